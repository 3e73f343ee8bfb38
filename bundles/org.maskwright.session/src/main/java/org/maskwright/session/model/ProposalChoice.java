package org.maskwright.session.model;

import java.util.Set;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;

/**
 * Which samples a model shall propose masks for. A mask that a person corrected or verified is never among them, whatever is chosen.
 *
 * @param statuses how far the work on a sample is
 * @param keys of the samples; empty for all
 */
public record ProposalChoice(Set<SampleStatus> statuses, Set<String> keys) {
    /** Samples without a mask. */
    public static final ProposalChoice UNLABELLED = new ProposalChoice(Set.of(SampleStatus.UNLABELLED), Set.of());

    /** Those, and masks that nobody has looked at, earlier proposals among them: they are replaced. */
    public static final ProposalChoice UNREVIEWED = new ProposalChoice(
            Set.of(SampleStatus.UNLABELLED, SampleStatus.UNREVIEWED, SampleStatus.PROPOSED), Set.of());

    /** Copies the sets. */
    public ProposalChoice {
        statuses = Set.copyOf(statuses);
        keys = Set.copyOf(keys);
    }

    /** The same of some samples only; an empty set stays that of all. */
    public ProposalChoice of(Set<String> some) {
        return new ProposalChoice(statuses, some);
    }

    /** Whether somebody's work on a sample must stay. */
    static boolean isPersons(Sample sample) {
        return switch (sample.status()) {
            case CORRECTED, VERIFIED, VERIFIED_EMPTY -> true;
            case UNLABELLED, UNREVIEWED, PROPOSED -> false;
        };
    }

    boolean means(Sample sample) {
        return keys.isEmpty() || keys.contains(sample.key());
    }

    boolean includes(Sample sample) {
        return statuses.contains(sample.status()) && !isPersons(sample);
    }
}
