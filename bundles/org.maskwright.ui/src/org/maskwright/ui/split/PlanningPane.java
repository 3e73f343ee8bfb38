package org.maskwright.ui.split;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** Says how far the planning is. Of the UI thread. */
final class PlanningPane {
    private static final int STEPS = 1000;

    private final Composite pane;
    private final Label task;
    private final ProgressBar bar;

    PlanningPane(Composite parent) {
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 40).spacing(0, 8).applyTo(pane);
        task = new Label(pane, SWT.CENTER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(task);
        bar = new ProgressBar(pane, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(STEPS);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.CENTER, SWT.CENTER)
                .hint(320, SWT.DEFAULT)
                .applyTo(bar);
    }

    Composite control() {
        return pane;
    }

    void show(String what, double share) {
        task.setText(what);
        task.setVisible(true);
        bar.setSelection((int) Math.round(share * STEPS));
        bar.setVisible(true);
    }

    void hide() {
        task.setVisible(false);
        bar.setVisible(false);
    }
}
