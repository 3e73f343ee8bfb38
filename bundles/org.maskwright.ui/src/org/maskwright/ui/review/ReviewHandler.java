package org.maskwright.ui.review;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.parts.ViewIds;

/** Brings up the proposals that wait. */
public final class ReviewHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) {
        try {
            HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(ViewIds.REVIEW);
        } catch (PartInitException e) {
            ILog.of(ReviewHandler.class).error(e.getMessage(), e);
        }
    }
}
