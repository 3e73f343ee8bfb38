package org.maskwright.core.shape;

import java.util.Arrays;
import java.util.List;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.AreaBuilder;

/**
 * A closed line of straight edges, which may cross itself: a polygon, or a lasso with a corner wherever the hand was. In it is what an odd
 * number of edges lies left of (the even-odd rule). A centre that lies on an edge belongs to the right or the lower side, so that two polygons
 * with a common edge have no pixel in common and leave none out.
 *
 * @param corners in order; the last is joined with the first. Fewer than three have no pixel
 */
public record Polygon(List<Point> corners) implements Shape {
    /** Copies the corners. */
    public Polygon {
        corners = List.copyOf(corners);
    }

    @Override
    public Area on(Size raster) {
        long[] crossings = crossings(raster);
        Arrays.sort(crossings);
        AreaBuilder builder = new AreaBuilder(raster);
        // Each row is crossed an even number of times.
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            builder.add((int) (crossings[i] >> 32), (int) crossings[i], (int) crossings[i + 1]);
        }
        return builder.area();
    }

    /** For each row and edge that meet: the row, and the first column that lies right of the edge. */
    private long[] crossings(Size raster) {
        long[] found = new long[64];
        int n = 0;
        for (int k = 0; k < corners.size(); k++) {
            Point from = corners.get(k);
            Point to = corners.get((k + 1) % corners.size());
            // Downwards, so that rounding is the same for either polygon of a common edge.
            boolean down = from.y() <= to.y();
            Point a = down ? from : to;
            Point b = down ? to : from;
            int end = firstRow(b.y(), raster);
            for (int y = firstRow(a.y(), raster); y < end; y++) {
                double x = a.x() + (y + 0.5 - a.y()) * (b.x() - a.x()) / (b.y() - a.y());
                long column = (long) Math.clamp(Math.ceil(x - 0.5), 0, raster.width());
                found = n < found.length ? found : Arrays.copyOf(found, 2 * n);
                found[n++] = (long) y << 32 | column;
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** The first row whose centre is not above a place. */
    private static int firstRow(double y, Size raster) {
        return (int) Math.clamp(Math.ceil(y - 0.5), 0, raster.height());
    }
}
