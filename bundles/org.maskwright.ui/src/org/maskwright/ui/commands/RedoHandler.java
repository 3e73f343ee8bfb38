package org.maskwright.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.maskwright.ui.Messages;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.model.DatasetSession;
import org.maskwright.ui.model.Workspace;

/** Does again what was undone last. */
public final class RedoHandler extends SessionHandler {
    @Override
    void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) {
        new SessionJob(Messages.REDO_JOB, session, DatasetSession::redo).schedule();
    }
}
