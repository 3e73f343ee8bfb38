package org.maskwright.ui.canvas;

import java.util.List;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/** Where the panes of a canvas are. Computed in screen px, from the canvas' upper left corner. */
final class Panes {
    private static final int GAP = 4;

    private Panes() {}

    /**
     * A rectangle for each scene.
     *
     * @param area of the canvas
     * @param picture size of the pictures, px
     */
    static List<Rect> of(Arrangement arrangement, Size area, Size picture) {
        Rect all = new Rect(0, 0, Math.max(1, area.width()), Math.max(1, area.height()));
        if (!(arrangement instanceof Arrangement.Beside)) {
            return arrangement.scenes().stream().map(s -> all).toList();
        }
        int width = Math.max(1, (all.width() - GAP) / 2);
        int height = Math.max(1, (all.height() - GAP) / 2);
        return stacked(all, picture)
                ? List.of(new Rect(0, 0, all.width(), height), new Rect(0, height + GAP, all.width(), height))
                : List.of(new Rect(0, 0, width, all.height()), new Rect(width + GAP, 0, width, all.height()));
    }

    /** Whether the pictures are larger one above the other. */
    private static boolean stacked(Rect all, Size picture) {
        double beside = Math.min(all.width() / 2.0 / picture.width(), (double) all.height() / picture.height());
        double above = Math.min((double) all.width() / picture.width(), all.height() / 2.0 / picture.height());
        return above > beside;
    }
}
