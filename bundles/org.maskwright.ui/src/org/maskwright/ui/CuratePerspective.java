package org.maskwright.ui;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.maskwright.ui.browser.BrowserPart;
import org.maskwright.ui.problems.ProblemsPart;
import org.maskwright.ui.sample.SamplePart;

/** The perspective in which a dataset is looked through and put right: browser, problems below it, the sample at the right. */
public final class CuratePerspective implements IPerspectiveFactory {
    static final String ID = "org.maskwright.ui.curate";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(BrowserPart.ID, IPageLayout.LEFT, 0.5f, layout.getEditorArea());
        layout.getViewLayout(BrowserPart.ID).setCloseable(false);
        layout.addView(SamplePart.ID, IPageLayout.RIGHT, 0.73f, BrowserPart.ID);
        layout.addView(ProblemsPart.ID, IPageLayout.BOTTOM, 0.68f, BrowserPart.ID);
        layout.addShowViewShortcut(BrowserPart.ID);
        layout.addShowViewShortcut(ProblemsPart.ID);
        layout.addShowViewShortcut(SamplePart.ID);
        layout.addPerspectiveShortcut(ID);
    }
}
