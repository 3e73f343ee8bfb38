package org.maskwright.ui.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.maskwright.demo.DemoDataset;
import org.maskwright.ui.Messages;
import org.maskwright.ui.model.Workspace;

/** Makes the demonstration dataset in a folder, and opens it. */
public final class MakeDemoJob extends Job {
    private static final long SEED = 2299;

    private final Workspace workspace;
    private final Path folder;

    /**
     * @param workspace receives the dataset
     * @param folder an empty folder, or one that is not there yet
     */
    public MakeDemoJob(Workspace workspace, Path folder) {
        super(Messages.DEMO_JOB);
        this.workspace = workspace;
        this.folder = folder;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            DemoDataset.make(folder, DemoDataset.PAIRS, SEED, new MonitorProgress(monitor));
            new OpenDatasetJob(workspace, folder).schedule();
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return Status.error(e.getMessage(), e);
        }
    }
}
