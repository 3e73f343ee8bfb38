package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.FileState;

/**
 * Closes the log of an operation that stopped midway, because its process was killed, it was cancelled or it failed. Which of the last steps
 * were made is read off the files themselves: a step whose file is as it was before is dropped, one that is half made (both names are there)
 * is finished. Temporary files are removed. To be killed during this does no harm: it is done again.
 *
 * @param recorder what the operation wrote to
 * @param log its log
 */
record Recovery(Recorder recorder, OperationLog log) {
    /** Closes the log, unless it is closed. */
    void close(OperationLog.How how) throws IOException, InputException {
        Optional<OperationLog.LogContents> contents = log.read();
        if (contents.isEmpty()) {
            // Killed while the first line was written: nothing had been done.
            recorder.place().disk().delete(log.file());
        } else if (contents.get().end().isEmpty()) {
            close(contents.get(), how);
        }
    }

    private void close(OperationLog.LogContents contents, OperationLog.How how) throws IOException, InputException {
        List<Step> open = contents.intents().stream()
                .filter(s ->
                        s.number() > contents.madeUpTo() && !contents.drops().containsKey(s.number()))
                .toList();
        requireConfined(contents.folders(), open);
        log.trim();
        // What a killed process wrote last need not be durable; the last line must not be before it.
        recorder.place().disk().force(log.file());
        sweep(contents.folders(), open);
        Set<Integer> dropped = new HashSet<>();
        for (Step step : open) {
            Optional<String> why = settle(step);
            if (why.isPresent()) {
                dropped.add(step.number());
                log.drop(step, new Operation.Skipped(step.from().path(), why.get()));
            }
        }
        Run.forceFolders(recorder.place(), open);
        recorder.manifest()
                .complete(
                        contents.operation(),
                        contents.made().stream()
                                .filter(s -> !dropped.contains(s.number()))
                                .toList());
        log.end(how);
    }

    private void requireConfined(List<String> folders, List<Step> open) throws InputException {
        List<String> paths = new ArrayList<>();
        folders.forEach(f -> paths.add(f.isEmpty() ? "any" : f + "/any"));
        open.forEach(s -> paths.addAll(s.paths()));
        try {
            recorder.place().requireConfined(paths);
        } catch (InputException e) {
            throw new InputException(
                    log.file() + " holds a path that is no path of the dataset: " + e.getMessage()
                            + ", or move that journal file away, which gives up undoing that operation",
                    e);
        }
    }

    private void sweep(List<String> noted, List<Step> open) throws IOException {
        Workplace place = recorder.place();
        Set<String> folders = new LinkedHashSet<>(noted);
        open.forEach(s -> folders.add(Workplace.parent(s.from().path())));
        open.forEach(s -> folders.add(Workplace.parent(s.to().path())));
        folders.add("");
        for (String folder : folders) {
            AtomicFiles.sweep(place.disk(), place.resolve(folder));
        }
        AtomicFiles.sweep(place.disk(), place.state());
        recorder.blobs().sweep();
    }

    /** Finishes a step that was begun; empty when it is made now, else why it is not. */
    private Optional<String> settle(Step step) throws IOException {
        Workplace place = recorder.place();
        FileState source = place.stateOf(step, step.from().path());
        FileState target = place.stateOf(step, step.to().path());
        if (target.sameContents(step.to().state())) {
            if (!step.inPlace()
                    && !source.isAbsent()
                    && source.sameContents(step.from().state())) {
                place.disk().delete(place.resolve(step.from().path()));
            }
            place.clearFolders(step.folders().cleared());
            return Optional.empty();
        }
        place.clearFolders(step.folders().made());
        return Optional.of(
                source.sameContents(step.from().state())
                        ? "not done before the operation stopped"
                        : "changed by another program after the operation had stopped; left as it is");
    }
}
