package org.maskwright.dataset.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What "undo" and "redo" would take back next, worked out from the history, so that it survives a restart. Immutable.
 *
 * @param undoable operations that can be undone, the next one last
 * @param redoable undos that can be taken back, the next one last; a new operation empties it
 */
public record UndoStack(List<Operation> undoable, List<Operation> redoable) {
    /** Copies the lists. */
    public UndoStack {
        undoable = List.copyOf(undoable);
        redoable = List.copyOf(redoable);
    }

    /**
     * The stack after a history.
     *
     * @param history as {@link Journal#history} gives it, oldest first
     */
    public static UndoStack of(List<Operation> history) {
        Map<Long, Operation> known = new HashMap<>();
        List<Operation> undoable = new ArrayList<>();
        List<Operation> redoable = new ArrayList<>();
        for (Operation operation : history) {
            known.put(operation.id(), operation);
            // An undo that was stopped before its first file took nothing back.
            if (operation.files() > 0) {
                add(operation, known, undoable, redoable);
            }
        }
        undoable.removeIf(UndoStack::ineffective);
        redoable.removeIf(UndoStack::ineffective);
        return new UndoStack(undoable, redoable);
    }

    private static void add(
            Operation operation, Map<Long, Operation> known, List<Operation> undoable, List<Operation> redoable) {
        Operation undone =
                operation.undoes().isPresent() ? known.get(operation.undoes().getAsLong()) : null;
        if (undone == null) {
            undoable.add(operation);
            redoable.clear();
        } else if (undone.undoes().isEmpty()) {
            // An undo that was stopped midway leaves something to undo, and something to redo.
            if (undone.state() != Operation.Effect.INTERRUPTED) {
                undoable.remove(undone);
            }
            redoable.add(operation);
        } else {
            redoable.remove(undone);
            Optional.ofNullable(known.get(undone.undoes().getAsLong()))
                    .filter(o -> !undoable.contains(o))
                    .ifPresent(undoable::add);
        }
    }

    private static boolean ineffective(Operation operation) {
        return operation.state() == Operation.Effect.UNDONE || operation.state() == Operation.Effect.FORGOTTEN;
    }

    /** What undo takes back next. */
    public Optional<Operation> undo() {
        return undoable.isEmpty() ? Optional.empty() : Optional.of(undoable.getLast());
    }

    /** The undo that redo takes back next. */
    public Optional<Operation> redo() {
        return redoable.isEmpty() ? Optional.empty() : Optional.of(redoable.getLast());
    }
}
