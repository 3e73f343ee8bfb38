package org.maskwright.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.maskwright.ui.browser.BrowserPart;
import org.maskwright.ui.compare.ComparePart;
import org.maskwright.ui.history.HistoryPart;
import org.maskwright.ui.problems.ProblemsPart;
import org.maskwright.ui.quarantine.QuarantinePart;
import org.maskwright.ui.sample.SamplePart;
import org.maskwright.ui.statistics.StatisticsPart;

/**
 * The perspective in which a dataset is looked through and put right: browser; problems, history and quarantine
 * below it; the sample, its masks compared and charts of all at the right.
 */
public final class CuratePerspective implements IPerspectiveFactory {
    static final String ID = "org.maskwright.ui.curate";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(BrowserPart.ID, IPageLayout.LEFT, 0.5f, layout.getEditorArea());
        layout.getViewLayout(BrowserPart.ID).setCloseable(false);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.73f, BrowserPart.ID);
        right.addView(SamplePart.ID);
        right.addView(ComparePart.ID);
        right.addView(StatisticsPart.ID);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.68f, BrowserPart.ID);
        bottom.addView(ProblemsPart.ID);
        bottom.addView(HistoryPart.ID);
        bottom.addView(QuarantinePart.ID);
        layout.addShowViewShortcut(BrowserPart.ID);
        layout.addShowViewShortcut(ProblemsPart.ID);
        layout.addShowViewShortcut(SamplePart.ID);
        layout.addShowViewShortcut(ComparePart.ID);
        layout.addShowViewShortcut(HistoryPart.ID);
        layout.addShowViewShortcut(QuarantinePart.ID);
        layout.addShowViewShortcut(StatisticsPart.ID);
        layout.addPerspectiveShortcut(ID);
    }
}
