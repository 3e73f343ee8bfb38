package org.maskwright.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.maskwright.ui.parts.ViewIds;

/**
 * The perspective in which one sample after the other is worked on: a narrow column of samples to go through, the sample and its masks large
 * beside it, the portrait as its mask makes it, and what is wrong with them below.
 */
public final class AnnotatePerspective implements IPerspectiveFactory {
    /** The perspective's id. */
    public static final String ID = ViewIds.ANNOTATE;

    /** Views in which masks are drawn take the middle. */
    private static final String CANVAS = "org.maskwright.ui.canvas*";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        String editors = layout.getEditorArea();
        layout.addView(ViewIds.BROWSER, IPageLayout.LEFT, 0.22f, editors);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.74f, editors);
        right.addView(ViewIds.SAMPLE);
        right.addView(ViewIds.COMPARE);
        right.addView(ViewIds.REVIEW);
        right.addView(ViewIds.MODELS);
        right.addPlaceholder(CANVAS);
        IFolderLayout seen = layout.createFolder("seen", IPageLayout.BOTTOM, 0.6f, "right");
        seen.addView(ViewIds.PREVIEW);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.78f, editors);
        bottom.addView(ViewIds.PROBLEMS);
        bottom.addView(ViewIds.HISTORY);
    }
}
