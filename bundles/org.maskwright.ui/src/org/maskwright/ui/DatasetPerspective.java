package org.maskwright.ui;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.maskwright.ui.samples.SamplesPart;

/** The one perspective: the samples of the open dataset. */
public final class DatasetPerspective implements IPerspectiveFactory {
    static final String ID = "org.maskwright.ui.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(SamplesPart.ID, IPageLayout.LEFT, 0.5f, layout.getEditorArea());
        layout.getViewLayout(SamplesPart.ID).setCloseable(false);
    }
}
