package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.FileState;

/** What the {@link Journal} still has of a file's past. Reads only. */
public final class FileHistory {
    private final Journal journal;

    /**
     * A file as it was.
     *
     * @param operation what changed it then
     * @param path where it was before, relative to the dataset, with {@code /}
     * @param contents its bytes before
     */
    public record Earlier(Operation operation, String path, byte[] contents) {
        /** Copies the contents. */
        public Earlier {
            contents = contents.clone();
        }

        @Override
        public byte[] contents() {
            return contents.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Earlier e
                    && operation.equals(e.operation)
                    && path.equals(e.path)
                    && Arrays.equals(contents, e.contents);
        }

        @Override
        public int hashCode() {
            return operation.hashCode();
        }
    }

    /** @param journal of the dataset; one opened for reading will do */
    public FileHistory(Journal journal) {
        this.journal = journal;
    }

    /**
     * A file as it was before the latest operation that gave it its contents and is in effect; empty when no operation did.
     *
     * @param path as it is now, relative to the dataset, with {@code /}
     * @throws InputException when what was kept is damaged or gone
     * @throws IOException when the journal cannot be read
     */
    public Optional<Earlier> before(String path) throws IOException, InputException {
        for (Change change : changes(path)) {
            if (change.step().changesContents() && !change.step().from().state().isAbsent()) {
                return Optional.of(earlier(change.operation(), change.step()));
            }
        }
        return Optional.empty();
    }

    private Earlier earlier(Operation operation, Step step) throws IOException, InputException {
        Step.Place from = step.from();
        return new Earlier(operation, from.path(), journal.recorder().blobs().read(from.state(), from.path()));
    }

    /**
     * A file as an operation left it.
     *
     * @param path where, relative to the dataset, with {@code /}
     * @param sha256 of its contents, 64 hex digits in lower case
     */
    public record LeftFile(String path, String sha256) {}

    /**
     * The files of the dataset that got their contents from an operation, as far as it is in effect; without those of the state folder. Costs
     * what the operation did.
     *
     * @throws InputException when the journal is damaged
     * @throws IOException when it cannot be read
     */
    public List<LeftFile> left(Operation operation) throws IOException, InputException {
        List<LeftFile> left = new ArrayList<>();
        for (Step step : journal.replayed().inEffect(operation.id())) {
            Step.Place to = step.to();
            if (step.changesContents() && !to.state().isAbsent() && !to.path().startsWith(Workplace.STATE)) {
                left.add(new LeftFile(to.path(), to.state().sha256()));
            }
        }
        return left;
    }

    /**
     * The contents of a file as an operation left it: those that it has now, or those that were kept when something replaced them; empty where
     * they are nowhere any more.
     *
     * @throws InputException when the path leads out of the dataset
     * @throws IOException when they cannot be read
     */
    public Optional<byte[]> contents(LeftFile file) throws IOException, InputException {
        Path now = journal.recorder().place().resolve(file.path());
        if (Files.isRegularFile(now)) {
            byte[] bytes = Files.readAllBytes(now);
            if (FileState.sha256(bytes).equals(file.sha256())) {
                return Optional.of(bytes);
            }
        }
        return journal.recorder().blobs().find(file.sha256());
    }

    /**
     * What the contents of files replaced, of many at once. What was undone, and what undid it, count for nothing. Costs one walk through the
     * journal, back to the oldest of the operations that gave them their contents.
     *
     * @param paths as they are now, relative to the dataset, with {@code /}
     * @return by path, of those that got their contents from an operation in effect: the file before it; empty where it made the file
     * @throws InputException when the journal is damaged
     * @throws IOException when it cannot be read
     */
    public Map<String, Optional<LeftFile>> replaced(Set<String> paths) throws IOException, InputException {
        History past = journal.replayed();
        Map<String, String> nowByThen = new HashMap<>();
        paths.forEach(p -> nowByThen.put(p, p));
        Map<String, Optional<LeftFile>> found = new HashMap<>();
        for (Operation operation : past.operations().reversed()) {
            if (nowByThen.isEmpty()) {
                break;
            }
            if (operation.undoes().isEmpty()) {
                past.inEffect(operation.id()).reversed().forEach(step -> trace(step, nowByThen, found));
            }
        }
        return found;
    }

    /** Goes back over a step: whose contents it made is found, whose name it gave is followed. */
    private static void trace(Step step, Map<String, String> nowByThen, Map<String, Optional<LeftFile>> found) {
        String now = nowByThen.remove(step.to().path());
        Step.Place from = step.from();
        if (now == null) {
            // What had the path before the file was another one.
            nowByThen.remove(from.path());
        } else if (step.changesContents()) {
            found.put(
                    now,
                    from.state().isAbsent()
                            ? Optional.empty()
                            : Optional.of(new LeftFile(from.path(), from.state().sha256())));
        } else {
            nowByThen.put(from.path(), now);
        }
    }

    /**
     * All operations in effect that changed a file's contents or its name, oldest first.
     *
     * @param path as it is now, relative to the dataset, with {@code /}
     * @throws InputException when the journal is damaged
     * @throws IOException when it cannot be read
     */
    public List<Operation> of(String path) throws IOException, InputException {
        return changes(path).stream().map(Change::operation).distinct().toList().reversed();
    }

    /** A step that led to the file as it is now. */
    private record Change(Operation operation, Step step) {}

    /** All such steps, latest first, followed through renames; what had the path before the file was another one. */
    private List<Change> changes(String path) throws IOException, InputException {
        History history = journal.replayed();
        List<Change> changes = new ArrayList<>();
        String followed = path;
        for (Operation operation : history.operations().reversed()) {
            for (Step step : history.inEffect(operation.id()).reversed()) {
                if (step.to().path().equals(followed)) {
                    changes.add(new Change(operation, step));
                    followed = step.from().path();
                } else if (step.from().path().equals(followed)) {
                    return changes;
                }
            }
        }
        return changes;
    }
}
