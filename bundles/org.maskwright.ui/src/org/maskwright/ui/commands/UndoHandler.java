package org.maskwright.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.maskwright.ui.Messages;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.model.DatasetSession;
import org.maskwright.ui.model.Workspace;

/** Takes back what was done to the open dataset last, also in an earlier run of the workbench. */
public final class UndoHandler extends SessionHandler {
    @Override
    void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) {
        new SessionJob(Messages.UNDO_JOB, session, DatasetSession::undo).schedule();
    }
}
