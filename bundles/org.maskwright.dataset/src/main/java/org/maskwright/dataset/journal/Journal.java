package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.Complaints;
import org.maskwright.dataset.file.Disk;
import org.maskwright.dataset.file.StateContents;

/**
 * Makes edits of a dataset so that each is recorded before it is made, survives a kill or a power cut at any point, and can be taken back
 * bit for bit: contents, names, modification times, permissions.
 *
 * <p><b>What is durable when.</b> Before a file changes, its old contents, its new contents and the log line that says what becomes of it
 * are on the disk. A file changes in one step, so it is always wholly old or wholly new. When {@link #apply} or {@link #undo} returns, all
 * that it did is on the disk. A kill before that leaves an operation that {@link #open} closes as {@link Operation.Effect#INTERRUPTED}; what
 * it had done stands, and {@link #undo} takes back exactly that.
 *
 * <p>In {@code journal/} there is one file for each operation, {@code 000001.jsonl}, and {@code blobs/} with old contents under their
 * hashes. Nothing is removed from there but by {@link #forget}.
 *
 * <p>Methods may be called from any thread and run one at a time. Memory: the contents of one file; the edits; in an undo, the steps of
 * the operation. Only one process may have a dataset's journal open for writing: the one that holds the dataset's lock.
 */
public final class Journal {
    private final Recorder recorder;
    /** As it was when it was last asked for; shared with whoever opened the same journal for writing. */
    private final AtomicReference<History> known;

    private final JournalWriter writer;

    private Journal(AtomicReference<History> known, JournalWriter writer) {
        this.recorder = writer.recorder();
        this.known = known;
        this.writer = writer;
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
        return read(root, stateFolder).writing(clock);
    }

    static Journal open(Workplace place, Clock clock) throws IOException, InputException {
        return read(place, new StateContents()).writing(clock);
    }

    /**
     * The same journal, opened for writing, and cleaned up after an operation that was killed; it shares with this one what is known of the
     * logs. The caller holds the dataset's lock.
     *
     * @param newClock tells when operations were done
     * @throws InputException as {@link #open}
     * @throws IOException as {@link #open}
     */
    public Journal writing(Clock newClock) throws IOException, InputException {
        Workplace place = recorder.place();
        var writing = new JournalWriter(recorder.anew(), known::get, newClock, true);
        try {
            AtomicFiles.sweep(place.disk(), place.state());
            writing.closeLast(OperationLog.How.INTERRUPTED);
        } catch (IOException e) {
            throw Complaints.about(e, place.state().resolve("journal").toString(), place.state());
        }
        return new Journal(known, writing);
    }

    /**
     * Opens the journal to look at its history only: changes nothing, needs no lock, and may be used while another process writes.
     *
     * @param root the dataset
     * @param stateFolder its state folder; need not exist
     */
    public static Journal read(Path root, Path stateFolder) {
        return read(root, stateFolder, new StateContents());
    }

    /**
     * Opens the journal, as {@link #read(Path, Path)} does.
     *
     * @param contents of the tables, as whoever else reads them knows them
     */
    public static Journal read(Path root, Path stateFolder, StateContents contents) {
        var place = new Workplace(
                root.toAbsolutePath().normalize(), stateFolder.toAbsolutePath().normalize(), Disk.REAL);
        return read(place, contents);
    }

    private static Journal read(Workplace place, StateContents contents) {
        Recorder recorder = Recorder.of(place, contents);
        var known = new AtomicReference<>(History.unread(recorder));
        return new Journal(known, new JournalWriter(recorder, known::get, Clock.systemUTC(), false));
    }

    /**
     * Makes edits, in order; those of rows last, all of a table at once. An edit that cannot be made is skipped, and so
     * is a row that {@linkplain Edit.FileEdit goes with} the edit of a file that was; the result says why.
     *
     * @param title what is done, for a person ("fix MASK_HOLES")
     * @param edits what to do; nothing is done twice for a file whose contents do not change
     * @param progress one unit for each edit; cancelling stops between two files, and what was done can be undone
     * @return what was done
     * @throws InputException when the dataset cannot be written, or the disk is full: the message says what was done before that
     * @throws IOException when the journal itself cannot be written
     * @throws CancellationException when no longer wanted
     */
    public synchronized Operation apply(String title, List<Edit> edits, Progress progress)
            throws IOException, InputException {
        List<String> folders = edits.stream().map(EditTask::folder).distinct().toList();
        return writer.apply(title, folders, new Edits(edits.iterator(), edits.size()), progress);
    }

