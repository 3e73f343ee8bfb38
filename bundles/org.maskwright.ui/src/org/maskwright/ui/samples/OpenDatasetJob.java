package org.maskwright.ui.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.ui.Messages;

/** Reads a dataset's folder, off the UI thread, and shows what it found in the model. Opens no dialog: a failure is a state to be shown. */
public final class OpenDatasetJob extends Job {
    private final DatasetModel model;
    private final Path folder;

    /**
     * @param model receives the result
     * @param folder the dataset's folder
     */
    public OpenDatasetJob(DatasetModel model, Path folder) {
        super(NLS.bind(Messages.OPEN_JOB, folder));
        this.model = model;
        this.folder = folder;
        setUser(false);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        DatasetState before = model.state();
        model.show(new DatasetState.Reading(folder));
        try {
            Scan scan = DatasetFolder.open(folder, Access.READ).scan(new MonitorProgress(monitor));
            model.show(new DatasetState.Open(folder, scan.samples()));
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            model.show(before);
            return Status.CANCEL_STATUS;
        } catch (InputException wrongInput) {
            model.show(new DatasetState.Failed(folder, wrongInput.getMessage()));
            return Status.OK_STATUS;
        } catch (IOException | RuntimeException unexpected) {
            String message = NLS.bind(Messages.OPEN_FAILED, folder, unexpected.getMessage());
            ILog.of(OpenDatasetJob.class).error(message, unexpected);
            model.show(new DatasetState.Failed(folder, message));
            return Status.OK_STATUS;
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == model;
    }
}
