package org.maskwright.ui.jobs;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.dataset.WatchNews;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;
import org.maskwright.ui.words.GroundMessages;

/**
 * Looks at what others have changed in the open dataset. Nobody asked for it, so what goes wrong is no dialog but a line in the window; a
 * dataset that is not there any more is closed.
 */
public final class RefreshJob extends Job {
    private final Workspace workspace;
    private final DatasetSession session;
    private final WatchNews.Changed changes;

    /**
     * @param workspace in which the session was open
     * @param session whose dataset; nothing happens when it is closed by then
     * @param changes where to look
     */
    public RefreshJob(Workspace workspace, DatasetSession session, WatchNews.Changed changes) {
        super(GroundMessages.REFRESH_JOB);
        this.workspace = workspace;
        this.session = session;
        this.changes = changes;
        setRule(new WorkspaceRule());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            if (!session.isClosed()) {
                session.refresh(changes, new MonitorProgress(monitor));
                session.notices().trouble("");
            }
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.OK_STATUS;
        } catch (InputException | IOException e) {
            tell(Failure.text(e, session.folder().root()));
            return Status.OK_STATUS;
        }
    }

    private void tell(String why) {
        if (session.isThere()) {
            session.notices().trouble(why);
            return;
        }
        try {
            workspace.show(new WorkspaceState.Failed(session.folder().root(), why));
        } catch (IOException e) {
            ILog.of(RefreshJob.class).warn("the lock of a dataset that is gone was not given back", e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
