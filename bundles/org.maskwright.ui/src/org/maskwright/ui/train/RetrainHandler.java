package org.maskwright.ui.train;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;

/** Trains again as it was done last, with what is verified now. */
public final class RetrainHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        Launching launching = Launching.in(HandlerUtil.getActiveWorkbenchWindowChecked(event));
        if (launching.isFree()) {
            launching.again(session);
        }
    }
}
