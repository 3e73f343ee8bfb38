package org.maskwright.ui.exporting;

import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.format.ExportReport;
import org.maskwright.session.exporting.ExportPreview;

/**
 * A note in the corner of the screen that an export is there, with a link to its folder; it goes by itself and takes no keyboard.
 *
 * @param shell of the window in which it was asked for
 * @param folder where it is
 * @param report what was written
 */
record ExportNote(Shell shell, Path folder, ExportReport report) {
    private static final int SECONDS = 30;
    private static final int WIDE = 320;

    /** Shows it. On the UI thread. */
    void open() {
        NotificationPopup.forDisplay(shell.getDisplay())
                .title(ExportMessages.DONE, true)
                .content(this::content)
                .delay(1000L * SECONDS)
                .fadeIn(false)
                .open();
    }

    private Control content(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(body);
        var text = new Label(body, SWT.WRAP);
        text.setText(ExportPreview.ended(report).replace("&", "&&"));
        GridDataFactory.fillDefaults().hint(WIDE, SWT.DEFAULT).applyTo(text);
        var link = new Link(body, SWT.NONE);
        link.setText(NLS.bind("<a>{0}</a>", ExportMessages.OPEN_FOLDER));
        link.setToolTipText(folder.toString());
        link.addListener(SWT.Selection, e -> Program.launch(folder.toUri().toString()));
        return body;
    }
}
