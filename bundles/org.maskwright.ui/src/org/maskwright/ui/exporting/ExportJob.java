package org.maskwright.ui.exporting;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.format.ExportReport;
import org.maskwright.session.exporting.ExportPreview;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;

/** Writes an export as it was previewed. It has no rule: the dataset is only read, and can be worked on meanwhile. */
final class ExportJob extends Job {
    private final ExportPreview preview;
    private final Consumer<ExportReport> done;

    /** @param done told on the job's thread */
    ExportJob(ExportPreview preview, Consumer<ExportReport> done) {
        super(ExportMessages.JOB);
        this.preview = preview;
        this.done = done;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            done.accept(preview.write(new MonitorProgress(monitor)));
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (InputException | IOException e) {
            return Failure.status(e, preview.order().dataset().root());
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
