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

/** The edits of single files, as tasks. */
final class EditTask {
    private static final String QUARANTINE = Workplace.STATE + "quarantine/";

    private EditTask() {}

    /** The task of an edit of a file, or of a state file as a whole; empty for a row, of which many are changed together. */
    static Optional<Task> of(Edit edit) {
        return switch (edit) {
            case Edit.Rewrite e -> Optional.of(new NewContents(e.path(), e.path(), e.expected(), e.change()));
            case Edit.Create e -> Optional.of(new NewFile(e.path(), e.change()));
            case Edit.Convert e -> Optional.of(new NewContents(e.path(), e.target(), e.expected(), e.change()));
            case Edit.Rename e -> Optional.of(new NewName(e.path(), e.target(), e.expected()));
            case Edit.Quarantine e -> Optional.of(new SetAside(e.path(), e.expected(), e.why()));
            case Edit.WriteState e -> Optional.of(new StateContents(e.file().path(), e.after(), e.change()));
            case Edit.SetRow e -> Optional.empty();
        };
    }

    /** The folder in which making an edit leaves a temporary file for a moment, relative to the dataset. */
    static String folder(Edit edit) {
        return Workplace.parent(
                switch (edit) {
                    case Edit.Rewrite e -> e.path();
                    case Edit.Create e -> e.path();
                    case Edit.Convert e -> e.target();
                    case Edit.Rename e -> e.target();
                    case Edit.Quarantine e -> e.path();
                    case Edit.WriteState e -> e.file().path();
                    case Edit.SetRow e -> e.table().file().path();
                });
    }

    /**
     * New contents, in place or under another name.
     *
     * @param path as it is
     * @param target as it shall be; the same to stay
     * @param expected what the file must hold
     * @param change computes the new contents
     */
    record NewContents(String path, String target, Edit.Expected expected, Edit.Change change) implements Task {
        @Override
        public List<String> touches() {
            return List.of(path, target);
        }

        @Override
        public Optional<Prepared> prepare(Chunk chunk) throws IOException, InputException {
            return prepare(chunk, requireFile(chunk.place(), path));
        }

        private Optional<Prepared> prepare(Chunk chunk, Path file) throws IOException, InputException {
            Workplace place = chunk.place();
            if (Files.isSymbolicLink(file)) {
                throw new InputException(path + " is a link: edit the file that it leads to");
            }
            boolean inPlace = path.equals(target);
            if (!inPlace) {
                requireFree(place, target);
            }
            var seen = Prepared.Seen.of(file);
            FileMarks marks = FileMarks.of(file);
            byte[] old = Files.readAllBytes(file);
            FileState before = FileState.of(old, marks);
            chunk.requireExpected(path, expected, before);
            byte[] contents = change.apply(old.clone());
            if (Arrays.equals(contents, old)) {
                return inPlace ? Optional.empty() : Optional.of(moved(place, before, seen));
            }
            chunk.keep(before, old);
            Path staged = chunk.stage(target, contents, marks.withoutTime());
            return Optional.of(changed(place, before, staged, seen));
        }

        private Prepared changed(Workplace place, FileState before, Path staged, Prepared.Seen seen)
                throws IOException {
            var kind = path.equals(target) ? Step.Kind.REWRITE : Step.Kind.CONVERT;
            Step step = step(place, kind, new Step.Place(path, before), new Step.Place(target, FileState.of(staged)));
            return new Prepared(step, Optional.of(staged), Optional.of(seen));
        }

        private Prepared moved(Workplace place, FileState state, Prepared.Seen seen) {
            Step step = step(place, Step.Kind.CONVERT, new Step.Place(path, state), new Step.Place(target, state));
            return new Prepared(step, Optional.empty(), Optional.of(seen));
        }
    }

    /**
     * A new file.
     *
     * @param path must not exist
     * @param change computes the contents
     */
    record NewFile(String path, Edit.Change change) implements Task {
        @Override
        public List<String> touches() {
            return List.of(path);
        }

