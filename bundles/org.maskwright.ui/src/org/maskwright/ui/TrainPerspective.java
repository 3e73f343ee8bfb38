package org.maskwright.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;
import org.maskwright.ui.parts.ViewIds;

/**
 * The perspective in which a model is fitted and judged: the training and the runs large, the samples beside them, what is in work and what is
 * still wrong below.
 */
public final class TrainPerspective implements IPerspectiveFactory {
    /** The perspective's id. */
    public static final String ID = "org.maskwright.ui.train";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout runs = layout.createFolder("runs", IPageLayout.LEFT, 0.58f, layout.getEditorArea());
        runs.addView(ViewIds.TRAINING);
        runs.addView(ViewIds.RUNS);
        runs.addView(ViewIds.MODELS);
        runs.addView(ViewIds.EVALUATION);
        runs.addView(ViewIds.ROUNDS);
        runs.addView(ViewIds.STATISTICS);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.6f, "runs");
        right.addView(ViewIds.BROWSER);
        IFolderLayout judged = layout.createFolder("judged", IPageLayout.BOTTOM, 0.5f, "right");
        judged.addView(ViewIds.COMPARE);
        judged.addView(ViewIds.SAMPLE);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.78f, "runs");
        bottom.addView(IProgressConstants.PROGRESS_VIEW_ID);
        bottom.addView(ViewIds.PROBLEMS);
    }
}
