package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;

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
