package org.maskwright.core.area;

import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/**
 * Smoothing by majority: a pixel is in when most pixels of the square around it are, which is the median filter of a mask (Huang, Yang and
 * Tang, "A fast two-dimensional median filtering algorithm", 1979, whose running sums these are). Of the square only what lies within the
 * raster votes; where it is undecided the pixel stays as it is. Costs the pixels around the area, whatever the radius.
 */
public final class Majority {
    private final Area area;
    private final int radius;
    private final int[] changes;
    private final AreaBuilder smooth;

    private Majority(Area area, int radius) {
        this.area = area;
        this.radius = radius;
        this.changes = new int[area.size().width() + 1];
        this.smooth = new AreaBuilder(area.size());
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
        Majority majority = new Majority(area, radiusPx);
        Rect bounds = area.bounds();
        int top = Math.max(0, bounds.y() - radiusPx);
        int bottom = Math.min(area.size().height(), bounds.y() + bounds.height() + radiusPx);
        for (int y = top - radiusPx; y < bottom; y++) {
            majority.count(y + radiusPx, 1);
            if (y >= top) {
                majority.row(y, bounds);
                majority.count(y - radiusPx, -1);
            }
        }
        return majority.smooth.area();
    }

    /** Counts a row's runs in or out: how many pixels of a column are within changes where a run begins and ends. */
    private void count(int y, int by) {
        for (int i = area.begin(y); i < area.begin(y + 1); i += 2) {
            changes[area.edge(i)] += by;
            changes[area.edge(i + 1)] -= by;
        }
    }

    private void row(int y, Rect bounds) {
        Size size = area.size();
        int rows = Math.min(size.height(), y + radius + 1) - Math.max(0, y - radius);
        int end = Math.min(size.width(), bounds.x() + bounds.width() + radius);
        int begin = Math.max(0, bounds.x() - radius);
        int entering = 0;
        int leaving = 0;
        int inSquare = 0;
        for (int x = begin - radius; x < end; x++) {
            int next = x + radius;
            if (next >= 0 && next < size.width()) {
                entering += changes[next];
                inSquare += entering;
            }
            int last = x - radius - 1;
            if (last >= begin) {
                leaving += changes[last];
                inSquare -= leaving;
            }
            if (x >= begin) {
                decide(x, y, 2 * inSquare - rows * (Math.min(size.width(), next + 1) - Math.max(0, last + 1)));
            }
        }
    }

    private void decide(int x, int y, int majority) {
        if (majority > 0 || majority == 0 && area.contains(x, y)) {
            smooth.add(y, x, x + 1);
        }
    }
}
