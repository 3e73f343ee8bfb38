package org.maskwright.session.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Sample;
import org.maskwright.dataset.Scan;

/**
 * Which masks are to be cleaned. What a person verified stays, unless it is asked for.
 *
 * @param targets samples with a mask, in the dataset's order
 * @param spared samples that were chosen and stay as they are, with the reason
 * @param labels what the masks' values mean
 */
public record CleaningPlan(List<Sample> targets, List<Spared> spared, LabelMap labels) {
    /**
     * A sample whose mask stays as it is.
     *
     * @param label of the sample
     * @param why one line
     */
    public record Spared(String label, String why) {}

    /** Copies the lists. */
    public CleaningPlan {
        targets = List.copyOf(targets);
        spared = List.copyOf(spared);
    }

    /**
     * Finds out which masks are meant. Costs a walk over the samples.
     *
     * @param keys of samples; empty for all
     * @param verifiedToo whether masks that a person verified are cleaned, too
     */
    public static CleaningPlan of(Scan scan, Set<String> keys, boolean verifiedToo) {
        List<Sample> targets = new ArrayList<>();
        List<Spared> spared = new ArrayList<>();
        for (Sample sample : scan.samples()) {
            if (keys.isEmpty() ? sample.mask().isPresent() : keys.contains(sample.key())) {
                obstacle(sample, verifiedToo)
                        .ifPresentOrElse(why -> spared.add(new Spared(sample.label(), why)), () -> targets.add(sample));
            }
        }
        return new CleaningPlan(targets, spared, scan.layout().layout().labels());
    }

    private static Optional<String> obstacle(Sample sample, boolean verifiedToo) {
        if (sample.mask().isEmpty()) {
            return Optional.of("it has no mask");
        }
        return verifiedToo || !isVerified(sample)
                ? Optional.empty()
                : Optional.of("its mask is " + sample.status().text() + ", and stays");
    }

    private static boolean isVerified(Sample sample) {
        return switch (sample.status()) {
            case VERIFIED, VERIFIED_EMPTY -> true;
            case UNLABELLED, UNREVIEWED, PROPOSED, CORRECTED -> false;
        };
    }
}
