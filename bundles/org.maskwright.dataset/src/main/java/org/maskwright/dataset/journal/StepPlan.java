package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.FileMarks;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.file.FileState;

/**
 * An operation whose steps are known beforehand, an undo or the return of files from quarantine. They are made all or not at all: before the
 * first is made, each is tried on paper against the files as they are.
 *
 * @param title what is done, for a person
 * @param undoes the operation that it takes back; empty for none
 * @param recorder what is there
 * @param steps in the order of making
 * @param changed says what to do about a file that is not as it should be
 */
record StepPlan(String title, OptionalLong undoes, Recorder recorder, List<Step> steps, Complaint changed) {
    /** What the user is told. */
    @FunctionalInterface
    interface Complaint {
        /**
         * The complaint about one file.
         *
         * @param path a file that is not as the step expects it
         */
        InputException about(String path) throws IOException, InputException;
    }

    /**
     * What takes an operation back; whether it is possible is for {@link #require} to find out.
     *
     * @throws InputException when there is no such operation, or nothing of it is in effect
     */
    static StepPlan undoing(long id, History history, Recorder recorder) throws IOException, InputException {
        Operation operation = history.operation(id)
                .orElseThrow(() -> new InputException("There is no operation " + id + " in "
                        + recorder.place().root() + ": look at its history for those there are"));
        if (operation.state() == Operation.Effect.FORGOTTEN) {
            throw new InputException("Operation " + id + " (" + operation.title()
                    + ") can no longer be undone: its old contents were thrown away");
        }
        List<Step> steps = history.inEffect(id);
        if (steps.isEmpty()) {
            throw new InputException(
                    "Operation " + id + " (" + operation.title() + ") is not in effect, so there is nothing to undo");
        }
        List<Step> inverse = new ArrayList<>();
        steps.reversed().forEach(s -> inverse.add(s.inverse(inverse.size() + 1)));
        Complaint changed = path -> changedSince(operation, path, history);
        return new StepPlan("undo " + operation.title(), OptionalLong.of(id), recorder, inverse, changed);
    }

    private static InputException changedSince(Operation operation, String path, History history)
            throws IOException, InputException {
        String since = " since operation " + operation.id() + " (" + operation.title() + ")";
        Optional<Operation> later = history.laterOn(path, operation.id());
        if (later.isPresent()) {
            return new InputException(path + " was changed again" + since + ", by operation "
                    + later.get().id() + " (" + later.get().title() + "): undo that one first; nothing was changed");
        }
        return new InputException(
                path + " was changed" + since + " by another program, and undo would overwrite that: put the file"
                        + " aside under another name and bring back what the operation had left;"
                        + " nothing was changed");
    }

    /** The steps as an operation makes them, in order. */
    List<Task> tasks() {
        return steps.stream().<Task>map(Known::new).toList();
    }

    /**
     * A step that was found to be possible; that is looked at once more, right before it is made.
     *
     * @param step what
     */
    private record Known(Step step) implements Task {
        @Override
        public String path() {
            return step.from().path();
        }

        @Override
        public List<String> touches() {
            return List.of(step.from().path(), step.to().path());
        }

        @Override
        public void prepare(Chunk chunk) throws IOException, InputException {
            if (step.kind() == Step.StepKind.ROWS) {
                TableFile.read(chunk.recorder(), path(), List.of(Table.KEY)).follow(chunk, step);
                return;
            }
            Path file = chunk.place().resolve(path());
            Optional<FileStamp> seen = chunk.place().stampOf(path());
            if (!step.changesContents() || seen.isEmpty()) {
                FileState now = FileState.of(file);
                requireSame(now);
                chunk.add(
                        with(chunk, now, step.changesContents() ? step.to().state() : now),
                        staged(chunk, new byte[0]),
                        seen);
                return;
            }
            FileMarks marks = FileMarks.of(file);
            byte[] bytes = Files.readAllBytes(file);
            FileState now = FileState.of(bytes, marks);
            requireSame(now);
            if (!step.isByLines()) {
                chunk.keep(now, bytes);
            }
            chunk.add(with(chunk, now, step.to().state()), staged(chunk, bytes), seen);
        }

