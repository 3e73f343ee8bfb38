package org.maskwright.ui.pictures;

import java.util.Optional;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.maskwright.core.Size;
import org.maskwright.dataset.thumbnail.Thumbnail;
import org.maskwright.ui.canvas.ScreenImage;

/**
 * A picture as the screen takes it, each of its pixels one of the screen; nothing where nothing could be decoded. Made on any thread, painted
 * on the UI thread. Its owner disposes it.
 *
 * <p>Painted as a pattern: SWT's {@code GC.drawImage} on GTK reads all pixels of an image back each time that it is drawn (SWT 3.135), which
 * is most of the time that a gallery takes to paint.
 */
public final class Picture {
    /** How often the outermost pixels are there: a pattern repeats, and enlarging would mix its opposite edges. */
    private static final int RIM = 1;

    private record Paint(Image image, Pattern pattern) {}

    private final Optional<Paint> paint;
    private final float width;
    private final float height;
    private final float rim;
    private final long bytes;

    /**
     * @param screen that it is painted on
     * @param pixels each one of the screen; {@link Thumbnail#NONE} makes a picture that is not there
     */
    public Picture(Screen screen, Thumbnail pixels) {
        float pixel = 100f / screen.zoom();
        width = pixels.size().width() * pixel;
        height = pixels.size().height() * pixel;
        rim = RIM * pixel;
        bytes = 4 * pixels.size().pixels() + 64;
        if (pixels.size().pixels() == 0) {
            paint = Optional.empty();
            return;
        }
        Image image = rimmed(screen, pixels.size(), pixels.bgr());
        paint = Optional.of(new Paint(image, new Pattern(screen.device(), image)));
    }

    private static Image rimmed(Screen screen, Size size, byte[] bgr) {
        var whole = new Size(size.width() + 2 * RIM, size.height() + 2 * RIM);
        byte[] result = new byte[Math.toIntExact(3 * whole.pixels())];
        for (int y = 0; y < whole.height(); y++) {
            int from = 3 * size.width() * Math.clamp(y - RIM, 0, size.height() - 1);
            int to = 3 * whole.width() * y;
            System.arraycopy(bgr, from, result, to + 3 * RIM, 3 * size.width());
            System.arraycopy(bgr, from, result, to, 3);
            System.arraycopy(bgr, from + 3 * size.width() - 3, result, to + 3 * whole.width() - 3, 3);
        }
        return ScreenImage.of(screen.device(), screen.zoom(), whole, result);
    }

    /** Width and height, as SWT counts; (0, 0) where there is nothing to be seen. */
    public Point size() {
        return new Point(Math.round(width), Math.round(height));
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
        // A scale of nothing would be an error of cairo, after which nothing more is drawn.
        paint.filter(p -> !where.isEmpty()).ifPresent(p -> {
            var before = new Transform(gc.getDevice());
            var inside = new Transform(gc.getDevice());
            var outline = new Path(gc.getDevice());
            gc.getTransform(before);
            gc.getTransform(inside);
            inside.translate(where.x, where.y);
            inside.scale(scale(where.width, width), scale(where.height, height));
            inside.translate(-rim, -rim);
            outline.addRectangle(rim, rim, width, height);
            gc.setTransform(inside);
            gc.setBackgroundPattern(p.pattern());
            gc.fillPath(outline);
            gc.setBackgroundPattern(null);
            gc.setTransform(before);
            outline.dispose();
            inside.dispose();
            before.dispose();
        });
    }

    /** Half of what SWT counts as one is no reason to blur all pixels. */
    private static float scale(int wanted, float there) {
        return wanted == Math.round(there) ? 1 : wanted / there;
    }

    /** Gives back what it takes of the screen. */
    public void dispose() {
        paint.ifPresent(p -> {
            p.pattern().dispose();
            p.image().dispose();
        });
    }
}
