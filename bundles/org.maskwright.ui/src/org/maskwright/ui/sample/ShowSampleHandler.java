package org.maskwright.ui.sample;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.parts.ViewIds;

/** Brings up the view of what is selected in the browser: one sample, or several compared. */
public final class ShowSampleHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) {
        boolean several = workspace.browser().view().selection().size() > 1;
        try {
            HandlerUtil.getActiveWorkbenchWindow(event)
                    .getActivePage()
                    .showView(several ? ViewIds.COMPARE : ViewIds.SAMPLE);
        } catch (PartInitException e) {
            ILog.of(ShowSampleHandler.class).error(e.getMessage(), e);
        }
    }
}
