package org.maskwright.core.area;

import java.util.Arrays;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/**
 * Smoothing by majority: a pixel is in when most pixels of the square around it are, which is the median filter of a mask (Huang, Yang and
 * Tang, "A fast two-dimensional median filtering algorithm", 1979, whose running sums these are). Of the square only what lies within the
 * raster votes; where it is undecided the pixel stays as it is. Squares are looked at only where one of their rows changes; elsewhere all of a
 * stretch is decided at once. Costs the runs of the area times the square of the radius.
 */
public final class Majority {
    private final Area area;
    private final Size size;
    private final int radius;
    private final int[] changes;
    private final AreaBuilder smooth;
    private int[] edges = new int[64];
    private int count;

    /** How many of the rows that vote have the columns that were passed last: those up to {@code radius} right of where the row is decided. */
    private int rowsIn;

    private Majority(Area area, int radius) {
        this.area = area;
        this.size = area.size();
        this.radius = radius;
        this.changes = new int[size.width() + 1];
        this.smooth = new AreaBuilder(size);
    }

    /**
     * The area, smoothed.
     *
     * @param radiusPx half the side of the square, px, ≥ 0: 1 is 3×3
     * @throws IllegalArgumentException when the radius is negative
     */
    public static Area smoothed(Area area, int radiusPx) {
        if (radiusPx < 0) {
            throw new IllegalArgumentException("a radius of " + radiusPx + " px");
        }
        return radiusPx == 0 ? area : new Majority(area, radiusPx).smoothed();
    }

    private Area smoothed() {
        Rect bounds = area.bounds();
        int top = Math.max(0, bounds.y() - radius);
        int bottom = Math.min(size.height(), bounds.y() + bounds.height() + radius);
        for (int y = top - radius; y < bottom; y++) {
            count(y + radius, 1);
            if (y >= top) {
                row(y);
                count(y - radius, -1);
            }
        }
        return smooth.area();
    }

    /** Counts a row's runs in or out: how many pixels of a column are within changes where a run begins and ends. */
    private void count(int y, int by) {
        for (int i = area.begin(y); i < area.begin(y + 1); i += 2) {
            changes[area.edge(i)] += by;
            changes[area.edge(i + 1)] -= by;
        }
    }

    /** Goes from stretch to stretch: those whose squares all have the same rows, and those about edges. */
    private void row(int y) {
        gather(y);
        rowsIn = 0;
        int x = 0;
        for (int i = 0; i < count && x < size.width(); ) {
            int first = edges[i] - radius;
            int end = edges[i] + radius;
            for (i++; i < count && edges[i] - radius <= end; i++) {
                end = edges[i] + radius;
            }
            alike(y, x, first);
            slide(y, Math.max(0, first), Math.min(size.width(), end));
            x = Math.min(size.width(), end);
        }
        alike(y, x, size.width());
    }

    /** Where a column is in or out that was not before, in any row that votes. */
    private void gather(int y) {
        int from = area.begin(y - radius);
        int to = area.begin(y + radius + 1);
        count = to - from;
        if (edges.length < count) {
            edges = new int[2 * count];
        }
        for (int i = 0; i < count; i++) {
            edges[i] = area.edge(from + i);
        }
        Arrays.sort(edges, 0, count);
    }

    private void alike(int y, int from, int to) {
        if (rowsIn > 0 && from < to) {
            int against = rows(y) - rowsIn;
            if (rowsIn > against || rowsIn == against && area.contains(from, y)) {
                smooth.add(y, from, to);
            }
        }
    }

    /** How many rows vote. */
    private int rows(int y) {
        return Math.min(size.height(), y + radius + 1) - Math.max(0, y - radius);
    }

    private void slide(int y, int from, int to) {
        int width = size.width();
        int entering = rowsIn;
        int leaving = rowsIn;
        int inSquare = 0;
        int next = Math.max(0, from - radius);
        for (int last = next - 1, x = from; x < to; x++) {
            for (; next <= Math.min(width - 1, x + radius); next++) {
                entering += changes[next];
                inSquare += entering;
            }
            if (x - radius - 1 > last) {
                leaving += changes[++last];
                inSquare -= leaving;
            }
            decide(x, y, 2 * inSquare - rows(y) * (next - last - 1));
        }
        rowsIn = entering;
    }

    private void decide(int x, int y, int majority) {
        if (majority > 0 || majority == 0 && area.contains(x, y)) {
            smooth.add(y, x, x + 1);
        }
    }
}
