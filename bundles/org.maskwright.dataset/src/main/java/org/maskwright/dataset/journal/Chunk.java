package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.FileMarks;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.file.FileState;

/**
 * Steps of different files that are prepared one by one and made when the disk is sure of all that they need, so that it is asked only once
 * for all.
 */
final class Chunk {
    private static final int MOST_STEPS = 32;
    /** Temporary files may take this much more room; one file can always be bigger. */
    private static final long MOST_BYTES = 64L << 20;

    private final Recorder recorder;
    private final Workplace place;
    private final Blobs blobs;
    /** By the number of the step, in order. */
    private final Map<Integer, Ready> ready = new LinkedHashMap<>();

    private final Set<String> paths = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<Path> staged = new LinkedHashSet<>();
    /** What the operation has made of files, by path. */
    private final Map<String, Made> made = new HashMap<>();
    /** What could not be done of tasks that did the rest. */
    private final List<Operation.Skipped> skipped = new ArrayList<>();

    private long bytes;

    /** Number of the last step that was added, in this chunk or one before. */
    private int lastNumber;

    /** Under the paths of files of which an edit was skipped, what they were to be called. */
    private final Map<String, Set<String>> refused = new HashMap<>();

    /** Contents that the operation found, and what it made of them: hashes. */
    private record Made(String from, String to) {}

    /**
     * A step that can be made at once. Nothing of it but the step is worth writing down.
     *
     * @param step what
     * @param staged the temporary file with the new contents, where there are new contents
     * @param seen the file when it was looked at; empty when there was none
     */
    private record Ready(Step step, Optional<Path> staged, Optional<FileStamp> seen) {
        void make(Workplace place) throws IOException, InputException {
            Path from = place.resolve(step.from().path());
            if (!place.stampOf(step.from().path()).equals(seen)) {
                throw new InputException("another program changed it at this very moment; it was left as it is");
            }
            try {
                place.makeFolders(step.folders().made());
                if (step.inPlace()) {
                    replace(place, from);
                } else {
                    move(place, from, place.resolve(step.to().path()));
                }
            } catch (FileAlreadyExistsException e) {
                place.clearFolders(step.folders().made());
                throw new InputException(
                        step.to().path() + " exists already and is not overwritten: move it away first", e);
            } catch (IOException e) {
                place.clearFolders(step.folders().made());
                throw e;
            }
            place.clearFolders(step.folders().cleared());
        }

        private void replace(Workplace place, Path file) throws IOException {
            if (staged.isPresent() && step.from().state().isAbsent()) {
                place.move(staged.get(), file);
            } else if (staged.isPresent()) {
                place.disk().rename(staged.get(), file);
            } else {
                place.disk().delete(file);
            }
        }

        private void move(Workplace place, Path from, Path to) throws IOException {
            if (staged.isEmpty()) {
                place.move(from, to);
                return;
            }
            place.move(staged.get(), to);
            try {
                place.disk().delete(from);
            } catch (IOException e) {
                AtomicFiles.discard(place.disk(), to, e);
                throw e;
            }
        }
    }

    Chunk(Recorder recorder) {
        this.recorder = recorder;
        this.place = recorder.place();
        this.blobs = recorder.blobs();
    }

    Recorder recorder() {
        return recorder;
    }

    Workplace place() {
        return place;
    }

    List<Step> steps() {
        return ready.values().stream().map(Ready::step).toList();
    }

    boolean isEmpty() {
        return ready.isEmpty();
    }

    boolean isFull() {
        return ready.size() >= MOST_STEPS || bytes >= MOST_BYTES;
    }

    /** Whether a step of this chunk uses a path, one that some file systems take for the same, or one above or below it. */
    boolean uses(String path) {
        String folded = path.toLowerCase(Locale.ROOT);
        for (String above = folded; !above.isEmpty(); above = Workplace.parent(above)) {
            if (paths.contains(above)) {
                return true;
            }
        }
        return folders.contains(folded);
    }

    /** The operation's next step; it makes the folders that are missing. */
    Step next(Step.StepKind kind, Step.Place from, Step.Place to) {
        return new Step(lastNumber + 1, kind, from, to)
                .in(new Step.Folders(place.missingFolders(to.path()), List.of()));
    }

