package org.maskwright.ui;

import java.lang.reflect.InvocationTargetException;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.session.training.TrainingDesk;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.undo.OperationJob;

/**
 * What happens to work that is under way when the workbench is closed: what only reads is cancelled; what changes files is finished first, in
 * the sight of the user, who may stop it: the journal then knows how far it came, and it can be undone.
 */
final class ClosingWindow {
    private ClosingWindow() {}

    /** Ends all work on the dataset; returns when there is none. On the UI thread, which goes on handling events meanwhile. */
    static void endWork(Shell shell) {
        cancelReaders();
        if (writers().length > 0) {
            var dialog = new ProgressMonitorDialog(shell) {
                @Override
                protected void configureShell(Shell window) {
                    super.configureShell(window);
                    window.setText(WorkbenchMessages.CLOSING_TITLE);
                }
            };
            try {
                dialog.run(true, true, ClosingWindow::awaitWriters);
            } catch (InvocationTargetException | InterruptedException e) {
                ILog.of(ClosingWindow.class).warn("work was not finished when the window closed", e);
            }
        }
        cancelReaders();
    }

    /** Whether it may be closed: where a network is trained, the user is asked. On the UI thread. */
    static boolean mayClose(Shell shell, TrainingDesk desk) {
        return !desk.state().phase().isBusy()
                || MessageDialog.openConfirm(
                        shell, WorkbenchMessages.CLOSING_TITLE, WorkbenchMessages.CLOSING_TRAINING);
    }

    private static Job[] writers() {
        return Job.getJobManager().find(OperationJob.class);
    }

    /** Stops what only reads. */
    static void cancelReaders() {
        Stream.of(Job.getJobManager().find(Workspace.class))
                .filter(j -> !j.belongsTo(OperationJob.class))
                .forEach(Job::cancel);
    }

    /** Waits for one after the other; when the user cancels, for their stopping, which takes a moment. */
    static void awaitWriters(IProgressMonitor monitor) throws InterruptedException {
        monitor.beginTask(WorkbenchMessages.CLOSING_TITLE, IProgressMonitor.UNKNOWN);
        for (Job[] left = writers(); left.length > 0; left = writers()) {
            monitor.subTask(NLS.bind(WorkbenchMessages.CLOSING_WAIT, left[0].getName()));
            if (monitor.isCanceled()) {
                Stream.of(left).forEach(Job::cancel);
            }
            left[0].join(100, null);
        }
        monitor.done();
    }
}
