package org.maskwright.ui.pictures;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Shows one picture, fitted, or a line of text in its place. Owns the picture. Of the UI thread. */
public final class PictureCanvas {
    /** What is shown is decoded at this size, or at twice, four times it: so that a view that grows decodes anew only now and then. */
    private static final int LEAST = 640;

    private final Canvas canvas;
    private Optional<Picture> picture = Optional.empty();
    private String text = "";
    private int askedPx;

    /**
     * What a picture is made for.
     *
     * @param screen that it is painted on
     * @param sidePx its longest side, px of the screen
     */
    public record Fit(Screen screen, int sidePx) {}

    /** @param parent of the canvas */
    public PictureCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addDisposeListener(e -> picture.ifPresent(Picture::dispose));
    }

    /** The widget. */
    public Canvas control() {
        return canvas;
    }

    /** For what a picture is to be made to be sharp here. */
    public Fit fit() {
        return new Fit(Screen.of(canvas), sidePx());
    }

    private int sidePx() {
        Rectangle area = canvas.getClientArea();
        int side = LEAST;
        while (side < Math.max(area.width, area.height)) {
            side *= 2;
        }
        askedPx = Screen.of(canvas).pixels(side);
        return askedPx;
    }

    /** Tells when a picture that was made for this would not be sharp any more. */
    public void onLarger(Runnable listener) {
        canvas.addListener(SWT.Resize, e -> {
            int before = askedPx;
            if (before > 0 && sidePx() > before) {
                listener.run();
            }
        });
    }

    /** Shows a picture, and disposes it when it shows something else. */
    public void show(Picture next) {
        show(Optional.of(next), "");
    }

    /** Shows a line of text. */
    public void show(String line) {
        show(Optional.empty(), line);
    }

    private void show(Optional<Picture> next, String line) {
        picture.ifPresent(Picture::dispose);
        picture = next;
        text = line;
        canvas.redraw();
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        if (picture.isPresent()) {
            picture.get().paint(gc, fitted(picture.get().size(), area));
        } else {
            paintText(gc, area);
        }
    }

    private static Rectangle fitted(Point size, Rectangle area) {
        double scale = Math.min((double) area.width / Math.max(1, size.x), (double) area.height / Math.max(1, size.y));
        int width = (int) Math.round(size.x * scale);
        int height = (int) Math.round(size.y * scale);
        return new Rectangle((area.width - width) / 2, (area.height - height) / 2, width, height);
    }

    private void paintText(GC gc, Rectangle area) {
        gc.setBackground(canvas.getForeground());
        gc.setAlpha(16);
        gc.fillRoundRectangle(0, 0, area.width, area.height, 8, 8);
        gc.setAlpha(170);
        Point extent = gc.textExtent(text);
        gc.setForeground(canvas.getForeground());
        gc.drawText(
                text,
                Math.max(8, (area.width - extent.x) / 2),
                (area.height - extent.y) / 2,
                SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
    }
}