    /**
     * Adds a step that can be made at once.
     *
     * @param staged the temporary file with the new contents, where there are new contents
     * @param seen the file when it was looked at; empty when there was none
     */
    void add(Step step, Optional<Path> staged, Optional<FileStamp> seen) {
        lastNumber = step.number();
        ready.put(step.number(), new Ready(step, staged, seen));
        Step.Place from = step.from();
        Step.Place to = step.to();
        Made before = made.remove(from.path());
        if (step.changesContents()) {
            made.put(
                    to.path(),
                    new Made(
                            before == null ? from.state().sha256() : before.from(),
                            to.state().sha256()));
        } else if (before != null) {
            made.put(to.path(), before);
        }
        for (String path : List.of(from.path(), to.path())) {
            String folded = path.toLowerCase(Locale.ROOT);
            paths.add(folded);
            for (String above = Workplace.parent(folded); !above.isEmpty(); above = Workplace.parent(above)) {
                folders.add(above);
            }
        }
    }

    /**
     * Turns away an edit of a file that holds something else than the edit was thought out for.
     *
     * @throws InputException then
     */
    void requireExpected(String path, Edit.Expected expected, FileState now) throws InputException {
        Made ours = made.get(path);
        boolean asExpected = expected.sha256().isEmpty()
                || expected.sha256().get().equals(now.sha256())
                || ours != null
                        && ours.to().equals(now.sha256())
                        && ours.from().equals(expected.sha256().get());
        if (!asExpected) {
            throw new InputException(
                    path + " was changed since this was found out about it: left as it is; check it again");
        }
    }

    /** Notes an edit of a file that is not made. */
    void refuse(String path, String target) {
        refused.computeIfAbsent(path, p -> new HashSet<>()).add(target);
    }

    /** Whether an edit was not made. */
    boolean isRefused(Edit.FileEdit edit) {
        Set<String> targets = refused.getOrDefault(edit.path(), Set.of());
        return edit.target().equals(edit.path()) ? !targets.isEmpty() : targets.contains(edit.target());
    }

    /** Notes a part of a task that cannot be done. */
    void skip(String what, String why) {
        skipped.add(new Operation.Skipped(what, why));
    }

    /** Gives what was noted so far, once. */
    List<Operation.Skipped> takeSkipped() {
        List<Operation.Skipped> taken = List.copyOf(skipped);
        skipped.clear();
        return taken;
    }

    /** Keeps contents that are going to be replaced. */
    void keep(FileState state, byte[] contents) throws IOException {
        blobs.stage(state.sha256(), contents);
        bytes += contents.length;
    }

    /** Contents kept by an earlier operation. */
    Blobs blobs() {
        return blobs;
    }

    /** Writes new contents to a temporary file beside the one that will have them. */
    Path stage(String path, byte[] contents, FileMarks marks) throws IOException {
        Path target = place.folder(path);
        Path folder = Files.isDirectory(target) ? target : place.root();
        Path temporary = AtomicFiles.stage(place.disk(), folder, contents, Optional.of(marks));
        staged.add(temporary);
        bytes += contents.length;
        return temporary;
    }

    /**
     * Makes durable all that was kept and staged.
     *
     * @param others what else is to be durable then: all is waited for at once
     */
    void secure(List<Path> others) throws IOException {
        List<Path> written = new ArrayList<>(blobs.staged());
        ready.values().forEach(r -> r.staged().ifPresent(written::add));
        written.addAll(others);
        place.disk().forceAll(written);
        blobs.publish();
    }

    /**
     * Makes one of the steps. Fails without a trace: then the file is as it was before.
     *
     * @throws InputException when it cannot be made any more
     */
    void make(Step step) throws IOException, InputException {
        Objects.requireNonNull(ready.get(step.number()), "a step of this chunk").make(place);
    }

    /** Forgets the steps, and removes what was staged and not used. */
    void clear() throws IOException {
        blobs.discard();
        for (Path temporary : staged) {
            if (Files.exists(temporary)) {
                place.disk().delete(temporary);
            }
        }
        staged.clear();
        ready.clear();
        paths.clear();
        folders.clear();
        bytes = 0;
    }
}
