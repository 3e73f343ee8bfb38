package org.maskwright.core.shape;

import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.AreaBuilder;

/**
 * A shape that has one stretch in each row. What is in it is decided by {@link #contains} alone, in the same way on all sides, so that it is as
 * symmetric as its figures are; {@link #span} only says about where to look.
 */
sealed interface ConvexShape extends Shape permits Box, Capsule, Ellipse, SquareStroke {
    /**
     * A stretch, px; of nothing when {@code from > to}.
     *
     * @param from where it begins
     * @param to where it ends
     */
    record Span(double from, double to) {
        static final Span NONE = new Span(1, 0);

        boolean isEmpty() {
            return !(from <= to);
        }

        /** The smallest around both. */
        Span union(Span other) {
            return isEmpty()
                    ? other
                    : other.isEmpty() ? this : new Span(Math.min(from, other.from), Math.max(to, other.to));
        }

        Span intersect(Span other) {
            return new Span(Math.max(from, other.from), Math.min(to, other.to));
        }
    }

    /** Whether a place is in it, edge included. */
    boolean contains(double x, double y);

    /** From its top to its bottom, px. */
    Span height();

    /** What it covers along a horizontal line, to within a rounding error. */
    Span span(double y);

    @Override
    default Area on(Size raster) {
        AreaBuilder builder = new AreaBuilder(raster);
        Span height = height();
        int last = (int) Math.clamp(Math.ceil(height.to), -1, raster.height() - 1);
        for (int y = (int) Math.clamp(Math.floor(height.from) - 1, 0, raster.height()); y <= last; y++) {
            row(y, raster.width(), builder);
        }
        return builder.area();
    }

    private void row(int y, int width, AreaBuilder builder) {
        Span span = span(y + 0.5);
        if (span.isEmpty() || span.to < -1 || span.from > width + 1) {
            return;
        }
        // A px more on either side, then as many less as are not in it.
        int from = (int) Math.clamp(Math.floor(span.from) - 1, 0, width);
        int to = (int) Math.clamp(Math.ceil(span.to) + 1, 0, width);
        while (from < to && !contains(from + 0.5, y + 0.5)) {
            from++;
        }
        while (from < to && !contains(to - 0.5, y + 0.5)) {
            to--;
        }
        builder.add(y, from, to);
    }
}
