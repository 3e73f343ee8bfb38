package org.maskwright.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.ui.model.DatasetSession;
import org.maskwright.ui.model.Workspace;

/** A command that needs an open dataset; does nothing without one. */
abstract class SessionHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Workspace workspace = window.getService(Workspace.class);
        if (workspace.session().isPresent()) {
            execute(event, workspace, workspace.session().get());
        }
        return null;
    }

    /** Does it, on the UI thread. */
    abstract void execute(ExecutionEvent event, Workspace workspace, DatasetSession session);
}
