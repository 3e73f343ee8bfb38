package org.maskwright.ui.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.maskwright.demo.DemoDataset;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.MonitorProgress;
import org.maskwright.ui.jobs.OpenDatasetJob;

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
        super(OpeningMessages.DEMO_JOB);
        this.workspace = workspace;
        this.folder = folder;
        setUser(true);
    }

    /** Whether somebody's files would be written over. */
    private boolean isTaken() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            if (isTaken()) {
                return new Status(IStatus.WARNING, MakeDemoJob.class, NLS.bind(OpeningMessages.DEMO_TAKEN, folder));
            }
            DemoDataset.make(folder, DemoDataset.PAIRS, SEED, new MonitorProgress(monitor));
            new OpenDatasetJob(workspace, folder).schedule();
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return new Status(IStatus.WARNING, MakeDemoJob.class, Failure.text(e));
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
