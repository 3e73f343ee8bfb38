package org.maskwright.ui.jobs;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.session.Background;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.words.GroundMessages;

/**
 * Does what a session leaves for later. It has no rule: edits do not wait for it, the session cancels it when one comes. Nobody asked for it, so
 * what goes wrong is a line in the window.
 */
final class LateJob extends Job {
    private final DatasetSession session;
    private final Background.Work work;

    private LateJob(DatasetSession session, Background.Work work) {
        super(GroundMessages.LATE_JOB);
        this.session = session;
        this.work = work;
        setPriority(DECORATE);
    }

    /** The background of a session in the workbench. */
    static Background of(DatasetSession session) {
        return (pause, work) -> {
            var job = new LateJob(session, work);
            job.schedule(pause.toMillis());
            return job::cancel;
        };
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            work.run(new MonitorProgress(monitor));
        } catch (CancellationException superseded) {
            return Status.OK_STATUS;
        } catch (InputException | IOException e) {
            session.notices().trouble(Failure.text(e, session.folder().root()));
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
