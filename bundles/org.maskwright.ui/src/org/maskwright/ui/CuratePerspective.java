package org.maskwright.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.maskwright.ui.parts.ViewIds;

/**
 * The perspective in which a dataset is looked through and put right: browser; problems, history and quarantine
 * below it; the sample, its masks compared and charts of all at the right.
 */
public final class CuratePerspective implements IPerspectiveFactory {
    static final String ID = "org.maskwright.ui.curate";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(ViewIds.BROWSER, IPageLayout.LEFT, 0.5f, layout.getEditorArea());
        layout.getViewLayout(ViewIds.BROWSER).setCloseable(false);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.73f, ViewIds.BROWSER);
        right.addView(ViewIds.SAMPLE);
        right.addView(ViewIds.COMPARE);
        right.addView(ViewIds.STATISTICS);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.68f, ViewIds.BROWSER);
        bottom.addView(ViewIds.PROBLEMS);
        bottom.addView(ViewIds.HISTORY);
        bottom.addView(ViewIds.QUARANTINE);
        bottom.addPlaceholder(ViewIds.VERSIONS);
        layout.addShowViewShortcut(ViewIds.BROWSER);
        layout.addShowViewShortcut(ViewIds.PROBLEMS);
        layout.addShowViewShortcut(ViewIds.SAMPLE);
        layout.addShowViewShortcut(ViewIds.COMPARE);
        layout.addShowViewShortcut(ViewIds.HISTORY);
        layout.addShowViewShortcut(ViewIds.QUARANTINE);
        layout.addShowViewShortcut(ViewIds.VERSIONS);
        layout.addShowViewShortcut(ViewIds.STATISTICS);
        layout.addPerspectiveShortcut(ID);
    }
}
