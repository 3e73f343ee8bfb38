package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
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
