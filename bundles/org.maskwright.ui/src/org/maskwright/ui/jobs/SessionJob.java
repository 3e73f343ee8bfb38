package org.maskwright.ui.jobs;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;

/**
 * Does something to the open dataset, off the UI thread. What went wrong is said in the workbench's way: one line. Whatever was done before
 * a failure, or before it was cancelled, is looked at afterwards: {@link OutsideChanges} sees to that.
 */
public final class SessionJob extends Job {
    private final DatasetSession session;
    private final SessionWork work;

    /** Something that can be done to a dataset. */
    @FunctionalInterface
    public interface SessionWork {
        /** Does it. */
        void run(DatasetSession session, Progress progress) throws IOException, InputException;
    }

    /**
     * @param name what is done, for a person
     * @param session to what
     * @param work does it
     */
    public SessionJob(String name, DatasetSession session, SessionWork work) {
        super(name);
        this.session = session;
        this.work = work;
        setRule(new WorkspaceRule());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            work.run(session, new MonitorProgress(monitor));
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (InputException | IOException e) {
            return Failure.status(e, session.folder().root());
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
