package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.Complaints;
import org.maskwright.dataset.file.Disk;

/**
 * Makes edits of a dataset so that each is recorded before it is made, survives a kill or a power cut at any point, and can be taken back
 * bit for bit: contents, names, modification times, permissions.
 *
 * <p><b>What is durable when.</b> Before a file changes, its old contents, its new contents and the log line that says what becomes of it
 * are on the disk. A file changes in one step, so it is always wholly old or wholly new. When {@link #apply} or {@link #undo} returns, all
 * that it did is on the disk. A kill before that leaves an operation that {@link #open} closes as {@link Operation.State#INTERRUPTED}; what
 * it had done stands, and {@link #undo} takes back exactly that.
 *
 * <p>In {@code journal/} there is one file for each operation, {@code 000001.jsonl}, and {@code blobs/} with old contents under their
 * hashes. Nothing is ever removed from there.
 *
 * <p>Methods may be called from any thread and run one at a time. Memory: the contents of one file; the edits; in an undo, the steps of
 * the operation. Only one process may have a dataset's journal open for writing: the one that holds the dataset's lock.
 */
public final class Journal {
    private final Recorder recorder;
    private final Clock clock;
    private final boolean writable;
    /** Whether an operation's log could not be closed, a full disk perhaps: it is closed before the next one begins. */
    private boolean unclosed;

    private Journal(Recorder recorder, Clock clock, boolean writable) {
        this.recorder = recorder;
        this.clock = clock;
        this.writable = writable;
    }

    /**
     * Opens the journal for writing and cleans up after an operation that was killed. The caller holds the dataset's lock.
     *
     * @param root the dataset
     * @param stateFolder its state folder, {@code .maskwright} in the dataset
     * @param clock tells when operations were done
     * @throws InputException when the journal is damaged in a way that no kill explains, or the disk is full
     * @throws IOException when it cannot be read or cleaned up
     */
    public static Journal open(Path root, Path stateFolder, Clock clock) throws IOException, InputException {
        return open(
                new Workplace(
                        root.toAbsolutePath().normalize(),
                        stateFolder.toAbsolutePath().normalize(),
                        Disk.REAL),
                clock);
    }

    static Journal open(Workplace place, Clock clock) throws IOException, InputException {
        var journal = new Journal(Recorder.of(place), clock, true);
        try {
            AtomicFiles.sweep(place.disk(), place.state());
            journal.closeLast(JournalLine.How.INTERRUPTED);
        } catch (IOException e) {
            throw Complaints.about(e, place.state().resolve("journal").toString(), place.state());
        }
        return journal;
    }

    /**
     * Opens the journal to look at its history only: changes nothing, needs no lock, and may be used while another process writes.
     *
     * @param root the dataset
     * @param stateFolder its state folder; need not exist
     */
    public static Journal read(Path root, Path stateFolder) {
        var place = new Workplace(
                root.toAbsolutePath().normalize(), stateFolder.toAbsolutePath().normalize(), Disk.REAL);
        return new Journal(Recorder.of(place), Clock.systemUTC(), false);
    }

    /**
     * Makes edits, in order; those of statuses last, all at once. An edit that cannot be made is skipped, and the result says why.
     *
     * @param title what is done, for a person ("fix MASK_HOLES")
     * @param edits what to do; nothing is done twice for a file whose contents do not change
     * @param progress one unit for each file; cancelling stops between two files, and what was done can be undone
     * @return what was done
     * @throws InputException when the dataset cannot be written, or the disk is full: the message says what was done before that
     * @throws IOException when the journal itself cannot be written
     * @throws CancellationException when no longer wanted
     */
    public synchronized Operation apply(String title, List<Edit> edits, Progress progress)
            throws IOException, InputException {
        JournalLine.Begin begin = begin(title, OptionalLong.empty(), EditTasks.folders(edits));
        return run(begin, EditTasks.of(edits, begin), false, progress);
    }

    /**
     * Takes back the latest operation that is in effect, wholly or in part, and is not an undo itself. Called again, it takes back the one
     * before.
     *
     * @param progress one unit for each file
     * @return the operation that took it back
     * @throws InputException when there is none, or as {@link #undo(long, Progress)}
     * @throws IOException as {@link #undo(long, Progress)}
     */
    public synchronized Operation undo(Progress progress) throws IOException, InputException {
        requireWritable();
        OptionalLong latest = History.read(recorder).latest();
        if (latest.isEmpty()) {
            throw new InputException(
                    "There is nothing to undo in " + recorder.place().root());
        }
        return undoOne(latest.getAsLong(), progress);
    }

    /**
     * Takes back one operation, which need not be the latest; taking back an undo is a redo. All of it, or nothing: whether that is possible
     * is found out before the first file is changed.
     *
     * @param id the operation's
     * @param progress one unit for each file
     * @return the operation that took it back
     * @throws InputException when there is no such operation in effect, or when a file was changed since then (it is named) and would be
     *     overwritten; nothing is changed then
     * @throws IOException when the journal or a file cannot be read or written
     * @throws CancellationException when no longer wanted; what was taken back stays so, and can be redone, or the rest be undone
     */
    public synchronized Operation undo(long id, Progress progress) throws IOException, InputException {
        requireWritable();
        return undoOne(id, progress);
    }

