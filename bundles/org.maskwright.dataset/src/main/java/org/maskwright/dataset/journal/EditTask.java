package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.FileMarks;
import org.maskwright.dataset.file.FileState;

/**
 * An edit of a single file, or of a state file as a whole.
 *
 * @param edit any but that of a row, of which many are changed together by a {@link RowsTask}
 */
record EditTask(Edit edit) implements Task {
    private static final String QUARANTINE = Workplace.STATE + "quarantine/";

    @Override
    public String path() {
        return path(edit);
    }

    private static String path(Edit edit) {
        return switch (edit) {
            case Edit.Rewrite e -> e.path();
            case Edit.Create e -> e.path();
            case Edit.Convert e -> e.path();
            case Edit.Rename e -> e.path();
            case Edit.Quarantine e -> e.path();
            case Edit.WriteState e -> e.file().path();
            case Edit.SetRow e -> e.table().file().path();
        };
    }

    @Override
    public String target() {
        return target(edit);
    }

    private static String target(Edit edit) {
        return switch (edit) {
            case Edit.Convert e -> e.target();
            case Edit.Rename e -> e.target();
            case Edit.Rewrite e -> e.path();
            case Edit.Create e -> e.path();
            case Edit.Quarantine e -> e.path();
            case Edit.WriteState e -> path(e);
            case Edit.SetRow e -> path(e);
        };
    }

    /** The folder in which making an edit leaves a temporary file for a moment, relative to the dataset. */
    static String folder(Edit edit) {
        return Workplace.parent(target(edit));
    }

    @Override
    public List<String> touches() {
        return edit instanceof Edit.WriteState e
                ? Stream.concat(Stream.of(path()), e.after().stream()).toList()
                : List.of(path(), target());
    }

    @Override
    public void prepare(Chunk chunk) throws IOException, InputException {
        switch (edit) {
            case Edit.Rewrite e -> changed(chunk, requireFile(chunk.place(), e.path()), e.expected(), e.change());
            case Edit.Convert e -> changed(chunk, requireFile(chunk.place(), e.path()), e.expected(), e.change());
            case Edit.Create e -> created(chunk, e.change());
            case Edit.Rename e -> renamed(chunk, e);
            case Edit.Quarantine e -> setAside(chunk, e);
            case Edit.WriteState e -> written(chunk, e.change());
            case Edit.SetRow e -> throw new IllegalStateException("rows are changed together: " + e);
        }
    }

    /** New contents, in place or under another name. */
    private void changed(Chunk chunk, Path file, Edit.Expected expected, Edit.Change change)
            throws IOException, InputException {
        if (Files.isSymbolicLink(file)) {
            throw new InputException(path() + " is a link: edit the file that it leads to");
        }
        boolean inPlace = path().equals(target());
        if (!inPlace) {
            requireFree(chunk.place(), target());
        }
        var seen = chunk.place().stampOf(path());
        FileMarks marks = FileMarks.of(file);
        byte[] old = Files.readAllBytes(file);
        FileState before = FileState.of(old, marks);
        chunk.requireExpected(path(), expected, before);
        byte[] contents = change.apply(old.clone());
        boolean same = Arrays.equals(contents, old);
        if (same && inPlace) {
            return;
        } else if (same) {
            chunk.add(step(chunk, Step.StepKind.CONVERT, before, before), Optional.empty(), seen);
            return;
        }
        List<Step.RowChange> lines = edit instanceof Edit.WriteState ? LinePatch.ofLess(old, contents) : List.of();
        if (lines.isEmpty()) {
            chunk.keep(before, old);
        }
        Path staged = chunk.stage(target(), contents, marks.withoutTime());
        var kind = inPlace ? Step.StepKind.REWRITE : Step.StepKind.CONVERT;
        Step step = step(chunk, kind, before, FileState.of(staged)).of(lines);
        chunk.add(step, Optional.of(staged), seen);
    }

    /** A new file. */
    private void created(Chunk chunk, Edit.Change change) throws IOException, InputException {
        chunk.place().requireInside(path());
        byte[] contents = change.apply(new byte[0]);
        FileState there = FileState.of(chunk.place().resolve(path()));
        if (there.sha256().equals(FileState.sha256(contents))) {
            chunk.skip(path(), path() + " is there already, with just these contents: nothing to do");
            return;
        }
        requireFree(chunk.place(), path());
        make(chunk, Step.StepKind.CREATE, contents);
    }

    /** New contents of a file of state, which may not be there yet. */
    private void written(Chunk chunk, Edit.Change change) throws IOException, InputException {
        Path file = chunk.place().resolve(path());
        if (Workplace.exists(file)) {
            changed(chunk, file, Edit.Expected.ANY, change);
            return;
        }
        byte[] contents = change.apply(new byte[0]);
        if (contents.length > 0) {
            make(chunk, Step.StepKind.REWRITE, contents);
        }
    }

    private void make(Chunk chunk, Step.StepKind kind, byte[] contents) throws IOException {
        Path staged = chunk.stage(path(), contents, FileState.ABSENT.marks());
        Step step = step(chunk, kind, FileState.ABSENT, FileState.of(staged));
        chunk.add(step, Optional.of(staged), Optional.empty());
    }

    private void renamed(Chunk chunk, Edit.Rename rename) throws IOException, InputException {
        Workplace place = chunk.place();
        Path file = requireFile(place, path());
        if (path().equals(target())) {
            return;
        }
        place.requireInside(target());
        if (!place.isOtherCaseOf(path(), target())) {
            requireFree(place, target());
        }
        var seen = place.stampOf(path());
        FileState state = FileState.of(file);
        chunk.requireExpected(path(), rename.expected(), state);
        chunk.add(step(chunk, Step.StepKind.RENAME, state, state), Optional.empty(), seen);
    }

    private Step step(Chunk chunk, Step.StepKind kind, FileState before, FileState after) {
        return chunk.next(kind, new Step.Place(path(), before), new Step.Place(target(), after));
    }

    private void setAside(Chunk chunk, Edit.Quarantine aside) throws IOException, InputException {
        Path file = requireFile(chunk.place(), path());
        var seen = chunk.place().stampOf(path());
        FileState state = FileState.of(file);
        chunk.requireExpected(path(), aside.expected(), state);
        String free = freePlace(chunk);
        chunk.place().requireConfined(List.of(free));
        var kept = new Step.Place(free, state);
        Step step = chunk.next(Step.StepKind.QUARANTINE, new Step.Place(path(), state), kept)
                .because(aside.why());
        chunk.add(step, Optional.empty(), seen);
    }

    /** The same path below the quarantine, or below {@code ~2}, {@code ~3} … in it when that is taken. */
    private String freePlace(Chunk chunk) {
        for (int i = 1; ; i++) {
            String kept = QUARANTINE + (i == 1 ? "" : "~" + i + "/") + path();
            if (!chunk.uses(kept)
                    && !kept.equalsIgnoreCase(Manifest.PATH)
                    && !chunk.place().isTaken(kept)) {
                return kept;
            }
        }
    }

    private static Path requireFile(Workplace place, String path) throws IOException, InputException {
        place.requireInside(path);
        Path file = place.resolve(path);
        if (!Workplace.exists(file)) {
            throw new NoSuchFileException(path);
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException(path + " is a folder: name the files in it");
        }
        return file;
    }

    private static void requireFree(Workplace place, String target) throws IOException, InputException {
        place.requireInside(target);
        if (place.isTaken(target)) {
            throw new InputException(target + " exists already and is not overwritten: move it away first");
        }
    }
}
