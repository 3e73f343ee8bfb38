package org.maskwright.session.model;

import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.dataset.Scan;

/**
 * How many samples there are to propose masks for.
 *
 * @param unlabelled without a mask
 * @param unreviewed those, and those with a mask that nobody has reviewed
 * @param selected the keys of samples that a person has selected; may be none
 * @param shown the keys of samples that a person's filter leaves; none where it leaves all
 */
public record ProposalCounts(int unlabelled, int unreviewed, Set<String> selected, Set<String> shown) {
    /** Of which samples. */
    public enum AmongSamples {
        /** All. */
        ALL,
        /** Those that a filter leaves. */
        SHOWN,
        /** Those that are selected. */
        SELECTED
    }

    /** Copies the sets. */
    public ProposalCounts {
        selected = Set.copyOf(selected);
        shown = Set.copyOf(shown);
    }

    /**
     * Counts. Costs two walks over the samples.
     *
     * @param selected keys of samples
     * @param shown keys of those that a filter leaves; none where it leaves all
     * @throws InputException when it cannot be known which label is the person
     */
    public static ProposalCounts of(Scan scan, Set<String> selected, Set<String> shown) throws InputException {
        return new ProposalCounts(
                ProposalPlan.of(scan, ProposalChoice.UNLABELLED).targets().size(),
                ProposalPlan.of(scan, ProposalChoice.UNREVIEWED).targets().size(),
                selected,
                shown);
    }

    /**
     * What is chosen by them.
     *
     * @param replace whether masks that nobody has reviewed are proposed anew
     * @param among of which samples
     */
    public ProposalChoice choice(boolean replace, AmongSamples among) {
        ProposalChoice all = replace ? ProposalChoice.UNREVIEWED : ProposalChoice.UNLABELLED;
        return switch (among) {
            case ALL -> all;
            case SHOWN -> all.of(shown);
            case SELECTED -> all.of(selected);
        };
    }
}
