package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.FileMarks;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.file.StateBytes;
import org.maskwright.dataset.file.TableText;

/** A table beside the dataset as it is at this moment, and what becomes of its rows. */
final class TableFile {
    private final String path;
    private final byte[] bytes;
    private final FileState state;
    private final Optional<FileStamp> seen;
    private final TableText text;

    private TableFile(String path, byte[] bytes, FileState state, Optional<FileStamp> seen, TableText text) {
        this.path = path;
        this.bytes = bytes;
        this.state = state;
        this.seen = seen;
        this.text = text;
    }

    /**
     * Reads it.
     *
     * @param columns of the table that is to be made when there is none
     */
    static TableFile read(Recorder recorder, String path, List<String> columns) throws IOException, InputException {
        Path file = recorder.place().resolve(path);
        if (!Workplace.exists(file)) {
            TableText empty = TableText.read(new byte[0], path, columns);
            return new TableFile(path, new byte[0], FileState.ABSENT, Optional.empty(), empty);
        }
        Optional<FileStamp> seen = recorder.place().stampOf(path);
        FileMarks marks = FileMarks.of(file);
        byte[] bytes = recorder.tables().contents().read(file, path, StateBytes.MOST);
        if (bytes.length == 0) {
            TableText empty = TableText.read(bytes, path, columns);
            return new TableFile(path, bytes, FileState.of(bytes, marks), seen, empty);
        }
        TableMemory.Read read = recorder.tables().read(path, bytes);
        var state = new FileState(read.sha256(), bytes.length, marks);
        return new TableFile(path, bytes, state, seen, read.text());
    }

    byte[] bytes() {
        return bytes;
    }

    FileState state() {
        return state;
    }

    TableText text() {
        return text;
    }

    /** Makes changes of rows on paper; the first that does not find its row as it was, or empty when all are made. */
    Optional<Step.RowChange> makeAll(List<Step.RowChange> rows) {
        for (Step.RowChange row : rows) {
            OptionalInt at = where(row);
            if (at.isEmpty()) {
                return Optional.of(row);
            }
            make(text, row, at.getAsInt());
        }
        return Optional.empty();
    }

    /** Where a change finds its row as it was before, or where it puts a new one; empty when somebody changed that row since. */
    private OptionalInt where(Step.RowChange row) {
        if (row.after().isPresent() && !text.fits(row.after().get())) {
            return OptionalInt.empty();
        } else if (row.before().isEmpty()) {
            int place = row.at() < 0 ? text.place(Table.KEY, row.key()) : Math.min(row.at(), text.size());
            return text.find(Table.KEY, row.key()).isEmpty() ? OptionalInt.of(place) : OptionalInt.empty();
        }
        String before = row.before().get();
        if (row.at() >= 0 && row.at() < text.size() && text.row(row.at()).equals(before)) {
            return OptionalInt.of(row.at());
        }
        return IntStream.range(0, text.size())
                .filter(i -> text.row(i).equals(before))
                .reduce((first, second) -> second);
    }

    /** Makes one change. */
    static void make(TableText text, Step.RowChange row, int at) {
        if (row.after().isEmpty()) {
            text.remove(at);
        } else if (row.before().isEmpty()) {
            text.insert(at, row.after().get());
        } else {
            text.replace(at, row.after().get());
        }
    }

    /**
     * Adds the step that gives the file the rows made on paper.
     *
     * @param rows these, in the order of changing
     */
    void change(Chunk chunk, List<Step.RowChange> rows) throws IOException {
        byte[] contents = text.toBytes();
        String sha256 = remembered(chunk, contents);
        Path staged = chunk.stage(path, contents, state.marks().withoutTime());
        var target = new FileState(sha256, contents.length, FileMarks.of(staged));
        var place = new Step.Place(path, state);
        Step step = chunk.next(Step.StepKind.ROWS, place, place).of(rows);
        chunk.add(step.between(state, target), Optional.of(staged), seen);
    }

    /** Whether this is the file that a step leads away from, so that what the step leads to can be brought back whole if it was kept. */
    boolean isKept(Step step, Blobs blobs) throws IOException {
        FileState target = step.to().state();
        return state.sameContents(step.from().state()) && (target.isAbsent() || blobs.isWhole(target.sha256()));
    }

    /**
     * Adds a step that takes changes of rows back, or makes them again.
     *
     * @param step what; the files it names are those that there were when it was first made
     * @throws InputException when somebody changed one of the rows since
     */
    void follow(Chunk chunk, Step step) throws IOException, InputException {
        FileState target = step.to().state();
        if (isKept(step, chunk.blobs())) {
            if (!state.isAbsent()) {
                chunk.keep(state, bytes);
            }
            Optional<Path> staged = target.isAbsent()
                    ? Optional.empty()
                    : Optional.of(chunk.stage(path, chunk.blobs().read(target, path), target.marks()));
            chunk.add(taken(step, target), staged, seen);
            return;
        }
        Optional<Step.RowChange> other = makeAll(step.rows());
        if (other.isPresent()) {
            throw new InputException(step.words(other.get())
                    + " was changed by another program at this very moment: close that program and try again");
        }
        byte[] contents = text.toBytes();
        String sha256 = remembered(chunk, contents);
        boolean again = sha256.equals(target.sha256());
        Path staged = chunk.stage(
                path, contents, again ? target.marks() : state.marks().withoutTime());
        FileState reached = again ? target : new FileState(sha256, contents.length, FileMarks.of(staged));
        chunk.add(taken(step, reached), Optional.of(staged), seen);
    }

    /** Lets the next edit know what this one is going to write; the hash of that. The text is not changed any more. */
    private String remembered(Chunk chunk, byte[] contents) {
        String sha256 = FileState.sha256(contents);
        if (text.isReadAsWritten()) {
            chunk.recorder()
                    .tables()
                    .keep(chunk.place().resolve(path), path, contents, new TableMemory.Read(text, sha256));
        }
        return sha256;
    }

    /** A step as it is taken from the file as it is; a table comes and goes without its folder. */
    private Step taken(Step step, FileState target) {
        return step.between(state, target).in(Step.Folders.NONE);
    }
}
