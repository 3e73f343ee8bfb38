package org.maskwright.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.undo.JournalOperation;
import org.maskwright.ui.undo.OperationJob;
import org.maskwright.ui.undo.UndoHistory;

/** A command that needs an open dataset; does nothing without one. */
public abstract class SessionHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Workspace workspace = window.getService(Workspace.class);
        if (workspace.session().isPresent()) {
            execute(event, workspace, workspace.session().get());
        }
        return null;
    }

    /** Does something that can be undone, in a job. */
    protected static void start(
            ExecutionEvent event, String name, DatasetSession session, JournalOperation.JournalWork work)
            throws ExecutionException {
        start(history(event), name, session, work);
    }

    /** Does something that can be undone, in a job: for what was asked for earlier. */
    protected static void start(
            UndoHistory history, String name, DatasetSession session, JournalOperation.JournalWork work) {
        var operation = new JournalOperation(name, session, work);
        new OperationJob(name, monitor -> history.execute(operation, monitor)).schedule();
    }

    /** What can be undone. */
    protected static UndoHistory history(ExecutionEvent event) throws ExecutionException {
        return HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(UndoHistory.class);
    }

    /** Does it, on the UI thread. */
    protected abstract void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException;
}
