package org.maskwright.ui.parts;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;

/** A frame around what we paint ourselves, while it has the keyboard: one sees where keys go. Of the UI thread. */
public final class FocusMark {
    private static final int WIDTH_PX = 2;

    private FocusMark() {}

    /** Frames a canvas; what is painted later is painted over the frame. */
    public static void on(Canvas canvas) {
        on(canvas, () -> true);
    }

    /** @param wanted tells whether the frame is needed now; where it is not, another mark is there */
    public static void on(Canvas canvas, BooleanSupplier wanted) {
        canvas.addListener(SWT.Paint, e -> {
            if (canvas.isFocusControl() && wanted.getAsBoolean()) {
                draw(e.gc, canvas.getClientArea());
            }
        });
        redraws(canvas, canvas);
    }

    /** Frames what is seen of the contents of an area that scrolls. */
    static void on(Control area, Control contents) {
        contents.addListener(SWT.Paint, e -> {
            if (area.isFocusControl()) {
                Rectangle seen = area.getBounds();
                draw(e.gc, new Rectangle(0, -contents.getLocation().y, contents.getSize().x, seen.height));
            }
        });
        redraws(area, contents);
        contents.addListener(SWT.Move, e -> contents.redraw());
    }

    private static void redraws(Control focused, Control painted) {
        focused.addListener(SWT.FocusIn, e -> painted.redraw());
        focused.addListener(SWT.FocusOut, e -> painted.redraw());
    }

    private static void draw(GC gc, Rectangle area) {
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_SELECTION));
        gc.setLineWidth(WIDTH_PX);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.drawRectangle(area.x + 1, area.y + 1, area.width - WIDTH_PX, area.height - WIDTH_PX);
        gc.setLineWidth(1);
    }
}
