package org.maskwright.ui.jobs;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;
import org.maskwright.ui.words.GroundMessages;

/**
 * Opens a dataset in the workspace, off the UI thread, and checks it. Its samples are there after the scan, its findings after the check. A
 * failure is a state to be shown.
 */
public final class OpenDatasetJob extends Job {
    private final Workspace workspace;
    private final Path folder;
    private final CompletableFuture<Void> window;

    /**
     * @param workspace receives the dataset
     * @param folder the dataset's folder
     */
    public OpenDatasetJob(Workspace workspace, Path folder) {
        this(workspace, folder, CompletableFuture.completedFuture(null));
    }

    /**
     * As the workbench starts. A dataset that is known is read beside the window's making; walking over a large folder would hold that up by
     * seconds, and begins when it is there.
     *
     * @param window done once the window is there and painted
     */
    public OpenDatasetJob(Workspace workspace, Path folder, CompletableFuture<Void> window) {
        super(NLS.bind(GroundMessages.OPEN_JOB, folder));
        this.workspace = workspace;
        this.folder = folder;
        this.window = window;
        setRule(new WorkspaceRule());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            workspace.show(new WorkspaceState.Opening(folder));
            return open(monitor);
        } catch (AccessDeniedException denied) {
            return failed(NLS.bind(GroundMessages.FAILURE_DENIED, denied.getFile()));
        } catch (IOException | RuntimeException unexpected) {
            String message = NLS.bind(GroundMessages.OPEN_FAILED, folder, unexpected.getMessage());
            ILog.of(OpenDatasetJob.class).error(message, unexpected);
            return failed(message);
        }
    }

    private IStatus open(IProgressMonitor monitor) throws IOException {
        var progress = new MonitorProgress(monitor);
        try {
            if (!DatasetSession.isKnown(folder)) {
                window.join();
            }
            DatasetSession session = DatasetSession.open(folder, workspace.book(), Clock.systemUTC(), progress);
            session.settleIn(LateJob.of(session));
            workspace.show(new WorkspaceState.Open(session));
            window.join();
            session.check(progress);
            return Status.OK_STATUS;
        } catch (CancellationException cancelled) {
            // What was opened stays open; it is only not checked.
            if (workspace.session().isEmpty()) {
                workspace.show(new WorkspaceState.None());
            }
            return Status.CANCEL_STATUS;
        } catch (InputException wrongInput) {
            return failed(Failure.sentence(wrongInput.getMessage()));
        }
    }

    private IStatus failed(String message) {
        try {
            workspace.show(new WorkspaceState.Failed(folder, message));
        } catch (IOException e) {
            ILog.of(OpenDatasetJob.class).error(message, e);
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Workspace.class;
    }
}
