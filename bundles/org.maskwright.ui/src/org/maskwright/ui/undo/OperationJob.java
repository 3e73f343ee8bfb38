package org.maskwright.ui.undo;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.WorkspaceRule;

/** Does, undoes or redoes an operation of the open dataset, off the UI thread, through the platform's history. */
public final class OperationJob extends Job {
    private final HistoryStep step;

    /** A step of the history. */
    @FunctionalInterface
    public interface HistoryStep {
        /** Takes it; the status has one line when it failed. */
        IStatus run(IProgressMonitor monitor) throws ExecutionException;
    }

    /**
     * @param name what is done, for a person
     * @param step does it
     */
    public OperationJob(String name, HistoryStep step) {
        super(name);
        this.step = step;
        setRule(new WorkspaceRule());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            return step.run(monitor);
        } catch (ExecutionException e) {
            return Status.error(e.getMessage(), e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class || family == OperationJob.class;
    }
}
