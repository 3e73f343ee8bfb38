package org.maskwright.ui.compare;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.maskwright.ui.canvas.raster.LabelColours;

/** Says what the colours of a difference mean, at its lower left. */
record Legend(GC gc) {
    private static final int SWATCH = 12;

    private static final int SPACE = 8;

    void draw(Rectangle room) {
        int height = gc.getFontMetrics().getHeight();
        int top = room.height - height - 2 * SPACE;
        int width = entryWidth(CompareMessages.ONLY_A)
                + entryWidth(CompareMessages.ONLY_B)
                + entryWidth(CompareMessages.BOTH);
        gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
        gc.fillRoundRectangle(SPACE, top, width + SPACE, height + SPACE, 6, 6);
        int x = SPACE * 2;
        x = entry(x, top + SPACE / 2, LabelColours.ONLY_A, CompareMessages.ONLY_A);
        x = entry(x, top + SPACE / 2, LabelColours.ONLY_B, CompareMessages.ONLY_B);
        entry(x, top + SPACE / 2, LabelColours.BOTH, CompareMessages.BOTH);
    }

    private int entryWidth(String text) {
        return SWATCH + SPACE / 2 + gc.textExtent(text).x + SPACE;
    }

    private int entry(int x, int y, int rgb, String text) {
        Point size = gc.textExtent(text);
        gc.setBackground(new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
        gc.fillRectangle(x, y + (size.y - SWATCH) / 2, SWATCH, SWATCH);
        gc.drawText(text, x + SWATCH + SPACE / 2, y, true);
        return x + entryWidth(text);
    }
}
