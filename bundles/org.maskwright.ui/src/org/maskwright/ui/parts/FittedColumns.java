package org.maskwright.ui.parts;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.maskwright.ui.jobs.UiThread;

/**
 * Gives the first column of a tree the room, and the others what their content needs: where they are empty, no more than their titles; the last
 * one no more either where the first has too little. Laid out anew when the tree becomes wider or narrower, and when something is opened or
 * closed.
 *
 * <p>JFace's TreeColumnLayout turns shares into fixed widths as soon as the platform sizes a column by itself, as GTK does at the start. UI
 * thread only.
 */
public final class FittedColumns {
    /** Items that are measured: more are not seen at a time. */
    private static final int MEASURED = 200;

    /** Around a text, px: what the platform leaves, and the arrow of a sorted column. */
    private static final int PADDING = 22;

    /** No other column takes more of the width than this share. */
    private static final int MOST = 5;

    private final Tree tree;
    private final int least;

    private FittedColumns(Tree tree, int least) {
        this.tree = tree;
        this.least = least;
    }

    /**
     * Fits the columns of a tree that has them all, from now on.
     *
     * @param least width of the first column, px, below which the others do not squeeze it
     */
    public static FittedColumns of(Tree tree, int least) {
        var fitted = new FittedColumns(tree, least);
        Runnable later = UiThread.of(tree).merged(fitted::fit);
        Listener changed = e -> later.run();
        tree.addListener(SWT.Resize, changed);
        tree.addListener(SWT.Expand, changed);
        tree.addListener(SWT.Collapse, changed);
        return fitted;
    }

    /** Fits them now: what is shown has changed. */
    public void fit() {
        int width = tree.getClientArea().width;
        if (width <= 0) {
            return;
        }
        int[] titles = new int[tree.getColumnCount()];
        int[] needed = new int[titles.length];
        measure(titles, needed);
        int[] widths = needed.clone();
        widths[0] = 0;
        for (int c = 1; c < widths.length; c++) {
            widths[c] = Math.max(titles[c], Math.min(width / MOST, needed[c]));
        }
        int last = widths.length - 1;
        widths[last] = width - Arrays.stream(widths).sum() < needed[0] ? titles[last] : widths[last];
        widths[0] = Math.max(least, width - Arrays.stream(widths).sum());
        for (int c = 0; c < widths.length; c++) {
            if (tree.getColumn(c).getWidth() != widths[c]) {
                tree.getColumn(c).setWidth(widths[c]);
            }
        }
    }

    /** What the columns' titles and their texts need, px. */
    private void measure(int[] titles, int[] needed) {
        var gc = new GC(tree);
        try {
            for (int c = 0; c < titles.length; c++) {
                titles[c] = gc.textExtent(tree.getColumn(c).getText()).x + PADDING;
            }
            for (TreeItem item : shown()) {
                for (int c = 0; c < needed.length; c++) {
                    int indent = c == 0 ? item.getTextBounds(0).x : 0;
                    needed[c] = Math.max(needed[c], indent + gc.textExtent(item.getText(c)).x + PADDING);
                }
            }
        } finally {
            gc.dispose();
        }
    }

    /** The first items that are not hidden in a closed one. */
    private Iterable<TreeItem> shown() {
        Deque<TreeItem> shown = new ArrayDeque<>();
        for (TreeItem item : tree.getItems()) {
            shown.add(item);
            if (item.getExpanded()) {
                for (int i = 0; i < item.getItemCount() && shown.size() < MEASURED; i++) {
                    shown.add(item.getItem(i));
                }
            }
        }
        return shown;
    }
}
