package org.maskwright.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.RepairPlan;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.CarryOver;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;
import org.maskwright.dataset.SampleNames;
import org.maskwright.dataset.WatchNews;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Edits;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.journal.Quarantine;
import org.maskwright.dataset.journal.UndoStack;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.split.SplitPlan;
import org.maskwright.dataset.split.Splitter;

/**
 * One dataset that is open in the workbench: holds its lock while it can be changed, knows its last scan and check, and does what is done to
 * it. Whatever is done goes through the journal and can be undone. Afterwards there are snapshots of what is there now, and then of what the
 * rules say of the samples that changed, which costs what was changed; at last one of what the rules about the whole dataset say, which takes
 * longer, and is dropped where another edit came meanwhile. A snapshot never shows what is older than another before it.
 *
 * <p>Threads: operations block, read and write files, and run one at a time; call them in jobs. {@link #snapshot} never blocks. Listeners
 * are told on the operation's thread.
 */
public final class DatasetSession implements AutoCloseable {
    private final DatasetFolder folder;
    private final Optional<DatasetLock> lock;
    private final Clock clock;
    private final RuleBook book;
    private final Snapshots snapshots;
    private final SessionNotices notices;
    private volatile boolean closed;

    private DatasetSession(OpenedFolder opened, RuleBook book, Clock clock, Progress progress)
            throws IOException, InputException {
        this.book = book;
        this.folder = opened.folder();
        this.lock = opened.lock();
        this.clock = clock;
        var look = new DatasetLook(opened.folder(), opened.access());
        this.snapshots = new Snapshots(look, new Checks(folder, book.rules()), look.glance(progress), this);
        this.notices = new SessionNotices(snapshots::announce);
    }

    /**
     * Opens a dataset with the samples that it had when it was last checked, or scans it where that is not known; the {@link #check} is
     * still to come. One that is locked by another Maskwright, or cannot be written, opens for reading. The caller closes it.
     *
     * @param path the dataset's folder
     * @param book the rules that judge it, and the fixes that mend it
     * @param clock tells when operations were done
     * @throws InputException when it is no dataset, or its state is malformed
     * @throws IOException when it cannot be read
     */
    public static DatasetSession open(Path path, RuleBook book, Clock clock, Progress progress)
            throws IOException, InputException {
        return open(OpenedFolder.of(access -> DatasetFolder.open(path, access), clock), book, clock, progress);
    }

    static DatasetSession open(OpenedFolder opened, RuleBook book, Clock clock, Progress progress)
            throws IOException, InputException {
        boolean done = false;
        try {
            var session = new DatasetSession(opened, book, clock, progress);
            done = true;
            return session;
        } finally {
            if (!done) {
                opened.close();
            }
        }
    }

    /** Whether a folder can be opened without walking over it, as its samples are known from before; quick. */
    public static boolean isKnown(Path path) throws IOException {
        try {
            return DatasetFolder.open(path, Access.READ).scans().isKept();
        } catch (InputException toBeSaidWhenOpened) {
            return true;
        }
    }

    /** The folder. */
    public DatasetFolder folder() {
        return folder;
    }

    /** The rules that judge it, and the fixes that mend it. */
    public RuleBook book() {
        return book;
    }

    /** What is known now. */
    public DatasetSnapshot snapshot() {
        return snapshots.latest();
    }

    /** What stands in the way of seeing the dataset as it is; to be shown. A change of it announces the snapshot again. */
    public SessionNotices notices() {
        return notices;
    }

    /** Announces each later snapshot(). */
    public Subscription onChange(Consumer<DatasetSnapshot> listener) {
        return snapshots.onChange(listener);
    }

    /** Lets rules about the whole dataset judge in the background after each edit, rather than before it returns. */
    public synchronized void settleIn(Background elsewhere) {
        snapshots.settleIn(elsewhere);
    }

    /**
     * Scans and checks all of it. Files that the catalog knows are not decoded again.
     *
     * @throws java.util.concurrent.CancellationException when no longer wanted; the snapshot stays
     */
    public synchronized CheckResult check(Progress progress) throws IOException, InputException {
        return snapshots.check(progress);
    }

    /**
     * Looks at what others may have changed, and checks again what is not as it was when it was last looked at; tells whether anything was.
     * Costs what was changed, unless files came or went.
     *
     * @param changes what others may have changed; for what is as this session itself left it, nothing is done
     * @throws InputException when the folder is gone, or is no dataset any more
     */
    public synchronized boolean refresh(WatchNews.Changed changes, Progress progress)
            throws IOException, InputException {
        return snapshots.refresh(changes, progress);
    }

    /** Whether the folder is still there: it may have been moved, deleted or unmounted. Asks the disk. */
    public boolean isThere() {
        return snapshots.isThere();
    }

    /**
     * What would be done to mend findings; see {@link org.maskwright.check.fix.Repairs}. One that no longer holds, as what it speaks of was
     * changed since, is left. Costs a walk over the check's findings and samples; any thread.
     *
     * @param findings of {@link #snapshot}, or of an earlier one
     * @param fix id of the fix; empty for the one that each finding recommends
     */
    public RepairPlan plan(List<Finding> findings, Optional<String> fix) {
        return snapshot()
                .check()
                .map(c -> Holding.of(c, findings).plan(book.repairs(), fix))
                .orElse(new RepairPlan(List.of(), List.of(), List.of()));
    }

