package org.maskwright.ui.models;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;

/** Does something with a model, which changes no dataset: what is done to one need not wait for it. */
final class ModelJob extends Job {
    private final ModelWork work;

    /** What is done. */
    @FunctionalInterface
    interface ModelWork {
        /** Does it. */
        void run(Progress progress) throws IOException, InputException;
    }

    ModelJob(String name, ModelWork work) {
        super(name);
        this.work = work;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            work.run(new MonitorProgress(monitor));
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (InputException | IOException e) {
            return Status.warning(Failure.text(e));
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == ModelJob.class;
    }
}
