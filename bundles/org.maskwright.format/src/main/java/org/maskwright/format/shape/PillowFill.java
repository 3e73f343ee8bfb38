package org.maskwright.format.shape;

import java.util.Arrays;
import java.util.BitSet;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.AreaBuilder;

/**
 * A polygon as Pillow fills it: corners cut off to whole numbers; in each row, the columns between pairs of crossings, rounded outwards; level
 * edges whole; where an edge ends, it counts twice unless it is the last row.
 *
 * <p>Source: python-pillow/Pillow, {@code src/libImaging/Draw.c}, {@code polygon_generic}, with single precision as there.
 */
final class PillowFill {
    /** An edge between two corners: the rows that it crosses, and where it crosses them. */
    private record Edge(int x0, int y0, int x1, int y1) {
        int top() {
            return Math.min(y0, y1);
        }

        int bottom() {
            return Math.max(y0, y1);
        }

        boolean level() {
            return y0 == y1;
        }

        float slope() {
            return (float) (x1 - x0) / (y1 - y0);
        }

        float at(int y) {
            return (y - y0) * slope() + x0;
        }

        boolean endsAt(int y) {
            return y == top() || y == bottom();
        }
    }

    private final Size image;
    private final Edge[] edges;
    private final BitSet[] rows;

    private PillowFill(Size image, Edge[] edges) {
        this.image = image;
        this.edges = edges;
        this.rows = new BitSet[image.height()];
        Arrays.setAll(rows, y -> new BitSet());
    }

    static Area of(Size image, Ring ring) {
        int[] xy = ring.truncated();
        int n = ring.corners();
        Edge[] edges = new Edge[n];
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            edges[i] = new Edge(xy[2 * i], xy[2 * i + 1], xy[2 * next], xy[2 * next + 1]);
        }
        PillowFill fill = new PillowFill(image, edges);
        fill.draw();
        return fill.area();
    }

    private void draw() {
        int last = 0;
        int first = image.height() - 1;
        for (Edge e : edges) {
            last = Math.max(last, e.bottom());
            first = Math.min(first, e.top());
            if (e.level()) {
                line(e.top(), Math.min(e.x0(), e.x1()), Math.max(e.x0(), e.x1()));
            }
        }
        Edge[] steep = Arrays.stream(edges).filter(e -> !e.level()).toArray(Edge[]::new);
        last = Math.min(last, image.height());
        for (int y = Math.max(0, first); y <= last; y++) {
            fillRow(steep, y, last);
        }
    }

    private void fillRow(Edge[] steep, int y, int last) {
        float[] crossings = new float[2 * steep.length];
        int n = 0;
        for (int i = 0; i < steep.length; i++) {
            Edge e = steep[i];
            if (y < e.top() || y > e.bottom()) {
                continue;
            }
            crossings[n++] = e.at(y);
            if (y == e.bottom() && y < last) {
                crossings[n] = crossings[n - 1];
                n++;
            } else if (e.endsAt(y) && e.slope() != 0) {
                crossings[n - 1] = joined(steep, i, y, crossings[n - 1]);
            }
        }
        Arrays.sort(crossings, 0, n);
        for (int i = 1; i < n; i += 2) {
            line(y, roundUp(crossings[i - 1]), roundDown(crossings[i]));
        }
    }

    /** A corner's crossing moved so that it is connected with the next row, where two edges meet there and both go on to one side. */
    private static float joined(Edge[] steep, int i, int y, float x) {
        Edge e = steep[i];
        for (int k = 0; k < i; k++) {
            Edge other = steep[k];
            int next = y + (y == e.bottom() ? -1 : 1);
            boolean meets = other.endsAt(y) && other.slope() != 0 && Math.round(x) == Math.round(other.at(y));
            if (meets && next >= other.top() && next <= other.bottom()) {
                float a = e.at(next);
                float b = other.at(next);
                if (x > a + 1 && x > b + 1) {
                    return Math.round(Math.max(a, b)) + 1;
                }
                return x < a - 1 && x < b - 1 ? Math.round(Math.min(a, b)) - 1 : x;
            }
        }
        return x;
    }

    private static int roundUp(float x) {
        return (int) (x >= 0 ? Math.floor(x + 0.5f) : -Math.floor(Math.abs(x) + 0.5f));
    }

    private static int roundDown(float x) {
        return (int) (x >= 0 ? Math.ceil(x - 0.5f) : -Math.ceil(Math.abs(x) - 0.5f));
    }

    private void line(int y, int from, int to) {
        int left = Math.max(0, from);
        int right = Math.min(image.width() - 1, to);
        if (y >= 0 && y < image.height() && left <= right) {
            rows[y].set(left, right + 1);
        }
    }

    private Area area() {
        AreaBuilder builder = new AreaBuilder(image);
        for (int y = 0; y < rows.length; y++) {
            for (int x = rows[y].nextSetBit(0); x >= 0; ) {
                int end = rows[y].nextClearBit(x);
                builder.add(y, x, end);
                x = rows[y].nextSetBit(end);
            }
        }
        return builder.area();
    }
}
