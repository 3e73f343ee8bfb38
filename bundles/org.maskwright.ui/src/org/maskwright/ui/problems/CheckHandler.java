package org.maskwright.ui.problems;

import org.eclipse.core.commands.ExecutionEvent;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.jobs.SessionJob;

/** Scans and checks the open dataset again. */
public final class CheckHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) {
        new SessionJob(ProblemsMessages.CHECK_JOB, session, DatasetSession::check).schedule();
    }
}
