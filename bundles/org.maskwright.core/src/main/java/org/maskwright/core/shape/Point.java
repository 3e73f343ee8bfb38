package org.maskwright.core.shape;

/**
 * A place in a picture; {@code (0.5, 0.5)} is the centre of the pixel in the top left corner.
 *
 * @param x px from the left edge
 * @param y px from the top edge
 */
public record Point(double x, double y) {
    /** @throws IllegalArgumentException when a coordinate is no number */
    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a point at " + x + ", " + y);
        }
    }
}
