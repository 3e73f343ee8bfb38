package org.maskwright.imaging.image;

import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/**
 * An affine map from where a pixel comes to where it is taken from: {@code x' = xx·x + xy·y + x0}, {@code y' = yx·x + yy·y + y0}, in px with
 * the middle of the first pixel at (½, ½), so that it speaks of areas and not of samples. Image and mask are warped by the same one.
 *
 * @param xx of x from x
 * @param xy of x from y
 * @param x0 of x, px
 * @param yx of y from x
 * @param yy of y from y
 * @param y0 of y, px
 */
public record Warp(double xx, double xy, double x0, double yx, double yy, double y0) {
    /** Everything stays where it is. */
    public static final Warp IDENTITY = new Warp(1, 0, 0, 0, 1, 0);

    /** The whole of one raster over the whole of another. */
    public static Warp stretched(Size from, Size to) {
        return scaled((double) from.width() / to.width(), (double) from.height() / to.height());
    }

    /** Distances are multiplied, about the corner. */
    public static Warp scaled(double x, double y) {
        return new Warp(x, 0, 0, 0, y, 0);
    }

    /** Moved by these px. */
    public static Warp moved(double x, double y) {
        return new Warp(1, 0, x, 0, 1, y);
    }

    /** Turned about the corner, in radians, from x towards y. */
    public static Warp turned(double radians) {
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        return new Warp(cos, -sin, 0, sin, cos, 0);
    }

    /** This after another: first the other, then this. */
    public Warp after(Warp first) {
        return new Warp(
                xx * first.xx + xy * first.yx,
                xx * first.xy + xy * first.yy,
                xx * first.x0 + xy * first.y0 + x0,
                yx * first.xx + yy * first.yx,
                yx * first.xy + yy * first.yy,
                yx * first.x0 + yy * first.y0 + y0);
    }

    /** This about a point instead of the corner. */
    public Warp about(double x, double y) {
        return moved(x, y).after(this).after(moved(-x, -y));
    }

    /**
     * The labels of a mask under this map, by the nearest pixel, so that no new label can arise. Costs what the result is large.
     *
     * @param target size of the result, px
     * @return of that size; {@link LabelMap#IGNORE} where it would be taken from beyond the mask, as nobody said what is there
     */
    public Mask labels(Mask mask, Size target) {
        byte[] from = mask.toBytes();
        byte[] to = new byte[Math.toIntExact(target.pixels())];
        for (int y = 0; y < target.height(); y++) {
            for (int x = 0; x < target.width(); x++) {
                int column = (int) Math.floor(xx * (x + 0.5) + xy * (y + 0.5) + x0);
                int row = (int) Math.floor(yx * (x + 0.5) + yy * (y + 0.5) + y0);
                boolean inside = column >= 0 && column < mask.width() && row >= 0 && row < mask.height();
                to[y * target.width() + x] = inside ? from[row * mask.width() + column] : (byte) LabelMap.IGNORE;
            }
        }
        return Mask.adopt(target, to);
    }
}