    /**
     * Mends findings as it was planned, and looks at what this did. What was changed since it was planned is left alone, and the operation
     * says so: so plan when a person asks, not when it is their turn.
     *
     * @param plan of {@link #plan}
     * @throws InputException when the dataset cannot be written, or none of them can be mended: the message says why
     */
    public synchronized Operation repair(RepairPlan plan, Progress progress) throws IOException, InputException {
        if (plan.edits().isEmpty()) {
            throw new InputException(plan.left().stream()
                    .map(RepairPlan.NotMended::why)
                    .findFirst()
                    .orElse("There is nothing to repair"));
        }
        return apply(OperationTitle.fix(plan.mended()), plan.edits(), progress);
    }

    /** Makes edits, and looks at what this did. */
    public synchronized Operation apply(String title, List<Edit> edits, Progress progress)
            throws IOException, InputException {
        List<Edit> all = CarryOver.before(edits, folder, snapshot().scan());
        Operation done = folder.journal(clock).apply(title, all, progress);
        snapshots.look(done, Touched.by(all), progress);
        return done;
    }

    /** Makes edits that come one by one, as from a model that runs meanwhile, and looks at what this did. */
    public synchronized Operation apply(String title, Edits edits, Progress progress)
            throws IOException, InputException {
        Operation done = folder.journal(clock)
                .apply(title, CarryOver.before(edits, folder, snapshot().scan()), progress);
        snapshots.look(done, Touched.by(done, folder.history()), progress);
        return done;
    }

    /**
     * Marks samples as their files are now, and looks at what this did.
     *
     * @param samples their keys, or labels
     */
    public Operation setStatus(List<String> samples, SampleStatus status, Progress progress)
            throws IOException, InputException {
        SampleNames names = SampleNames.of(snapshot().scan());
        List<Sample> meant =
                samples.stream().flatMap(s -> names.find(s).stream()).toList();
        Map<String, Evidence> evidence = folder.evidence(snapshot().scan(), meant);
        List<Edit> edits = meant.stream()
                .<Edit>map(s -> Statuses.mark(s.key(), status, evidence.getOrDefault(s.key(), Evidence.NONE)))
                .toList();
        return apply(OperationTitle.mark(samples, status), edits, progress);
    }

    /** Sets files aside, and looks at what this did. */
    public Operation quarantine(List<String> paths, String why, Progress progress) throws IOException, InputException {
        String title = OperationTitle.quarantine(paths, snapshot().scan().samples());
        return apply(title, Quarantine.edits(paths, why), progress);
    }

    /** Puts files back that were set aside, all or none, and looks at what this did. */
    public synchronized Operation restore(List<Quarantine.QuarantinedFile> entries, Progress progress)
            throws IOException, InputException {
        Operation done = new Quarantine(folder.journal(clock)).restore(entries, progress);
        snapshots.look(done, Touched.by(done, folder.history()), progress);
        return done;
    }

    /**
     * Takes back the latest operation that is in effect, and looks at what this did.
     *
     * @throws InputException when there is none, or a file was changed since and would be overwritten
     */
    public synchronized Operation undo(Progress progress) throws IOException, InputException {
        return undo(required(UndoStack.of(folder.history().history()).undo(), "There is nothing to undo"), progress);
    }

    /** Does again what was undone last, and looks at what this did. */
    public synchronized Operation redo(Progress progress) throws IOException, InputException {
        return undo(required(UndoStack.of(folder.history().history()).redo(), "There is nothing to redo"), progress);
    }

    /** Takes back one operation, and looks at what this did; see {@link org.maskwright.dataset.journal.Journal#undo(long, Progress)}. */
    public synchronized Operation undo(long operation, Progress progress) throws IOException, InputException {
        Operation done = folder.journal(clock).undo(operation, progress);
        snapshots.look(done, Touched.by(done, folder.history()), progress);
        return done;
    }

    private static long required(Optional<Operation> operation, String otherwise) throws InputException {
        return operation.orElseThrow(() -> new InputException(otherwise)).id();
    }

    /**
     * Keeps what a person decided about the dataset in {@code dataset.json}, and looks at what this did.
     *
     * @throws InputException when that file is malformed, or cannot be written
     */
    public synchronized Operation decide(Decision decision, Progress progress) throws IOException, InputException {
        Operation done = apply(decision.title(), List.of(DatasetSettings.edit(decision.change())), progress);
        if (!done.skipped().isEmpty()) {
            throw new InputException(done.skipped().getFirst().why());
        }
        return done;
    }

    /** Writes a split that was planned over this dataset, and looks at what this did. */
    public synchronized Operation split(SplitPlan plan, Progress progress) throws IOException, InputException {
        Operation done = new Splitter(folder, snapshot().scan()).write(plan, folder.journal(clock), clock, progress);
        snapshots.look(done, Touched.by(done, folder.history()), progress);
        return done;
    }

    /** Whether it was closed: nothing is to be done to it any more. */
    public boolean isClosed() {
        return closed;
    }

    /** Gives back the lock; waits for an operation that is under way. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        snapshots.close();
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
