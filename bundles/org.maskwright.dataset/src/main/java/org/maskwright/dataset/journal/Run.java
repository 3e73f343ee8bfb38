package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.Complaints;

/**
 * An operation being done: prepares tasks, writes steps into the log before it makes them, and notes what came of them.
 *
 * <p>For each chunk, in this order and each durable before the next: old contents kept and new ones staged; the steps in the log; the files
 * renamed; their folders forced; the quarantine's manifest.
 */
final class Run {
    /** So many rows are changed together; a kill before that leaves them unchanged. */
    private static final int MOST_ROWS = 10_000;

    private final Recorder recorder;
    private final Workplace place;
    private final OperationLog log;
    private final Operation begun;
    private final List<String> firstFolders;
    private final Manifest manifest;
    private final Chunk chunk;
    private final boolean strict;
    private final List<Operation.Skipped> skipped = new ArrayList<>();
    /** Edits of rows that are still to be made, in order. */
    private final List<Edit.SetRow> rows = new ArrayList<>();

    private final Set<String> folders;
    /** So many of the rows come after files that are made. */
    private int settledRows;

    private int made;

    /** Whether the log is sure to be found after a power cut. */
    private boolean named;

    /**
     * @param begun the operation
     * @param firstFolders in which temporary files are left for a moment, as far as is known
     * @param strict whether a task that cannot be done stops the operation, rather than being skipped
     */
    Run(Recorder recorder, Operation begun, List<String> firstFolders, boolean strict) {
        this.recorder = recorder;
        this.place = recorder.place();
        this.log = recorder.log(begun.id());
        this.begun = begun;
        this.firstFolders = List.copyOf(firstFolders);
        this.manifest = recorder.manifest();
        this.chunk = new Chunk(recorder);
        this.strict = strict;
        this.folders = new HashSet<>(firstFolders);
        folders.add(Workplace.parent(Workplace.STATE + "any"));
    }

    /**
     * Begins the log. A power cut may lose it until the first steps are in it: temporary files in the state folder are found without it. Where
     * there will be others, it is durable before them.
     */
    void begin() throws IOException {
        log.begin(begun, firstFolders);
        if (!firstFolders.equals(List.of(Workplace.parent(Workplace.STATE)))) {
            secureLog();
        }
    }

    /** Makes durable what is in the log so far, and its name. */
    private void secureLog() throws IOException {
        if (!named) {
            place.disk().forceAll(List.of(log.file(), recorder.folder()));
            named = true;
        }
    }

    /** The operation that is done. */
    Operation operation() {
        return begun;
    }

    OperationLog log() {
        return log;
    }

    /** How many files it has changed. */
    int made() {
        return made;
    }

    /** Prepares an edit; those of rows are gathered. */
    void add(Edit edit) throws IOException, InputException {
        String folder = EditTask.folder(edit);
        if (folders.add(folder)) {
            log.use(folder);
        }
        if (edit instanceof Edit.SetRow row) {
            rows.add(row);
            settledRows = chunk.isEmpty() ? rows.size() : settledRows;
            if (rows.size() == MOST_ROWS) {
                finish();
            }
        } else {
            add(new EditTask(edit));
        }
    }

    /** Prepares a task, and makes the steps before it when they are enough or in its way. */
    void add(Task task) throws IOException, InputException {
        if (chunk.isFull() || task.touches().stream().anyMatch(chunk::uses)) {
            flush();
        }
        try {
            task.prepare(chunk);
            chunk.takeSkipped().forEach(this::note);
        } catch (InputException e) {
            skip(task, e);
        } catch (IOException e) {
            skip(task, forOneFile(e, task.path()));
        }
    }

    private void skip(Task task, InputException why) throws InputException {
        if (strict) {
            throw why;
        }
        chunk.refuse(task.path(), task.target());
        note(skipped(task.path(), why));
    }

    private void note(Operation.Skipped skip) {
        skipped.add(skip);
        log.skip(skip);
    }

    private static Operation.Skipped skipped(String path, InputException why) {
        return new Operation.Skipped(path, Objects.requireNonNullElse(why.getMessage(), "no reason given"));
    }

    /**
     * Says why one file cannot be done.
     *
     * @throws InputException when no other file will fare better, either
     */
    private InputException forOneFile(IOException e, String path) throws InputException {
        Path file = place.resolve(path);
        InputException complaint;
        try {
            complaint = Complaints.about(e, path, file);
        } catch (IOException other) {
            return new InputException(
                    path + " could not be read or written (" + other.getMessage() + "): it was left as it is", other);
        }
        return switch (Complaints.cause(e, file)) {
            case FULL, READ_ONLY -> throw complaint;
            case DENIED, GONE, OTHER -> complaint;
        };
    }

    /** Makes all that was added so far. */
    void finish() throws IOException, InputException {
        flush();
        Map<Table, List<Edit.SetRow>> byTable = new LinkedHashMap<>();
        rows.forEach(
                r -> byTable.computeIfAbsent(r.table(), t -> new ArrayList<>()).add(r));
        rows.clear();
        settledRows = 0;
        for (List<Edit.SetRow> ofTable : byTable.values()) {
            add(new RowsTask(ofTable, begun));
        }
        flush();
    }

    /** Leaves what is prepared and not made; rows that were asked for after files that are made follow them. */
    void leave() throws IOException, InputException {
        chunk.clear();
        rows.subList(settledRows, rows.size()).clear();
        finish();
    }

    private void flush() throws IOException, InputException {
        if (!chunk.isEmpty()) {
            chunk.secure(named ? List.of() : List.of(recorder.folder()));
            named = true;
            log.intend(chunk.steps());
            makeAll();
            settledRows = rows.size();
        }
        chunk.clear();
    }

    private void makeAll() throws IOException, InputException {
        List<Step> done = new ArrayList<>();
        try {
            for (Step step : chunk.steps()) {
                if (make(step)) {
                    done.add(step);
                }
            }
        } finally {
            made += done.size();
            forceFolders(place, done);
            manifest.append(begun, done);
        }
    }

    private boolean make(Step step) throws IOException, InputException {
        try {
            chunk.make(step);
            return true;
        } catch (InputException e) {
            drop(step, e);
        } catch (IOException e) {
            drop(step, forOneFile(e, step.from().path()));
        }
        return false;
    }

    private void drop(Step step, InputException why) throws InputException {
        if (strict) {
            throw why;
        }
        chunk.refuse(step.from().path(), step.to().path());
        var skip = skipped(step.from().path(), why);
        skipped.add(skip);
        log.drop(step, skip);
    }

    /** Makes the names durable that steps have changed. */
    static void forceFolders(Workplace place, List<Step> steps) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (Step step : steps) {
            folders.add(place.folder(step.from().path()));
            folders.add(place.folder(step.to().path()));
        }
        place.disk().forceAll(folders.stream().filter(Files::isDirectory).toList());
    }

    /** Closes the log of an operation that did all that it could; tells what that was. */
    Operation end() throws IOException {
        secureLog();
        log.end(OperationLog.How.DONE);
        return begun.done(Operation.Effect.APPLIED, made, skipped);
    }

    /** Gives up what is prepared and notes what was skipped; the log stays open. */
    void giveUp() throws IOException {
        chunk.clear();
        secureLog();
        log.writeNotes();
    }
}
