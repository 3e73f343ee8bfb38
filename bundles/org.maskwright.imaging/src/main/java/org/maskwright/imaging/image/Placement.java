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

    /** The whole image over the whole canvas, whatever becomes of its proportions. */
    public static Placement stretched(Size image, Size canvas) {
        return new Placement(whole(image), canvas, whole(canvas));
    }

    /** The whole image in its proportions, as large as it fits, in the middle. */
    public static Placement letterboxed(Size image, Size canvas) {
        double scale = Math.min((double) canvas.width() / image.width(), (double) canvas.height() / image.height());
        return new Placement(whole(image), canvas, middle(canvas, scale * image.width(), scale * image.height()));
    }

    /** The largest part from the middle of the image that has the canvas's proportions, over the whole canvas. */
    public static Placement cropped(Size image, Size canvas) {
        double scale = Math.min((double) image.width() / canvas.width(), (double) image.height() / canvas.height());
        return new Placement(middle(image, scale * canvas.width(), scale * canvas.height()), canvas, whole(canvas));
    }

    private static Rect whole(Size size) {
        return new Rect(0, 0, size.width(), size.height());
    }

    private static Rect middle(Size of, double width, double height) {
        int w = Math.clamp(Math.round(width), 1, of.width());
        int h = Math.clamp(Math.round(height), 1, of.height());
        return new Rect((of.width() - w) / 2, (of.height() - h) / 2, w, h);
    }
}
