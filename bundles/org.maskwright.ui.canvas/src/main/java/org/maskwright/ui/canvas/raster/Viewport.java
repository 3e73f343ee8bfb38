package org.maskwright.ui.canvas.raster;

import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/**
 * Which part of an image a pane shows, and how large. The image's upper left corner lies on a whole pixel of the screen, so that what is under
 * the pointer is what is painted there. Immutable; panes that share one are linked.
 *
 * @param image size of the image, px; at least 1 × 1
 * @param pane size of the pane, screen px; at least 1 × 1
 * @param scale screen px for an image px, &gt; 0
 * @param left of the image, screen px from the left of the pane
 * @param top of the image, screen px from the top of the pane
 */
public record Viewport(Size image, Size pane, double scale, int left, int top) {
    /** The largest scale. */
    public static final double LARGEST = 64;

    /** So many steps double the scale. */
    private static final int STEPS = 3;

    /** A place is looked at no closer than this. */
    private static final double CLOSE = 8;

    /** What is around a place is seen, too. */
    private static final double ROOM = 3;

    private static final double SMALLEST = 1.0 / 1024;

    /** @throws IllegalArgumentException when there is no image, no pane or no scale */
    public Viewport {
        if (image.pixels() == 0 || pane.pixels() == 0 || !(scale > 0)) {
            throw new IllegalArgumentException(image + " in " + pane + " at " + scale);
        }
    }

    /** All of an image in the middle of a pane. */
    public static Viewport fit(Size image, Size pane) {
        return centred(image, pane, fitting(image, pane));
    }

    private static double fitting(Size image, Size pane) {
        double scale = Math.min((double) pane.width() / image.width(), (double) pane.height() / image.height());
        return Math.clamp(scale, SMALLEST, LARGEST);
    }

    private static Viewport centred(Size image, Size pane, double scale) {
        return around(new Viewport(image, pane, scale, 0, 0), image.width() / 2.0, image.height() / 2.0);
    }

    /** The same scale with an image px in the middle of the pane. */
    private static Viewport around(Viewport any, double imageX, double imageY) {
        return any.at(any.scale, (int) Math.round(any.pane.width() / 2.0 - imageX * any.scale), (int)
                Math.round(any.pane.height() / 2.0 - imageY * any.scale));
    }

    /** The middle of the pane always has a part of the image, so that it cannot be lost out of sight. */
    private Viewport at(double wanted, int x, int y) {
        return new Viewport(
                image,
                pane,
                wanted,
                Math.clamp(x, pane.width() / 2 - scaled(image.width(), wanted), pane.width() / 2),
                Math.clamp(y, pane.height() / 2 - scaled(image.height(), wanted), pane.height() / 2));
    }

    private static int scaled(int pixels, double scale) {
        return Math.max(1, (int) Math.round(pixels * scale));
    }

    /** Size of the whole image at this scale, screen px, at least 1 × 1. */
    public Size scaled() {
        return new Size(scaled(image.width(), scale), scaled(image.height(), scale));
    }

    /**
     * With a rectangle of the image in the middle, so large that it takes a third of the pane, but no larger than a px of it is recognised.
     *
     * @param area px of the image
     */
    public Viewport upon(Rect area) {
        double wanted = Math.min(
                (double) pane.width() / (area.width() * ROOM), (double) pane.height() / (area.height() * ROOM));
        double smallest = Math.min(1, fitting(image, pane));
        return around(
                new Viewport(image, pane, Math.clamp(wanted, smallest, CLOSE), 0, 0),
                area.x() + area.width() / 2.0,
                area.y() + area.height() / 2.0);
    }

    /** Whether all of the image is seen, as large as possible. */
    public boolean isFit() {
        return equals(fit(image, pane));
    }

    /** For another size of the pane: all of the image still, or the same px in the middle. */
    public Viewport resized(Size next) {
        if (next.equals(pane)) {
            return this;
        }
        return isFit()
                ? fit(image, next)
                : around(
                        new Viewport(image, next, scale, left, top),
                        toImageX(pane.width() / 2.0),
                        toImageY(pane.height() / 2.0));
    }

    /**
     * At another scale, while what is under a point of the pane stays there, to half a screen px. Out of the smallest scale, which is that of
     * the whole image or 1, comes {@link #fit} or the image at 1 in the middle.
     *
     * @param wanted screen px for an image px
     * @param x of the point, screen px from the left of the pane
     * @param y of the point, screen px from the top of the pane
     */
    public Viewport zoomed(double wanted, double x, double y) {
        double smallest = Math.min(1, fitting(image, pane));
        if (wanted <= smallest) {
            return centred(image, pane, smallest);
        }
        double next = Math.min(wanted, LARGEST);
        return at(next, (int) Math.round(x - toImageX(x) * next), (int) Math.round(y - toImageY(y) * next));
    }

    /**
     * Some steps larger or smaller; 1, 2, 4 … screen px for an image px are always met.
     *
     * @param steps &gt; 0 is larger; three double the scale
     * @param x see {@link #zoomed}
     * @param y see {@link #zoomed}
     */
    public Viewport stepped(int steps, double x, double y) {
        double now = STEPS * Math.log(scale) / Math.log(2);
        double from = steps > 0 ? Math.floor(now + 1e-6) : Math.ceil(now - 1e-6);
        return zoomed(Math.pow(2, (from + steps) / STEPS), x, y);
    }

    /** One image px for each of the screen, about the middle of the pane. */
    public Viewport actualSize() {
        return zoomed(1, pane.width() / 2.0, pane.height() / 2.0);
    }

    /** Moved with the pointer by screen px. */
    public Viewport panned(int dx, int dy) {
        return at(scale, left + dx, top + dy);
    }

    /** Where in the image a point of the pane is, image px from its left; outside of it, too. */
    public double toImageX(double x) {
        return (x - left) / scale;
    }

    /** Where in the image a point of the pane is, image px from its top; outside of it, too. */
    public double toImageY(double y) {
        return (y - top) / scale;
    }

    /** Where a place of the image is, screen px from the left of the pane. */
    public double toScreenX(double imageX) {
        return left + imageX * scale;
    }

    /** Where a place of the image is, screen px from the top of the pane. */
    public double toScreenY(double imageY) {
        return top + imageY * scale;
    }

    /**
     * Where a part of the image is: the smallest rectangle around it, screen px from the pane's upper left corner.
     *
     * @param area px of the image
     * @param around so much larger on all sides, screen px
     */
    public Rect toScreen(Rect area, int around) {
        int fromX = (int) Math.floor(toScreenX(area.x())) - around;
        int fromY = (int) Math.floor(toScreenY(area.y())) - around;
        int toX = (int) Math.ceil(toScreenX(area.x() + area.width())) + around;
        int toY = (int) Math.ceil(toScreenY(area.y() + area.height())) + around;
        return new Rect(fromX, fromY, Math.max(0, toX - fromX), Math.max(0, toY - fromY));
    }

    /** The part of the scaled image that the pane shows, screen px from the image's upper left corner. */
    public Rect seen() {
        Size whole = scaled();
        return new Rect(-left, -top, pane.width(), pane.height())
                .intersect(new Rect(0, 0, whole.width(), whole.height()));
    }
}
