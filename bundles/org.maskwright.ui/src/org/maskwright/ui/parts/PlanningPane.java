package org.maskwright.ui.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** Says how far something is that a page waits for. Of the UI thread. */
public final class PlanningPane {
    private static final int STEPS = 1000;

    private final Composite pane;
    private final Label task;
    private final ProgressBar bar;

    /** @param parent of the pane */
    public PlanningPane(Composite parent) {
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

    /** The pane. */
    public Composite control() {
        return pane;
    }

    /**
     * Says it.
     *
     * @param share of it that is done, 0…1
     */
    public void show(String what, double share) {
        task.setText(what);
        task.setVisible(true);
        bar.setSelection((int) Math.round(share * STEPS));
        bar.setVisible(true);
    }

    /** Says nothing any more. */
    public void hide() {
        task.setVisible(false);
        bar.setVisible(false);
    }
}
