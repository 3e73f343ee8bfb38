package org.maskwright.ui.thumbnails;

import java.util.Optional;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.maskwright.dataset.thumbnail.Thumbnail;
import org.maskwright.ui.parts.Pictures;

/**
 * A thumbnail as the screen takes it; nothing where nothing could be decoded. Made on any thread, painted on the UI thread. Its owner
 * disposes it.
 *
 * <p>Painted as a pattern: SWT's {@code GC.drawImage} on GTK reads all pixels of an image back each time that it is drawn (SWT 3.135), which
 * is most of the time that a gallery takes to paint.
 */
public final class Picture {
    private record Paint(Image image, Pattern pattern) {}

    private final Optional<Paint> paint;
    private final Point size;
    private final long bytes;

    /**
     * @param device that it is painted on
     * @param thumbnail the pixels, each one of the screen
     * @param zoom of the screen, %
     */
    Picture(Device device, Thumbnail thumbnail, int zoom) {
        bytes = 4 * thumbnail.size().pixels() + 64;
        if (thumbnail.size().pixels() == 0) {
            paint = Optional.empty();
            size = new Point(0, 0);
            return;
        }
        Image image = Pictures.image(device, Pictures.of(thumbnail.size(), thumbnail.bgr()), zoom);
        Rectangle bounds = image.getBounds();
        size = new Point(bounds.width, bounds.height);
        paint = Optional.of(new Paint(image, new Pattern(device, image)));
    }

    /** Width and height; (0, 0) where there is nothing to be seen. */
    public Point size() {
        return new Point(size.x, size.y);
    }

    /** Whether there is something to be seen. */
    public boolean isThere() {
        return paint.isPresent();
    }

    /** Memory that it takes, bytes. */
    long bytes() {
        return bytes;
    }

    /** Fills a rectangle with it; nothing where there is nothing to be seen. */
    public void paint(GC gc, Rectangle where) {
        paint.ifPresent(p -> {
            var before = new Transform(gc.getDevice());
            var inside = new Transform(gc.getDevice());
            gc.getTransform(before);
            gc.getTransform(inside);
            inside.translate(where.x, where.y);
            inside.scale((float) where.width / size.x, (float) where.height / size.y);
            gc.setTransform(inside);
            gc.setBackgroundPattern(p.pattern());
            gc.fillRectangle(0, 0, size.x, size.y);
            gc.setBackgroundPattern(null);
            gc.setTransform(before);
            inside.dispose();
            before.dispose();
        });
    }

    void dispose() {
        paint.ifPresent(p -> {
            p.pattern().dispose();
            p.image().dispose();
        });
    }
}
