package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;

class UndoStackTest {
    @TempDir
    Path root;

    private Journal journal;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(root.resolve("a"), "a");
        Files.writeString(root.resolve("b"), "b");
        journal = Journal.open(root, root.resolve(".maskwright"), Clock.systemUTC());
    }

    @Test
    void aNewDatasetHasNothingToUndo() throws Exception {
        assertThat(stack().undo()).isEmpty();
        assertThat(stack().redo()).isEmpty();
    }

    @Test
    void undoGoesBackAndRedoForthAgain() throws Exception {
        setAside("a");
        setAside("b");
        assertThat(next(stack().undo())).contains("b");
        journal.undo(stack().undo().orElseThrow().id(), Progress.none());
        assertThat(next(stack().undo())).contains("a");
        journal.undo(stack().undo().orElseThrow().id(), Progress.none());
        assertThat(stack().undo()).isEmpty();
        assertThat(root.resolve("a")).exists();
        journal.undo(stack().redo().orElseThrow().id(), Progress.none());
        assertThat(root.resolve("a")).doesNotExist();
        assertThat(next(stack().undo())).contains("a");
        journal.undo(stack().redo().orElseThrow().id(), Progress.none());
        assertThat(root.resolve("b")).doesNotExist();
        assertThat(stack().redo()).isEmpty();
        assertThat(next(stack().undo())).contains("b");
        journal.undo(stack().undo().orElseThrow().id(), Progress.none());
        assertThat(root.resolve("b")).exists();
        assertThat(next(stack().undo())).contains("a");
    }

    @Test
    void anUndoThatWasStoppedCanBeGoneOnWithAndTakenBack() {
        Operation done = operation(1, Operation.Effect.INTERRUPTED, OptionalLong.empty());
        Operation stopped = operation(2, Operation.Effect.INTERRUPTED, OptionalLong.of(1));
        UndoStack stack = UndoStack.of(List.of(done, stopped));
        assertThat(stack.undo()).contains(done);
        assertThat(stack.redo()).contains(stopped);
        Operation whole = operation(1, Operation.Effect.APPLIED, OptionalLong.empty());
        Operation back = operation(2, Operation.Effect.UNDONE, OptionalLong.of(1));
        Operation redo = operation(3, Operation.Effect.APPLIED, OptionalLong.of(2));
        assertThat(UndoStack.of(List.of(whole, back, redo)).undoable()).containsExactly(whole);
    }

    @Test
    void anUndoThatWasStoppedAtOnceChangesNothing() {
        Operation done = operation(1, Operation.Effect.APPLIED, OptionalLong.empty());
        Operation stopped =
                new Operation(2, "undo", Instant.EPOCH, Operation.Effect.INTERRUPTED, 0, OptionalLong.of(1), List.of());
        UndoStack stack = UndoStack.of(List.of(done, stopped));
        assertThat(stack.undo()).contains(done);
        assertThat(stack.redo()).isEmpty();
    }

    private static Operation operation(long id, Operation.Effect state, OptionalLong undoes) {
        return new Operation(id, "both", Instant.EPOCH, state, 2, undoes, List.of());
    }

    @Test
    void anotherOperationEndsRedo() throws Exception {
        setAside("a");
        journal.undo(Progress.none());
        assertThat(stack().redo()).isPresent();
        setAside("b");
        assertThat(stack().redo()).isEmpty();
    }

    private UndoStack stack() throws IOException, InputException {
        return UndoStack.of(journal.history());
    }

    private static Optional<String> next(Optional<Operation> operation) {
        return operation.map(Operation::title);
    }

    private void setAside(String name) throws IOException, InputException {
        journal.apply(name, List.of(new Edit.Quarantine(name, Edit.Expected.ANY, "")), Progress.none());
    }
}