    private Operation undoOne(long id, Progress progress) throws IOException, InputException {
        UndoPlan plan = UndoPlan.of(recorder, id);
        return all("undo " + plan.operation().title(), OptionalLong.of(id), plan.steps(), progress);
    }

    /**
     * Why {@link #undo(long, Progress)} would refuse an operation now; empty when nothing stands in its way. Changes nothing; reads each
     * file that the undo would touch.
     *
     * @return one line for a person
     * @throws IOException when the journal or a file cannot be read
     * @throws CancellationException when no longer wanted
     */
    public synchronized Optional<String> undoObstacle(long id, Progress progress) throws IOException {
        try {
            UndoPlan.of(recorder, id).steps().require(progress);
            return Optional.empty();
        } catch (InputException obstacle) {
            return Optional.of(String.valueOf(obstacle.getMessage()));
        }
    }

    /** Makes steps, all or none. */
    synchronized Operation all(String title, OptionalLong undoes, StepPlan plan, Progress progress)
            throws IOException, InputException {
        Set<String> folders = new LinkedHashSet<>();
        plan.steps().forEach(s -> folders.add(Workplace.parent(s.from().path())));
        plan.steps().forEach(s -> folders.add(Workplace.parent(s.to().path())));
        JournalLine.Begin begin = begin(title, undoes, List.copyOf(folders));
        plan.require(progress);
        return run(begin, plan.steps().stream().<Task>map(StepTask::new).toList(), true, progress);
    }

    /**
     * All that was done, oldest first.
     *
     * @throws InputException when a journal file is damaged; the message names it
     */
    public synchronized List<Operation> history() throws IOException, InputException {
        return History.read(recorder).operations();
    }

    synchronized History replayed() throws IOException, InputException {
        return History.read(recorder);
    }

    Recorder recorder() {
        return recorder;
    }

    private void requireWritable() throws IOException, InputException {
        Path root = recorder.place().root();
        if (!writable || !Files.isWritable(root)) {
            throw new InputException("Dataset " + root + " is open for reading only, or its folder cannot be written: "
                    + "give yourself the right to write it, or work on a copy");
        }
        if (unclosed) {
            closeLast(JournalLine.How.FAILED);
        }
    }

    private JournalLine.Begin begin(String title, OptionalLong undoes, List<String> folders)
            throws IOException, InputException {
        requireWritable();
        List<Long> ids = OperationLog.ids(recorder.folder());
        long id = ids.isEmpty() ? 1 : ids.getLast() + 1;
        return new JournalLine.Begin(id, title, clock.instant().truncatedTo(ChronoUnit.MILLIS), undoes, folders);
    }

    private Operation run(JournalLine.Begin begin, List<Task> tasks, boolean strict, Progress progress)
            throws IOException, InputException {
        OperationLog log = recorder.log(begin.id());
        var run = new Run(recorder, log, begin, strict);
        start(log, begin);
        try {
            work(run, begin.title(), tasks, progress);
        } catch (CancellationException e) {
            stop(run, JournalLine.How.CANCELLED, e);
            throw e;
        } catch (InputException e) {
            stop(run, JournalLine.How.FAILED, e);
            throw partly(e, begin, run);
        } catch (IOException e) {
            stop(run, JournalLine.How.FAILED, e);
            throw partly(Complaints.about(e, "the journal " + log.file(), log.file()), begin, run);
        } catch (RuntimeException e) {
            stop(run, JournalLine.How.FAILED, e);
            throw e;
        }
        return new Operation(
                begin.id(),
                begin.title(),
                begin.when(),
                Operation.State.APPLIED,
                run.made(),
                begin.undoes(),
                run.skipped());
    }

    private void work(Run run, String title, List<Task> tasks, Progress progress) throws IOException, InputException {
        progress.begin(title, tasks.size());
        for (Task task : tasks) {
            progress.throwIfCancelled();
            run.add(task);
            progress.worked(1);
        }
        run.flush();
        run.end();
        unclosed = false;
    }

    private void start(OperationLog log, JournalLine.Begin begin) throws IOException, InputException {
        Disk disk = recorder.place().disk();
        try {
            for (Path folder : List.of(recorder.place().state(), recorder.folder())) {
                if (!Files.isDirectory(folder)) {
                    disk.createFolder(folder);
                    disk.forceFolder(Workplace.parent(folder));
                }
            }
            unclosed = true;
            log.append(List.of(begin));
            disk.forceFolder(recorder.folder());
        } catch (IOException e) {
            throw Complaints.about(e, log.file().toString(), log.file());
        }
    }

    private void stop(Run run, JournalLine.How how, Exception because) {
        try {
            run.giveUp();
            closeLast(how);
        } catch (IOException | InputException e) {
            because.addSuppressed(e);
        }
    }

    private static InputException partly(InputException e, JournalLine.Begin begin, Run run) {
        return run.made() == 0
                ? e
                : new InputException(
                        e.getMessage() + " (" + run.made() + " files were done before that; undo " + begin.id()
                                + " takes them back)",
                        e);
    }

    private void closeLast(JournalLine.How how) throws IOException, InputException {
        List<Long> ids = OperationLog.ids(recorder.folder());
        if (!ids.isEmpty()) {
            new Recovery(recorder, recorder.log(ids.getLast())).close(how);
        }
        unclosed = false;
    }
}
