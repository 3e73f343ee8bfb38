package org.maskwright.session.model;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.WorkingTimes;

/**
 * How the loop of proposing, correcting and proposing again goes: its rounds, and what is left to do. Everything is read from what the dataset
 * keeps anyway: the journal, the statuses, the time sheet. A round that was undone is none.
 *
 * @param rounds oldest first
 * @param unlabelled samples with an image and no mask
 * @param waiting samples whose proposal nobody has looked at
 */
public record LabellingLoop(List<LabellingRound> rounds, int unlabelled, int waiting) {
    /** Copies the list. */
    public LabellingLoop {
        rounds = List.copyOf(rounds);
    }

    /**
     * Counts. Costs a look at the mask that each round's proposals have become, where a person has changed it.
     *
     * @param progress one unit for each round
     * @throws InputException when the journal is damaged
     * @throws IOException when it or a mask cannot be read
     */
    public static LabellingLoop of(DatasetFolder folder, Scan scan, WorkingTimes times, Progress progress)
            throws IOException, InputException {
        List<Operation> proposing = folder.history().history().stream()
                .filter(o -> o.state() == Operation.Effect.APPLIED || o.state() == Operation.Effect.INTERRUPTED)
                .filter(o -> o.undoes().isEmpty() && o.title().startsWith(ProposedMasks.TITLE))
                .toList();
        progress.begin("Looking at rounds", proposing.size());
        var review = new RoundReview(folder, scan, times);
        // From the latest on: what a later round proposed anew is not the earlier one's any more.
        List<LabellingRound> rounds = new ArrayList<>();
        for (Operation operation : proposing.reversed()) {
            rounds.add(review.round(operation));
            progress.worked(1);
        }
        return new LabellingLoop(
                rounds.reversed(), count(scan, SampleStatus.UNLABELLED), count(scan, SampleStatus.PROPOSED));
    }

    private static int count(Scan scan, SampleStatus status) {
        return (int) scan.samples().stream()
                .filter(s -> s.status() == status)
                .map(Sample::image)
                .filter(Optional::isPresent)
                .count();
    }

    /** The latest round of which somebody has looked at a proposal. */
    public Optional<LabellingRound> latestReviewed() {
        return rounds.reversed().stream().filter(r -> r.fates().reviewed() > 0).findFirst();
    }

    /**
     * The time that the rest would take at the pace of the latest round: the median of its samples for each that waits or has no mask. Empty
     * while there is no pace.
     */
    public Optional<Duration> estimate() {
        return latestReviewed()
                .flatMap(r -> r.worked().median())
                .map(median -> median.multipliedBy((long) unlabelled + waiting));
    }
}
