package org.maskwright.ui.pictures;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.maskwright.ui.canvas.raster.LabelColours;

/**
 * Says what the colours of a difference mean, at its lower left. Of the UI thread.
 *
 * @param onlyA what only the first mask has, in words
 * @param onlyB what only the second one has
 * @param both what both have
 */
public record DifferenceLegend(String onlyA, String onlyB, String both) {
    private static final int SWATCH = 12;

    private static final int SPACE = 8;

    /** Draws it where there is room for all of it. */
    public void draw(GC gc, Rectangle room) {
        int height = gc.getFontMetrics().getHeight();
        int top = room.height - height - 2 * SPACE;
        int width = entryWidth(gc, onlyA) + entryWidth(gc, onlyB) + entryWidth(gc, both);
        gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
        gc.fillRoundRectangle(SPACE, top, width + SPACE, height + SPACE, 6, 6);
        int x = SPACE * 2;
        x = entry(gc, new Point(x, top + SPACE / 2), LabelColours.ONLY_A, onlyA);
        x = entry(gc, new Point(x, top + SPACE / 2), LabelColours.ONLY_B, onlyB);
        entry(gc, new Point(x, top + SPACE / 2), LabelColours.BOTH, both);
    }

    private static int entryWidth(GC gc, String text) {
        return SWATCH + SPACE / 2 + gc.textExtent(text).x + SPACE;
    }

    private static int entry(GC gc, Point at, int rgb, String text) {
        Point size = gc.textExtent(text);
        gc.setBackground(new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
        gc.fillRectangle(at.x, at.y + (size.y - SWATCH) / 2, SWATCH, SWATCH);
        gc.drawText(text, at.x + SWATCH + SPACE / 2, at.y, true);
        return at.x + entryWidth(gc, text);
    }
}
