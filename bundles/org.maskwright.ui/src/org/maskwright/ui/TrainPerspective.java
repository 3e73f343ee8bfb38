package org.maskwright.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;
import org.maskwright.ui.parts.ViewIds;

/**
 * The perspective in which a model is fitted and judged: the figures of the dataset large, its samples beside them, what runs and what is
 * still wrong below.
 */
public final class TrainPerspective implements IPerspectiveFactory {
    /** The perspective's id. */
    public static final String ID = "org.maskwright.ui.train";

    /** Views of runs take the middle. */
    private static final String RUNS = "org.maskwright.ui.train*";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(ViewIds.STATISTICS, IPageLayout.LEFT, 0.5f, layout.getEditorArea());
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.6f, ViewIds.STATISTICS);
        right.addView(ViewIds.BROWSER);
        IFolderLayout judged = layout.createFolder("judged", IPageLayout.BOTTOM, 0.5f, "right");
        judged.addView(ViewIds.COMPARE);
        judged.addView(ViewIds.SAMPLE);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.74f, ViewIds.STATISTICS);
        bottom.addPlaceholder(RUNS);
        bottom.addView(IProgressConstants.PROGRESS_VIEW_ID);
        bottom.addView(ViewIds.PROBLEMS);
    }
}
