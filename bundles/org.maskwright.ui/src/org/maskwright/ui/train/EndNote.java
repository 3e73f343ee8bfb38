package org.maskwright.ui.train;

import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.maskwright.session.training.TrainingPhase;
import org.maskwright.session.training.TrainingState;
import org.maskwright.ui.parts.ViewIds;

/**
 * A note in the corner of the screen that a training has ended, for who looks at something else; it goes by itself and takes no keyboard.
 *
 * @param window in which it was asked for
 * @param end how it ended
 */
record EndNote(IWorkbenchWindow window, TrainingState end) {
    private static final int SECONDS = 15;
    private static final int WIDE = 320;

    /** Shows it. On the UI thread. */
    void open() {
        boolean well = end.phase() == TrainingPhase.FINISHED;
        NotificationPopup.forDisplay(window.getShell().getDisplay())
                .title(well ? TrainMessages.FINISHED : TrainMessages.FAILED, true)
                .content(this::content)
                .delay(1000L * SECONDS)
                .fadeIn(false)
                .open();
    }

    private Control content(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout());
        var text = new Label(body, SWT.WRAP);
        text.setText(StateWords.ended(end).replace("&", "&&"));
        text.setLayoutData(org.eclipse.jface.layout.GridDataFactory.fillDefaults()
                .hint(WIDE, SWT.DEFAULT)
                .create());
        var link = new Link(body, SWT.NONE);
        link.setText(NLS.bind("<a>{0}</a>", TrainMessages.SHOW_TRAINING));
        link.addListener(SWT.Selection, e -> Launching.in(window).show(ViewIds.TRAINING));
        return body;
    }
}
