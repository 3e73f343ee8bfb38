package org.maskwright.ui.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.UndoContext;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.journal.UndoStack;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.history.HistoryRow;
import org.maskwright.session.workspace.Workspace;

/**
 * The platform's operation history of the open dataset: always what its journal says, also of earlier runs of the workbench, and of what was
 * done or undone elsewhere, in the History view or on the command line.
 *
 * <p>Threads: {@link #execute}, {@link #undo} and {@link #redo} block; call them in jobs, one at a time. The rest is safe for any thread.
 */
public final class UndoHistory implements AutoCloseable {
    /** So many can be undone one after the other without another look at the journal. */
    private static final int MOST = 100;

    private final Workspace workspace;
    private final IOperationHistory history;
    private final IUndoContext context = new UndoContext();
    private final List<Subscription> subscriptions;
    private volatile boolean changing;

    /**
     * @param workspace whose open dataset
     * @param history the platform's, to which that dataset's operations are added
     */
    public UndoHistory(Workspace workspace, IOperationHistory history) {
        this.workspace = workspace;
        this.history = history;
        history.setLimit(context, 3 * MOST);
        subscriptions = List.of(workspace.onState(s -> follow()), workspace.onSnapshot(s -> follow()));
        follow();
    }

    /** The platform's history, to listen to. */
    public IOperationHistory operations() {
        return history;
    }

    /** The dataset's operations in it. */
    public IUndoContext context() {
        return context;
    }

    /** What undo takes back next, for a person; empty when there is nothing, or the dataset cannot be changed. */
    public Optional<String> undoLabel() {
        return writable()
                ? Optional.ofNullable(history.getUndoOperation(context)).map(IUndoableOperation::getLabel)
                : Optional.empty();
    }

    /** What redo does again next, for a person; empty when there is nothing, or the dataset cannot be changed. */
    public Optional<String> redoLabel() {
        return writable()
                ? Optional.ofNullable(history.getRedoOperation(context)).map(IUndoableOperation::getLabel)
                : Optional.empty();
    }

    private boolean writable() {
        return workspace.snapshot().filter(s -> s.access().writable()).isPresent();
    }

    /** Does something for the first time; a warning when it was done but for some files, which says why. */
    public IStatus execute(JournalOperation operation, IProgressMonitor monitor) throws ExecutionException {
        operation.addContext(context);
        IStatus status = change(() -> history.execute(operation, monitor, null));
        // The platform's history takes in only what is wholly well: so what was skipped is said afterwards.
        return status.isOK()
                ? operation
                        .done()
                        .flatMap(HistoryRow::skippedOf)
                        .<IStatus>map(text -> new Status(IStatus.WARNING, UndoHistory.class, text))
                        .orElse(status)
                : status;
    }

    /** Takes back what was done last. */
    public IStatus undo(IProgressMonitor monitor) throws ExecutionException {
        return change(() -> history.undo(context, monitor, null));
    }

    /** Does again what was undone last. */
    public IStatus redo(IProgressMonitor monitor) throws ExecutionException {
        return change(() -> history.redo(context, monitor, null));
    }

    private interface Change {
        IStatus run() throws ExecutionException;
    }

    /** While the history itself changes, it is a step behind the journal; whatever comes of it, they agree afterwards. */
    private IStatus change(Change change) throws ExecutionException {
        changing = true;
        try {
            return change.run();
        } finally {
            changing = false;
            follow();
        }
    }

    private synchronized void follow() {
        if (changing) {
            return;
        }
        Optional<DatasetSession> session = workspace.session();
        Optional<DatasetSnapshot> snapshot = session.map(DatasetSession::snapshot);
        List<Operation> undoable =
                snapshot.map(s -> latest(s.undoStack().undoable())).orElse(List.of());
        List<Redoable> redoable = snapshot.map(UndoHistory::redoable).orElse(List.of());
        List<Operation> undone = redoable.stream().map(Redoable::operation).toList();
        if (!agree(session, history.getUndoHistory(context), undoable)
                || !agree(session, history.getRedoHistory(context), undone)) {
            history.dispose(context, true, true, false);
            session.ifPresent(s -> fill(s, undoable, redoable));
        }
    }

    /** An operation that was undone, and by which one. */
    private record Redoable(Operation operation, long by) {}

    private static List<Redoable> redoable(DatasetSnapshot snapshot) {
        UndoStack stack = snapshot.undoStack();
        Map<Long, Operation> known = HashMap.newHashMap(snapshot.history().size());
        snapshot.history().forEach(o -> known.put(o.id(), o));
        List<Redoable> redoable = new ArrayList<>();
        for (Operation by : latest(stack.redoable())) {
            by.undoes().ifPresent(id -> redoable.add(new Redoable(known.get(id), by.id())));
        }
        return redoable;
    }

    private static List<Operation> latest(List<Operation> operations) {
        return operations.subList(Math.max(0, operations.size() - MOST), operations.size());
    }

    private static boolean agree(
            Optional<DatasetSession> session, IUndoableOperation[] platform, List<Operation> journal) {
        boolean agree = platform.length == journal.size();
        for (int i = 0; agree && i < platform.length; i++) {
            agree = session.isPresent()
                    && platform[i] instanceof JournalOperation operation
                    && operation.is(session.get(), journal.get(i).id());
        }
        return agree;
    }

    /** A history can only be filled by doing, and what is to be redone by undoing: neither touches a file here. */
    private void fill(DatasetSession session, List<Operation> undoable, List<Redoable> redoable) {
        undoable.forEach(o -> add(JournalOperation.inEffect(session, o)));
        redoable.reversed().forEach(r -> add(JournalOperation.undone(session, r.operation(), r.by())));
        try {
            for (int i = 0; i < redoable.size(); i++) {
                history.undo(context, new NullProgressMonitor(), null);
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(JournalOperation operation) {
        operation.addContext(context);
        history.add(operation);
    }

    /** Forgets the dataset's operations. */
    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        history.dispose(context, true, true, true);
    }
}
