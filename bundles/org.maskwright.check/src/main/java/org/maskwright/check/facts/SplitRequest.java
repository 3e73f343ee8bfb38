package org.maskwright.check.facts;

import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.dataset.split.GroupRule;
import org.maskwright.dataset.split.Scheme;
import org.maskwright.dataset.split.SplitOptions;
import org.maskwright.dataset.split.Strata;

/**
 * How a person wants a dataset split, said before anything is measured; command line and workbench make one and turn it into the split's
 * options when the evidence is there.
 *
 * @param scheme into what
 * @param seed any text of one line: another one gives another split
 * @param groups what must not be torn apart; {@link GroupRule.Clusters} with no clusters for those that are still to be found
 * @param stratify whether the bins are balanced by the share of foreground
 */
public record SplitRequest(Scheme scheme, String seed, GroupRule groups, boolean stratify) {
    /** Images that look alike stay together; which they are is measured. */
    public static final GroupRule NEAR_DUPLICATES = new GroupRule.Clusters(Map.of());

    /** 80/10/10, seed 0, each sample on its own. */
    public static final SplitRequest STANDARD =
            new SplitRequest(Scheme.Ratios.STANDARD, "0", new GroupRule.None(), false);

    /** @throws IllegalArgumentException when the seed is more than a line */
    public SplitRequest {
        if (seed.lines().count() > 1) {
            throw new IllegalArgumentException("a seed of several lines");
        }
    }

    /**
     * A group rule as written on a command line: {@code folder}, {@code prefix:_}, {@code regex:(…)}, {@code near-duplicates}; empty for
     * none.
     *
     * @throws InputException when it is not written so
     */
    public static GroupRule groups(String text) throws InputException {
        if (text.isEmpty()) {
            return new GroupRule.None();
        }
        return text.equals(NEAR_DUPLICATES.text()) ? NEAR_DUPLICATES : GroupRule.parse(text);
    }

    /** Whether it means nothing without what files look like. */
    public boolean needsEvidence() {
        return stratify || groups instanceof GroupRule.Clusters;
    }

    /** The options of the split, now that this is known of the files. */
    public SplitOptions options(SplitEvidence evidence) {
        Optional<Strata> strata =
                stratify ? Optional.of(new Strata(evidence.coverage(), Strata.FIFTHS)) : Optional.empty();
        GroupRule rule = groups instanceof GroupRule.Clusters ? new GroupRule.Clusters(evidence.lookAlikes()) : groups;
        return new SplitOptions(scheme, seed, rule, strata);
    }
}
