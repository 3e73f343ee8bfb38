package org.maskwright.ui.compare;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.maskwright.core.Size;
import org.maskwright.dataset.thumbnail.Thumbnail;
import org.maskwright.ui.pictures.Picture;
import org.maskwright.ui.pictures.Pictures;
import org.maskwright.ui.pictures.Screen;

/**
 * A picture that is looked at from far and from near. From far it is painted from a half, a quarter … of itself, so that no more pixels are
 * read than about four for each of the screen; from near each of its pixels is a square. Made on any thread, painted on the UI thread. Its
 * owner disposes it.
 */
final class Zoomable {
    /** Screen px for a pixel from which on single ones are to be told apart: no smoothing then. */
    private static final double SQUARES = 2;

    /** No smaller copies are made of what is as small as this, px. */
    private static final int SMALL = 256;

    private final Screen screen;
    private final Thumbnail whole;
    private final List<Picture> halves = new ArrayList<>();

    /**
     * @param screen that it is painted on
     * @param whole all of its pixels, at least one
     */
    Zoomable(Screen screen, Thumbnail whole) {
        this.screen = screen;
        this.whole = whole;
        Thumbnail next = whole;
        halves.add(new Picture(screen, next));
        while (Math.min(next.size().width(), next.size().height()) > SMALL) {
            next = next.halved();
            halves.add(new Picture(screen, next));
        }
    }

    /**
     * Paints it.
     *
     * @param where all of it would be
     * @param seen the part of the screen that is painted
     */
    void paint(GC gc, Rectangle where, Rectangle seen) {
        double scale = (double) where.width * screen.zoom() / 100 / whole.size().width();
        if (scale >= SQUARES) {
            paintSquares(gc, where, seen);
        } else {
            int level = (int) Math.clamp(Math.floor(Math.log(1 / scale) / Math.log(2)), 0, halves.size() - 1);
            halves.get(level).paint(gc, where);
        }
    }

    /** Only what is seen, as an image of its own: it is small, as each of its pixels is large. */
    private void paintSquares(GC gc, Rectangle where, Rectangle seen) {
        float x = (float) where.width / whole.size().width();
        float y = (float) where.height / whole.size().height();
        Rectangle part = part(where, seen, x, y);
        if (part.isEmpty()) {
            return;
        }
        Image image = Pictures.image(screen.device(), Pictures.of(sizeOf(part), cut(part)), screen.zoom());
        Rectangle all = image.getBounds();
        var before = new Transform(gc.getDevice());
        var inside = new Transform(gc.getDevice());
        gc.getTransform(before);
        gc.getTransform(inside);
        inside.translate(where.x + part.x * x, where.y + part.y * y);
        inside.scale(x * screen.zoom() / 100, y * screen.zoom() / 100);
        gc.setTransform(inside);
        gc.setInterpolation(SWT.NONE);
        gc.drawImage(image, 0, 0, all.width, all.height, 0, 0, all.width, all.height);
        gc.setTransform(before);
        inside.dispose();
        before.dispose();
        image.dispose();
    }

    private Rectangle part(Rectangle where, Rectangle seen, float x, float y) {
        int left = (int) Math.floor((seen.x - where.x) / x);
        int top = (int) Math.floor((seen.y - where.y) / y);
        int right = (int) Math.ceil((seen.x + seen.width - where.x) / x) + 1;
        int bottom = (int) Math.ceil((seen.y + seen.height - where.y) / y) + 1;
        return new Rectangle(left, top, right - left, bottom - top)
                .intersection(
                        new Rectangle(0, 0, whole.size().width(), whole.size().height()));
    }

    private static Size sizeOf(Rectangle part) {
        return new Size(part.width, part.height);
    }

    private byte[] cut(Rectangle part) {
        byte[] result = new byte[3 * part.width * part.height];
        for (int row = 0; row < part.height; row++) {
            int from = 3 * ((part.y + row) * whole.size().width() + part.x);
            System.arraycopy(whole.bgr(), from, result, 3 * part.width * row, 3 * part.width);
        }
        return result;
    }

    /** Gives back what it takes of the screen. */
    void dispose() {
        halves.forEach(Picture::dispose);
    }
}
