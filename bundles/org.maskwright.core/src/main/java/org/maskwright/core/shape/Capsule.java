package org.maskwright.core.shape;

/**
 * What a round brush covers on a straight way: all places within a distance of a segment.
 *
 * @param from where the brush is put down
 * @param to where it has gone; the same place for a single dab
 * @param radiusPx half its size, px, > 0
 */
public record Capsule(Point from, Point to, double radiusPx) implements ConvexShape {
    /** @throws IllegalArgumentException when the radius is not above 0 */
    public Capsule {
        if (!(radiusPx > 0 && radiusPx <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("a radius of " + radiusPx + " px");
        }
    }

    @Override
    public boolean contains(double x, double y) {
        // From the middle of the segment, so that both halves are reckoned alike.
        double halfX = (to.x() - from.x()) / 2;
        double halfY = (to.y() - from.y()) / 2;
        double px = x - (from.x() + to.x()) / 2;
        double py = y - (from.y() + to.y()) / 2;
        double square = halfX * halfX + halfY * halfY;
        double along = square == 0 ? 0 : Math.clamp((px * halfX + py * halfY) / square, -1, 1);
        double dx = px - along * halfX;
        double dy = py - along * halfY;
        return dx * dx + dy * dy <= radiusPx * radiusPx;
    }

    @Override
    public Span height() {
        return new Span(Math.min(from.y(), to.y()) - radiusPx, Math.max(from.y(), to.y()) + radiusPx);
    }

    @Override
    public Span span(double y) {
        return disc(from, y).union(disc(to, y)).union(middle(y));
    }

    private Span disc(Point centre, double y) {
        double square = radiusPx * radiusPx - (y - centre.y()) * (y - centre.y());
        double half = Math.sqrt(square);
        return square < 0 ? Span.NONE : new Span(centre.x() - half, centre.x() + half);
    }

    /** What the rectangle between the two discs covers. */
    private Span middle(double y) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.hypot(dx, dy);
        if (length == 0) {
            return Span.NONE;
        }
        double down = y - from.y();
        // 0 ≤ px·dx + down·dy ≤ length², and |px·dy − down·dx| ≤ radius·length
        Span along = solved(dx, new Span(-down * dy, length * length - down * dy));
        Span across = solved(dy, new Span(down * dx - radiusPx * length, down * dx + radiusPx * length));
        Span span = along.intersect(across);
        return span.isEmpty() ? Span.NONE : new Span(from.x() + span.from(), from.x() + span.to());
    }

    /** Where {@code factor · x} lies in a range. */
    private static Span solved(double factor, Span range) {
        if (factor == 0) {
            boolean always = range.from() <= 0 && 0 <= range.to();
            return always ? new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) : Span.NONE;
        }
        double a = range.from() / factor;
        double b = range.to() / factor;
        return new Span(Math.min(a, b), Math.max(a, b));
    }
}