    /**
     * Makes edits that come one by one, as from a model that runs meanwhile: each is asked for when the one before has been seen to, and
     * let go. Rows are changed ten thousand at a time, and at the end. When the source fails, all that it gave until then is made, as one
     * operation that can be undone, and its exception comes on. When it is cancelled, what is prepared and not made yet, fewer than 32 files,
     * is left. Asked for again, the operation goes on where it ended: a file that is there already with the contents it should have
     * is skipped, as is one that no longer holds what was expected.
     *
     * @param title what is done, for a person
     * @param edits what to do
     * @param progress one unit for each edit
     * @throws InputException as {@link #apply(String, List, Progress)}
     * @throws IOException as {@link #apply(String, List, Progress)}
     * @throws CancellationException when no longer wanted
     */
    public synchronized Operation apply(String title, Edits edits, Progress progress)
            throws IOException, InputException {
        return writer.apply(title, List.of(), edits, progress);
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
        writer.requireWritable();
        OptionalLong latest = replayed().latest();
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
        writer.requireWritable();
        return undoOne(id, progress);
    }

    private Operation undoOne(long id, Progress progress) throws IOException, InputException {
        return all(StepPlan.undoing(id, replayed(), recorder), progress);
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
            StepPlan.undoing(id, replayed(), recorder).require(progress);
            return Optional.empty();
        } catch (InputException obstacle) {
            return Optional.of(String.valueOf(obstacle.getMessage()));
        }
    }

    /** Makes steps, all or none. */
    synchronized Operation all(StepPlan plan, Progress progress) throws IOException, InputException {
        return writer.all(plan, progress);
    }

    /**
     * What would be thrown away to make the journal smaller; changes nothing. Reads all logs.
     *
     * @throws InputException when a log is damaged
     * @throws IOException when the journal cannot be read
     */
    public synchronized Forgettable forgettable(Forgettable.Limit limit) throws IOException, InputException {
        return Forgetting.of(recorder, replayed()).find(limit);
    }

    /**
     * Throws away the old contents and logs of the oldest operations; they remain in the history as {@link Operation.Effect#FORGOTTEN}. This
     * cannot be undone. A kill midway leaves operations that are forgotten, and files of theirs that go the next time.
     *
     * @return what was thrown away
     * @throws InputException when the dataset cannot be written, or a log is damaged
     * @throws IOException when the journal cannot be read or written
     */
    public synchronized Forgettable forget(Forgettable.Limit limit) throws IOException, InputException {
        writer.requireWritable();
        Forgetting forgetting = Forgetting.of(recorder, replayed());
        Forgettable what = forgetting.find(limit);
        forgetting.forget(what);
        return what;
    }

    /**
     * All that was done, oldest first.
     *
     * @throws InputException when a journal file is damaged; the message names it
     */
    public synchronized List<Operation> history() throws IOException, InputException {
        return replayed().operations();
    }

    /**
     * The last operation, where its log is not closed: it is being done, or its process was killed and nobody has opened the journal for writing
     * since then.
     *
     * @throws InputException when a journal file is damaged; the message names it
     */
    public synchronized OptionalLong unclosed() throws IOException, InputException {
        History history = replayed();
        long last = history.last();
        return history.isOpen(last) ? OptionalLong.of(last) : OptionalLong.empty();
    }

    /**
     * What an operation changed, moved or renamed: paths as they are named before and after, relative to the dataset, with {@code /}; those
     * in the state folder begin with {@code .maskwright/}. Costs what the operation did.
     *
     * @param id the operation's; of one that is forgotten or unknown nothing is told
     * @throws InputException when a journal file is damaged; the message names it
     */
    public synchronized Set<String> files(long id) throws IOException, InputException {
        return replayed().touched(id).stream()
                .flatMap(t -> Stream.of(t.from(), t.to()))
                .collect(Collectors.toUnmodifiableSet());
    }

    synchronized History replayed() throws IOException, InputException {
        History history =
                Objects.requireNonNull(known.get(), "set from the beginning").now();
        known.set(history);
        return history;
    }

    Recorder recorder() {
        return recorder;
    }
}
