package org.maskwright.ui.edit;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.maskwright.ui.parts.Named;

/** Keys, drawn as keys of a keyboard are lettered, one beside or below the other. Of the UI thread. */
final class KeyCaps {
    private static final int SIDE = 5;

    private static final int ABOVE = 2;

    private static final int GAP = 4;

    private static final int ROUND = 6;

    private final Canvas canvas;
    private final List<String> keys;

    KeyCaps(Composite parent, List<String> keys) {
        this.keys = keys;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        Named.as(canvas, String.join(", ", keys));
        canvas.addListener(SWT.Paint, this::paint);
    }

    Canvas control() {
        return canvas;
    }

    /** How high they are, one below the other where a width has no room for all. */
    int height(int width) {
        var gc = new GC(canvas);
        int last = place(gc, width, (key, at) -> {});
        gc.dispose();
        return last;
    }

    private interface KeyPlace {
        void put(String key, Point at);
    }

    private int place(GC gc, int width, KeyPlace to) {
        int x = 0;
        int y = 0;
        int high = gc.getFontMetrics().getHeight() + 2 * ABOVE + 1;
        for (String key : keys) {
            int wide = gc.textExtent(key).x + 2 * SIDE + 1;
            if (x > 0 && x + wide > width) {
                x = 0;
                y += high + GAP;
            }
            to.put(key, new Point(x, y));
            x += wide + GAP;
        }
        return y + high;
    }

    private void paint(Event e) {
        GC gc = e.gc;
        gc.setForeground(canvas.getForeground());
        gc.setBackground(canvas.getForeground());
        int high = gc.getFontMetrics().getHeight() + 2 * ABOVE;
        place(gc, canvas.getSize().x, (key, at) -> {
            int wide = gc.textExtent(key).x + 2 * SIDE;
            gc.setAlpha(22);
            gc.fillRoundRectangle(at.x, at.y, wide, high, ROUND, ROUND);
            gc.setAlpha(110);
            gc.drawRoundRectangle(at.x, at.y, wide, high, ROUND, ROUND);
            gc.setAlpha(255);
            gc.drawText(key, at.x + SIDE, at.y + ABOVE, true);
        });
    }
}
