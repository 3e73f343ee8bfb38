package org.maskwright.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.compare.ComparePart;
import org.maskwright.ui.sample.SamplePart;

/** Brings up the view of what is selected in the browser: one sample, or several compared. */
public final class ShowSampleHandler extends SessionHandler {
    /** The command that this answers. */
    public static final String COMMAND = "org.maskwright.ui.showSample";

    @Override
    void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) {
        boolean several = workspace.browser().view().selection().size() > 1;
        try {
            HandlerUtil.getActiveWorkbenchWindow(event)
                    .getActivePage()
                    .showView(several ? ComparePart.ID : SamplePart.ID);
        } catch (PartInitException e) {
            ILog.of(ShowSampleHandler.class).error(e.getMessage(), e);
        }
    }
}
