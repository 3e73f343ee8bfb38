package org.maskwright.ui;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.jobs.UiThread;

/**
 * Says in the window why something could not be done that the user asked for. The platform by itself would only put an icon into the window's
 * corner. Jobs open no dialogs: this listens to how they end.
 */
final class FailedJobs extends JobChangeAdapter {
    private final UiThread screen;

    /** @param display whose thread shows it */
    FailedJobs(Display display) {
        screen = UiThread.of(display);
    }

    @Override
    public void done(IJobChangeEvent event) {
        Job job = event.getJob();
        IStatus result = event.getResult();
        if (job.belongsTo(Workspace.class) && result.matches(IStatus.WARNING | IStatus.ERROR)) {
            screen.soon(() -> show(job.getName(), result.getMessage()));
        }
    }

    private static void show(String title, String line) {
        IWorkbenchWindow window =
                PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : null;
        if (window != null && !PlatformUI.getWorkbench().isClosing()) {
            MessageDialog.openWarning(window.getShell(), title, line);
        }
    }
}
