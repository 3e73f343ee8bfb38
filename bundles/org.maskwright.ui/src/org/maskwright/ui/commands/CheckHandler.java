package org.maskwright.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.Messages;
import org.maskwright.ui.jobs.SessionJob;

/** Scans and checks the open dataset again. */
public final class CheckHandler extends SessionHandler {
    @Override
    void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) {
        new SessionJob(Messages.CHECK_JOB, session, DatasetSession::check).schedule();
    }
}
