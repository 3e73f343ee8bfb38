package org.maskwright.core.shape;

/**
 * What a square brush covers on a straight way: all places within a square about some place of a segment.
 *
 * @param from where the brush is put down
 * @param to where it has gone; the same place for a single dab
 * @param halfSidePx half its size, px, > 0
 */
public record SquareStroke(Point from, Point to, double halfSidePx) implements ConvexShape {
    /** @throws IllegalArgumentException when the size is not above 0 */
    public SquareStroke {
        if (!(halfSidePx > 0 && halfSidePx <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("half a side of " + halfSidePx + " px");
        }
    }

    @Override
    public boolean contains(double x, double y) {
        // From the middle of the segment, so that both halves are reckoned alike.
        double halfX = (to.x() - from.x()) / 2;
        double halfY = (to.y() - from.y()) / 2;
        double px = x - (from.x() + to.x()) / 2;
        double py = y - (from.y() + to.y()) / 2;
        if (Math.abs(px) > Math.abs(halfX) + halfSidePx || Math.abs(py) > Math.abs(halfY) + halfSidePx) {
            return false;
        }
        // Of a hexagon only the two slanting sides are left.
        double aslant = Math.abs(px * halfY - py * halfX);
        return aslant <= halfSidePx * (Math.abs(halfX) + Math.abs(halfY));
    }

    @Override
    public Span height() {
        return new Span(Math.min(from.y(), to.y()) - halfSidePx, Math.max(from.y(), to.y()) + halfSidePx);
    }

    @Override
    public Span span(double y) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        if (Math.abs(y - (from.y() + to.y()) / 2) > Math.abs(dy) / 2 + halfSidePx) {
            return Span.NONE;
        }
        double first = dy == 0 ? 0 : Math.clamp((y - from.y() - Math.copySign(halfSidePx, dy)) / dy, 0, 1);
        double last = dy == 0 ? 1 : Math.clamp((y - from.y() + Math.copySign(halfSidePx, dy)) / dy, 0, 1);
        double a = from.x() + first * dx;
        double b = from.x() + last * dx;
        return new Span(Math.min(a, b) - halfSidePx, Math.max(a, b) + halfSidePx);
    }
}
