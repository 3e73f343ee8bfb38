package org.maskwright.ui.thumbnails;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.maskwright.dataset.thumbnail.Thumbnail;
import org.maskwright.ui.parts.Pictures;

/** Shows one picture, fitted, or a line of text in its place. Owns its image. Of the UI thread. */
public final class PictureCanvas {
    private final Canvas canvas;
    private Optional<Image> image = Optional.empty();
    private String text = "";

    /** @param parent of the canvas */
    public PictureCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addDisposeListener(e -> image.ifPresent(Image::dispose));
    }

    /** The widget. */
    public Canvas control() {
        return canvas;
    }

    /** Shows a picture; {@link Thumbnail#NONE} shows nothing. */
    public void show(Thumbnail picture) {
        show(picture, "");
    }

    /** Shows a line of text. */
    public void show(String line) {
        show(Thumbnail.NONE, line);
    }

    private void show(Thumbnail picture, String line) {
        image.ifPresent(Image::dispose);
        image = picture.size().pixels() == 0
                ? Optional.empty()
                : Optional.of(Pictures.image(
                        canvas.getDisplay(),
                        Pictures.of(picture.size(), picture.bgr()),
                        canvas.getMonitor().getZoom()));
        text = line;
        canvas.redraw();
    }

    private void paint(Event e) {
        Rectangle area = canvas.getClientArea();
        if (image.isPresent()) {
            Rectangle size = image.get().getBounds();
            double scale = Math.min((double) area.width / size.width, (double) area.height / size.height);
            int width = (int) (size.width * scale);
            int height = (int) (size.height * scale);
            e.gc.setInterpolation(SWT.HIGH);
            e.gc.drawImage(
                    image.get(),
                    0,
                    0,
                    size.width,
                    size.height,
                    (area.width - width) / 2,
                    (area.height - height) / 2,
                    width,
                    height);
        } else {
            e.gc.setBackground(canvas.getForeground());
            e.gc.setAlpha(16);
            e.gc.fillRoundRectangle(0, 0, area.width, area.height, 8, 8);
            e.gc.setAlpha(170);
            Point extent = e.gc.textExtent(text);
            e.gc.setForeground(canvas.getForeground());
            e.gc.drawText(
                    text,
                    Math.max(8, (area.width - extent.x) / 2),
                    (area.height - extent.y) / 2,
                    SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
        }
    }
}
