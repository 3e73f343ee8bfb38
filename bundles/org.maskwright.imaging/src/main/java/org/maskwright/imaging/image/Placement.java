package org.maskwright.imaging.image;

import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/**
 * Where a part of an image lies on a canvas of another size: how a picture is brought to the size that a network takes, and how what the
 * network says of it finds its way back.
 *
 * @param from the part of the image, px; not empty
 * @param canvas size of the canvas, px
 * @param to where on the canvas that part lies, px; the rest of the canvas is black
 */
public record Placement(Rect from, Size canvas, Rect to) {
    /** @throws IllegalArgumentException when a rectangle is empty, or the second lies outside the canvas */
    public Placement {
        if (from.isEmpty() || to.isEmpty() || !to.within(canvas)) {
            throw new IllegalArgumentException("no placement of " + from + " at " + to + " on " + canvas);
        }
    }

    /** A part over the whole canvas, whatever becomes of its proportions. */
    public static Placement stretched(Rect part, Size canvas) {
        return new Placement(part, canvas, whole(canvas));
    }

    /** A part in its proportions, as large as it fits, in the middle. */
    public static Placement letterboxed(Rect part, Size canvas) {
        double scale = Math.min((double) canvas.width() / part.width(), (double) canvas.height() / part.height());
        return new Placement(part, canvas, middle(whole(canvas), scale * part.width(), scale * part.height()));
    }

    /** The largest piece from the middle of a part that has the canvas's proportions, over the whole canvas. */
    public static Placement cropped(Rect part, Size canvas) {
        double scale = Math.min((double) part.width() / canvas.width(), (double) part.height() / canvas.height());
        return new Placement(middle(part, scale * canvas.width(), scale * canvas.height()), canvas, whole(canvas));
    }

    /**
     * A part as it is, in the upper left corner.
     *
     * @throws IllegalArgumentException when it is larger than the canvas
     */
    public static Placement cornered(Rect part, Size canvas) {
        return new Placement(part, canvas, whole(part.size()));
    }

    /**
     * The same on a canvas of another size, as where a network answers at a half or a quarter.
     *
     * @param other size of that canvas, px
     */
    public Placement on(Size other) {
        if (other.equals(canvas)) {
            return this;
        }
        double x = (double) other.width() / canvas.width();
        double y = (double) other.height() / canvas.height();
        int left = (int) Math.round(to.x() * x);
        int top = (int) Math.round(to.y() * y);
        int width = Math.clamp(Math.round(to.width() * x), 1, other.width() - left);
        int height = Math.clamp(Math.round(to.height() * y), 1, other.height() - top);
        return new Placement(from, other, new Rect(left, top, width, height));
    }

    /** How many px of the image one of the canvas stands for, along a side. */
    public double pxPerCell() {
        return Math.sqrt((double) from.size().pixels() / to.size().pixels());
    }

    /** All of a picture. */
    public static Rect whole(Size size) {
        return new Rect(0, 0, size.width(), size.height());
    }

    private static Rect middle(Rect of, double width, double height) {
        int w = Math.clamp(Math.round(width), 1, of.width());
        int h = Math.clamp(Math.round(height), 1, of.height());
        return new Rect(of.x() + (of.width() - w) / 2, of.y() + (of.height() - h) / 2, w, h);
    }
}
