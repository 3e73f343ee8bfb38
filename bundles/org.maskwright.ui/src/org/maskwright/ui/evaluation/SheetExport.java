package org.maskwright.ui.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.core.InputException;
import org.maskwright.session.evaluation.EvaluationSheet;
import org.maskwright.ui.jobs.Failure;

/**
 * Writes an evaluation to a file that the user names.
 *
 * @param shell above which is asked
 * @param sheet what is written
 */
record SheetExport(Shell shell, EvaluationSheet sheet) {
    /** Asks, and writes in a job. */
    void ask() {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setFilterNames(new String[] {
            EvaluationMessages.EXPORT_HTML, EvaluationMessages.EXPORT_CSV, EvaluationMessages.EXPORT_JSON
        });
        dialog.setFilterExtensions(new String[] {"*.html", "*.csv", "*.json"});
        dialog.setFileName(sheet.title() + ".html");
        String file = dialog.open();
        if (file != null) {
            write(Path.of(file));
        }
    }

    private void write(Path file) {
        Job.create(NLS.bind(EvaluationMessages.EXPORT_JOB, file.getFileName()), monitor -> {
                    try {
                        sheet.write(file);
                        return Status.OK_STATUS;
                    } catch (InputException | IOException e) {
                        return Status.warning(Failure.text(e));
                    }
                })
                .schedule();
    }
}
