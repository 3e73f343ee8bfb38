package org.maskwright.ui.versions;

import java.nio.file.Path;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.session.Amount;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.version.VersionShelf;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.jobs.UiThread;

/**
 * Asks for a folder, and brings a version out into it.
 *
 * @param shell of the window in which it was asked for
 * @param session whose versions
 * @param shelf with them
 */
record VersionExporting(Shell shell, DatasetSession session, VersionShelf shelf) {
    /** Asks. On the UI thread. */
    void ask(String version) {
        var dialog = new DirectoryDialog(shell, SWT.SAVE);
        dialog.setText(VersionsMessages.EXPORTED_TITLE);
        dialog.setMessage(NLS.bind(VersionsMessages.EXPORT_WHERE, version));
        String chosen = dialog.open();
        if (chosen != null) {
            export(version, Path.of(chosen));
        }
    }

    private void export(String version, Path target) {
        UiThread screen = UiThread.of(shell);
        new SessionJob(NLS.bind(VersionsMessages.EXPORT_JOB, version), session, (s, progress) -> {
                    int samples = shelf.export(version, target, progress);
                    String text =
                            NLS.bind(VersionsMessages.EXPORTED, new Object[] {Amount.number(samples), version, target});
                    screen.soon(() -> MessageDialog.openInformation(shell, VersionsMessages.EXPORTED_TITLE, text));
                })
                .schedule();
    }
}