        private void requireSame(FileState now) throws InputException {
            if (!now.sameContents(step.from().state())) {
                throw new InputException(path()
                        + " was changed by another program at this very moment: close that program and try again");
            }
        }

        private Optional<Path> staged(Chunk chunk, byte[] now) throws IOException, InputException {
            FileState wanted = step.to().state();
            if (!step.changesContents() || wanted.isAbsent()) {
                return Optional.empty();
            }
            byte[] contents = step.isByLines()
                    ? LinePatch.applied(now, step.rows())
                    : chunk.blobs().read(wanted, step.to().path());
            if (!FileState.sha256(contents).equals(wanted.sha256())) {
                throw new InputException("what was noted of " + path() + " does not lead back to what it was");
            }
            return Optional.of(chunk.stage(step.to().path(), contents, wanted.marks()));
        }

        private Step with(Chunk chunk, FileState before, FileState after) {
            var folders = new Step.Folders(
                    chunk.place().missingFolders(step.to().path()),
                    step.folders().cleared());
            return step.between(before, after).in(folders);
        }
    }

    /**
     * Finds out whether all steps can be made; reads every file and all old contents.
     *
     * @throws InputException naming the first file for which that is not so
     */
    void require(Progress progress) throws IOException, InputException {
        recorder.place()
                .requireConfined(steps.stream().flatMap(s -> s.paths().stream()).toList());
        Map<String, FileState> paper = new HashMap<>();
        Map<String, TableFile> tables = new HashMap<>();
        for (Step step : steps) {
            progress.throwIfCancelled();
            if (step.kind() == Step.StepKind.ROWS) {
                requireRows(step, tables);
                continue;
            }
            requireFiles(step, paper);
            if (step.changesContents()
                    && !step.isByLines()
                    && !step.to().state().isAbsent()
                    && !recorder.blobs().isWhole(step.to().state().sha256())) {
                recorder.blobs().read(step.to().state(), step.to().path());
            }
            paper.put(step.from().path(), FileState.ABSENT);
            paper.put(step.to().path(), step.to().state());
            for (String folder : step.folders().cleared().reversed()) {
                if (isEmpty(folder, paper)) {
                    paper.put(folder, FileState.ABSENT);
                }
            }
        }
    }

    private boolean isEmpty(String folder, Map<String, FileState> paper) throws IOException {
        Path path = recorder.place().resolve(folder);
        if (!Files.isDirectory(path)) {
            return true;
        }
        try (var entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                FileState known = paper.get(folder + "/" + entry.getFileName());
                if (known == null || !known.isAbsent()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isBelowFile(String path, Map<String, FileState> paper) {
        for (String above = Workplace.parent(path); !above.isEmpty(); above = Workplace.parent(above)) {
            FileState known = paper.get(above);
            if (known != null && !known.isAbsent()) {
                return true;
            } else if (known == null && Workplace.exists(recorder.place().resolve(above))) {
                return !Files.isDirectory(recorder.place().resolve(above));
            }
        }
        return false;
    }

    private void requireRows(Step step, Map<String, TableFile> tables) throws IOException, InputException {
        String path = step.to().path();
        TableFile table = tables.get(path);
        if (table == null) {
            table = TableFile.read(recorder, path, List.of(Table.KEY));
            tables.put(path, table);
        }
        Optional<Step.RowChange> other = table.makeAll(step.rows());
        if (other.isPresent() && !table.isKept(step, recorder.blobs())) {
            throw changed.about(step.words(other.get()));
        }
    }

    private void requireFiles(Step step, Map<String, FileState> paper) throws IOException, InputException {
        if (!now(step, step.from().path(), paper).sameContents(step.from().state())) {
            throw changed.about(step.from().path());
        }
        boolean comes = !step.inPlace() || step.from().state().isAbsent();
        if (comes && isBelowFile(step.to().path(), paper)
                || !step.inPlace() && !now(step, step.to().path(), paper).isAbsent()) {
            throw new InputException(
                    step.to().path() + " exists again and is not overwritten: move it away first; nothing was changed");
        }
    }

    private FileState now(Step step, String path, Map<String, FileState> paper) throws IOException {
        FileState known = paper.get(path);
        return known != null ? known : recorder.place().stateOf(step, path);
    }
}
