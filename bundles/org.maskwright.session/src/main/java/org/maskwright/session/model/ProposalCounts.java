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
 */
public record ProposalCounts(int unlabelled, int unreviewed, Set<String> selected) {
    /** Copies the set. */
    public ProposalCounts {
        selected = Set.copyOf(selected);
    }

    /**
     * Counts. Costs two walks over the samples.
     *
     * @param selected keys or labels of samples
     * @throws InputException when it cannot be known which label is the person
     */
    public static ProposalCounts of(Scan scan, Set<String> selected) throws InputException {
        return new ProposalCounts(
                ProposalPlan.of(scan, ProposalChoice.UNLABELLED).targets().size(),
                ProposalPlan.of(scan, ProposalChoice.UNREVIEWED).targets().size(),
                selected);
    }

    /**
     * What is chosen by them.
     *
     * @param replace whether masks that nobody has reviewed are proposed anew
     * @param onlySelected whether of the selected samples only
     */
    public ProposalChoice choice(boolean replace, boolean onlySelected) {
        ProposalChoice all = replace ? ProposalChoice.UNREVIEWED : ProposalChoice.UNLABELLED;
        return onlySelected ? all.of(selected) : all;
    }
}
