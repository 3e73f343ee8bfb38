package org.maskwright.session.clean;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Edits;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.imaging.mask.SavedMask;
import org.maskwright.infer.Ahead;
import org.maskwright.session.DatasetSession;

/**
 * Masks being cleaned, as edits that come one by one: of each mask that changes its file, in the format that it has, and the row that says that
 * it was corrected. A mask that was changed by somebody meanwhile is left. For one thread; memory does not grow with the number of samples.
 */
public final class CleanedMasks implements AutoCloseable {
    private final DatasetFolder folder;
    private final CleaningPlan plan;
    private final CleaningOrder order;
    private final Map<String, Evidence> evidence;
    private final Ahead<Sample, Outcome> outcomes;
    private final Deque<Edit> next = new ArrayDeque<>();
    private final List<CleaningPlan.Spared> spared;
    private int cleaned;

    private record Outcome(List<Edit> edits, Optional<CleaningPlan.Spared> spared) {}

    /**
     * What came of it.
     *
     * @param operation of the journal
     * @param cleaned how many masks were changed
     * @param spared the samples whose masks stay as they are though they were chosen, with the reason
     */
    public record CleaningDone(Operation operation, int cleaned, List<CleaningPlan.Spared> spared) {
        /** Copies the list. */
        public CleaningDone {
            spared = List.copyOf(spared);
        }
    }

    /**
     * Begins nothing before the first edit is asked for.
     *
     * @param scan of the dataset, over which was planned
     * @param progress asked whether it is still wanted
     */
    public CleanedMasks(DatasetFolder folder, Scan scan, CleaningPlan plan, CleaningOrder order, Progress progress) {
        this.folder = folder;
        this.plan = plan;
        this.order = order;
        this.spared = new ArrayList<>(plan.spared());
        this.evidence = folder.evidence(scan, plan.targets());
        this.outcomes = new Ahead<>(
                plan.targets().iterator(),
                this::outcome,
                Runtime.getRuntime().availableProcessors(),
                progress::isCancelled);
    }

    /**
     * Cleans masks of an open dataset, as one operation that can be undone. Costs what the masks are large.
     *
     * @throws InputException when the dataset cannot be written
     * @throws IOException when files cannot be read or written
     * @throws java.util.concurrent.CancellationException when it is no longer wanted; what was cleaned until then is undone with the operation
     */
    public static CleaningDone clean(DatasetSession session, CleaningPlan plan, CleaningOrder order, Progress progress)
            throws IOException, InputException {
        Scan scan = session.snapshot().scan();
        try (var masks = new CleanedMasks(session.folder(), scan, plan, order, progress)) {
            Operation done = session.apply(order.title(), masks.edits(), progress);
            return new CleaningDone(done, masks.cleaned(), masks.spared());
        }
    }

    /** The edits, each made when it is asked for; to be asked for once. */
    public Edits edits() {
        return new Edits(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        while (next.isEmpty() && outcomes.hasNext()) {
                            take(outcomes.next());
                        }
                        return !next.isEmpty();
                    }

                    @Override
                    public Edit next() {
                        return next.remove();
                    }
                },
                2L * plan.targets().size());
    }

    private void take(Outcome outcome) {
        cleaned += outcome.edits().isEmpty() ? 0 : 1;
        next.addAll(outcome.edits());
        outcome.spared().ifPresent(spared::add);
    }

    private Outcome outcome(Sample sample) {
        return switch (CleanedMask.of(folder, sample, plan.labels(), order)) {
            case CleanedMask.Unchanged same -> new Outcome(List.of(), Optional.empty());
            case CleanedMask.Impossible no -> left(sample, no.why());
            case CleanedMask.Changed changed -> encoded(changed);
        };
    }

    private static Outcome left(Sample sample, String why) {
        return new Outcome(List.of(), Optional.of(new CleaningPlan.Spared(sample.label(), why)));
    }

    private Outcome encoded(CleanedMask.Changed changed) {
        try {
            return switch (changed.opened().saved(changed.after())) {
                case SavedMask.Kept kept -> new Outcome(edits(changed, kept.bytes()), Optional.empty());
                case SavedMask.NeedsPng needs ->
                    left(changed.sample(), "its file cannot keep the change (" + needs.why() + "); edit it by hand");
            };
        } catch (InputException e) {
            return left(changed.sample(), String.valueOf(e.getMessage()));
        }
    }

    private List<Edit> edits(CleanedMask.Changed changed, byte[] file) {
        Sample sample = changed.sample();
        String path = sample.mask().orElseThrow();
        String found = FileState.sha256(changed.opened().bytes());
        Optional<String> image = Optional.ofNullable(evidence.get(sample.key())).flatMap(Evidence::image);
        var now = new Evidence(Optional.of(FileState.sha256(file)), image);
        return List.of(
                new Edit.Rewrite(path, Edit.Expected.of(found), old -> file),
                Statuses.mark(sample.key(), SampleStatus.CORRECTED, now).with(new Edit.FileEdit(path, path)));
    }

    /** How many masks were changed until now; the journal tells which of them were not written. */
    public int cleaned() {
        return cleaned;
    }

    /** The samples whose masks stay as they are though they were chosen, with the reason. */
    public List<CleaningPlan.Spared> spared() {
        return Collections.unmodifiableList(spared);
    }

    /** Ends the threads after what they are at. */
    @Override
    public void close() {
        outcomes.close();
    }
}
