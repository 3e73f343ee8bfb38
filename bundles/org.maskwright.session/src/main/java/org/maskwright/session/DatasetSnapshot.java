package org.maskwright.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.journal.UndoStack;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * An open dataset at one moment. Immutable. What is the same as in the snapshot before is the very same object.
 *
 * @param revision grows with each snapshot of a session; what was computed from a snapshot is compared by it
 * @param root its folder
 * @param access whether it can be changed, and why not
 * @param settings what people decided about it
 * @param scan its samples and stray files
 * @param split which part each sample is in
 * @param statuses how far the work on each sample has come
 * @param check what the check of this scan found; empty until it has run
 * @param settled whether all rules have judged just this; while they have not, {@code check} is what is known so far
 * @param history all that was done to it, oldest first
 */
public record DatasetSnapshot(
        long revision,
        Path root,
        SessionAccess access,
        DatasetSettings settings,
        Scan scan,
        SplitLedger split,
        Statuses statuses,
        Optional<CheckResult> check,
        boolean settled,
        List<Operation> history) {
    /** Copies the list. */
    public DatasetSnapshot {
        history = List.copyOf(history);
    }

    /** The findings, worst first; none before the first check. */
    public List<Finding> findings() {
        return check.map(CheckResult::findings).orElse(List.of());
    }

    /** What undo and redo would do next. */
    public UndoStack undoStack() {
        return UndoStack.of(history);
    }

    /** The dataset's name: that of its folder. */
    public String name() {
        return root.getFileName() == null ? root.toString() : root.getFileName().toString();
    }

    /** Whether files, settings, split, statuses and history are the same; whatever was found by a check. */
    boolean isAsFarAsSeen(DatasetSnapshot other) {
        return settings.equals(other.settings)
                && scan.equals(other.scan)
                && split.equals(other.split)
                && statuses.equals(other.statuses)
                && history.equals(other.history);
    }

    /** This with what a check found. */
    DatasetSnapshot with(Optional<CheckResult> result, boolean all) {
        return new DatasetSnapshot(revision, root, access, settings, scan, split, statuses, result, all, history);
    }

    /** This with what people decided since. */
    DatasetSnapshot with(DatasetSettings now) {
        return new DatasetSnapshot(revision, root, access, now, scan, split, statuses, check, settled, history);
    }

    /** This with another split. */
    DatasetSnapshot with(SplitLedger now) {
        return new DatasetSnapshot(revision, root, access, settings, scan, now, statuses, check, settled, history);
    }

    /** This as the snapshot that comes after another. */
    DatasetSnapshot after(DatasetSnapshot other) {
        return new DatasetSnapshot(
                other.revision + 1, root, access, settings, scan, split, statuses, check, settled, history);
    }
}
