package org.maskwright.dataset.split;

import java.util.Optional;

/**
 * How a dataset is split.
 *
 * @param scheme into what
 * @param seed any text: another one gives another split
 * @param groups what must not be torn apart
 * @param strata what the bins are balanced by; empty for nothing
 */
public record SplitOptions(Scheme scheme, String seed, GroupRule groups, Optional<Strata> strata) {
    /** 80/10/10, seed 0, each sample on its own. */
    public static final SplitOptions STANDARD =
            new SplitOptions(Scheme.Ratios.STANDARD, "0", new GroupRule.None(), Optional.empty());

    /** @throws IllegalArgumentException when the seed is more than a line */
    public SplitOptions {
        if (seed.lines().count() > 1) {
            throw new IllegalArgumentException("a seed of several lines");
        }
    }

    /** These options with another seed. */
    public SplitOptions withSeed(String other) {
        return new SplitOptions(scheme, other, groups, strata);
    }

    /** These options with another group rule. */
    public SplitOptions withGroups(GroupRule other) {
        return new SplitOptions(scheme, seed, other, strata);
    }

    /** The options for a person, as a journal's title: "split 80/10/10 seed 0 by prefix:_ stratified". */
    public String text() {
        return "split " + scheme.text() + " seed " + seed
                + (groups.text().isEmpty() ? "" : " by " + groups.text())
                + (strata.isPresent() ? " stratified" : "");
    }
}