        @Override
        public Optional<Prepared> prepare(Chunk chunk) throws IOException, InputException {
            Workplace place = chunk.place();
            place.requireInside(path);
            byte[] contents = change.apply(new byte[0]);
            FileState there = FileState.of(place.resolve(path));
            if (there.sha256().equals(FileState.sha256(contents))) {
                chunk.skip(path, path + " is there already, with just these contents: nothing to do");
                return Optional.empty();
            }
            requireFree(place, path);
            Path staged = chunk.stage(path, contents, FileState.ABSENT.marks());
            var before = new Step.Place(path, FileState.ABSENT);
            Step step = step(place, Step.Kind.CREATE, before, new Step.Place(path, FileState.of(staged)));
            return Optional.of(new Prepared(step, Optional.of(staged), Optional.empty()));
        }
    }

    /**
     * New contents of a file of state, which may not be there yet.
     *
     * @param path of the file, below {@link Workplace#STATE}
     * @param after paths whose steps are to be made before
     * @param change computes the new contents
     */
    record StateContents(String path, List<String> after, Edit.Change change) implements Task {
        @Override
        public List<String> touches() {
            return Stream.concat(Stream.of(path), after.stream()).toList();
        }

        @Override
        public Optional<Prepared> prepare(Chunk chunk) throws IOException, InputException {
            Path file = chunk.place().resolve(path);
            if (Workplace.exists(file)) {
                return new NewContents(path, path, Edit.Expected.ANY, change).prepare(chunk, file);
            }
            byte[] contents = change.apply(new byte[0]);
            if (contents.length == 0) {
                return Optional.empty();
            }
            Path staged = chunk.stage(path, contents, FileState.ABSENT.marks());
            var before = new Step.Place(path, FileState.ABSENT);
            var after = new Step.Place(path, FileState.of(staged));
            Step step = step(chunk.place(), Step.Kind.REWRITE, before, after);
            return Optional.of(new Prepared(step, Optional.of(staged), Optional.empty()));
        }
    }

    /**
     * Another name.
     *
     * @param path as it is
     * @param target as it shall be
     * @param expected what the file must hold
     */
    record NewName(String path, String target, Edit.Expected expected) implements Task {
        @Override
        public List<String> touches() {
            return List.of(path, target);
        }

        @Override
        public Optional<Prepared> prepare(Chunk chunk) throws IOException, InputException {
            Workplace place = chunk.place();
            Path file = requireFile(place, path);
            if (path.equals(target)) {
                return Optional.empty();
            }
            place.requireInside(target);
            if (!place.isOtherCaseOf(path, target)) {
                requireFree(place, target);
            }
            var seen = Prepared.Seen.of(file);
            FileState state = FileState.of(file);
            chunk.requireExpected(path, expected, state);
            Step step = step(place, Step.Kind.RENAME, new Step.Place(path, state), new Step.Place(target, state));
            return Optional.of(new Prepared(step, Optional.empty(), Optional.of(seen)));
        }
    }

    /**
     * Into the quarantine.
     *
     * @param path as it is
     * @param expected what the file must hold
     * @param why for a person
     */
    record SetAside(String path, Edit.Expected expected, String why) implements Task {
        @Override
        public List<String> touches() {
            return List.of(path);
        }

        @Override
        public Optional<Prepared> prepare(Chunk chunk) throws IOException, InputException {
            Workplace place = chunk.place();
            Path file = requireFile(place, path);
            var seen = Prepared.Seen.of(file);
            FileState state = FileState.of(file);
            chunk.requireExpected(path, expected, state);
            String kept = freePlace(chunk);
            var folders = new Step.Folders(place.missingFolders(kept), List.of());
            Step step = new Step(
                    0,
                    0,
                    Step.Kind.QUARANTINE,
                    new Step.Place(path, state),
                    new Step.Place(kept, state),
                    folders,
                    List.of(),
                    why);
            return Optional.of(new Prepared(step, Optional.empty(), Optional.of(seen)));
        }

        /** The same path below the quarantine, or below {@code ~2}, {@code ~3} … in it when that is taken. */
        private String freePlace(Chunk chunk) {
            for (int i = 1; ; i++) {
                String kept = QUARANTINE + (i == 1 ? "" : "~" + i + "/") + path;
                if (!chunk.uses(kept)
                        && !kept.equalsIgnoreCase(Manifest.PATH)
                        && !chunk.place().isTaken(kept)) {
                    return kept;
                }
            }
        }
    }

    private static Step step(Workplace place, Step.Kind kind, Step.Place from, Step.Place to) {
        var folders = new Step.Folders(place.missingFolders(to.path()), List.of());
        return new Step(0, 0, kind, from, to, folders, List.of(), "");
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
