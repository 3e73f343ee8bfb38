package org.maskwright.ui.quarantine;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Shows one picture as large as its room allows, or a line of text. Owns the picture. UI thread only. */
final class PictureView {
    private static final int MARGIN = 8;

    private final Canvas canvas;
    private Optional<Image> image = Optional.empty();
    private String text = "";

    PictureView(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Dispose, e -> image.ifPresent(Image::dispose));
    }

    Canvas control() {
        return canvas;
    }

    /** Shows a picture. */
    void show(ImageData picture) {
        replace(Optional.of(new Image(canvas.getDisplay(), picture)), "");
    }

    /** Shows a line of text. */
    void show(String line) {
        replace(Optional.empty(), line);
    }

    private void replace(Optional<Image> next, String line) {
        image.ifPresent(Image::dispose);
        image = next;
        text = line;
        canvas.redraw();
    }

    private void paint(GC gc) {
        Rectangle room = canvas.getClientArea();
        if (image.isEmpty()) {
            Point size = gc.textExtent(text);
            gc.drawText(text, Math.max(0, (room.width - size.x) / 2), Math.max(0, (room.height - size.y) / 2), true);
            return;
        }
        Rectangle all = image.get().getBounds();
        double scale = Math.min((room.width - 2.0 * MARGIN) / all.width, (room.height - 2.0 * MARGIN) / all.height);
        int width = (int) Math.max(1, all.width * scale);
        int height = (int) Math.max(1, all.height * scale);
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(
                image.get(),
                0,
                0,
                all.width,
                all.height,
                (room.width - width) / 2,
                (room.height - height) / 2,
                width,
                height);
    }
}
