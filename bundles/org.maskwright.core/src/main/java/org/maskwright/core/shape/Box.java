package org.maskwright.core.shape;

/**
 * A rectangle with upright sides.
 *
 * @param a a corner
 * @param b the one across
 */
public record Box(Point a, Point b) implements ConvexShape {
    @Override
    public boolean contains(double x, double y) {
        return Math.abs(2 * x - (a.x() + b.x())) <= Math.abs(a.x() - b.x())
                && Math.abs(2 * y - (a.y() + b.y())) <= Math.abs(a.y() - b.y());
    }

    @Override
    public Span height() {
        return new Span(Math.min(a.y(), b.y()), Math.max(a.y(), b.y()));
    }

    @Override
    public Span span(double y) {
        return new Span(Math.min(a.x(), b.x()), Math.max(a.x(), b.x()));
    }
}
