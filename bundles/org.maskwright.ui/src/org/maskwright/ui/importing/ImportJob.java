package org.maskwright.ui.importing;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.core.InputException;
import org.maskwright.session.importing.ImportPreview;
import org.maskwright.session.importing.ImportSources;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;
import org.maskwright.ui.jobs.OpenDatasetJob;

/** Writes an import as it was previewed, and opens the dataset. */
final class ImportJob extends Job {
    private final Workspace workspace;
    private final ImportPreview preview;
    private final ImportSources sources;

    /**
     * @param workspace receives the dataset
     * @param sources with which it was previewed; closed at the end
     */
    ImportJob(Workspace workspace, ImportPreview preview, ImportSources sources) {
        super(ImportMessages.JOB);
        this.workspace = workspace;
        this.preview = preview;
        this.sources = sources;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try (sources) {
            preview.write(sources, new MonitorProgress(monitor));
            new OpenDatasetJob(workspace, preview.wish().target()).schedule();
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (InputException | IOException e) {
            return new Status(IStatus.WARNING, ImportJob.class, Failure.text(e));
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
