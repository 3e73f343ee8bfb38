package org.maskwright.core.shape;

/**
 * An ellipse with upright axes.
 *
 * @param a a corner of the rectangle that it fills
 * @param b the one across
 */
public record Ellipse(Point a, Point b) implements ConvexShape {
    @Override
    public boolean contains(double x, double y) {
        double width = Math.abs(a.x() - b.x());
        double height = Math.abs(a.y() - b.y());
        double px = (2 * x - (a.x() + b.x())) * height;
        double py = (2 * y - (a.y() + b.y())) * width;
        double limit = width * height;
        return limit > 0 && px * px + py * py <= limit * limit;
    }

    @Override
    public Span height() {
        return new Span(Math.min(a.y(), b.y()), Math.max(a.y(), b.y()));
    }

    @Override
    public Span span(double y) {
        double height = Math.abs(a.y() - b.y());
        double up = (2 * y - (a.y() + b.y())) / height;
        if (!(Math.abs(up) <= 1)) {
            return Span.NONE;
        }
        double half = Math.abs(a.x() - b.x()) / 2 * Math.sqrt(1 - up * up);
        double middle = (a.x() + b.x()) / 2;
        return new Span(middle - half, middle + half);
    }
}
