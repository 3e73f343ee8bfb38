package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.FileMarks;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.file.FileState;

/**
 * A step known in advance: one that takes back another, or that brings a file out of quarantine. A {@link StepPlan} has found that it can be
 * made; here that is looked at once more, right before.
 *
 * @param step what
 */
record StepTask(Step step) implements Task {
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
            throw new InputException(
                    path() + " was changed by another program at this very moment: close that program and try again");
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
                chunk.place().missingFolders(step.to().path()), step.folders().cleared());
        return step.between(before, after).in(folders);
    }
}
