package org.maskwright.ui.canvas;

import java.util.Arrays;
import org.maskwright.core.area.Area;

/** Names the sides between pixels of an area and those that are not of it, as straight pieces that are as long as their row allows. */
final class RimTrace {
    private final Side to;
    private int[] above = {};
    private int[] row = new int[16];
    private int count;
    private int y = -1;

    /** Receives a side, from a corner of a pixel to another. */
    @FunctionalInterface
    interface Side {
        /** In px of the picture. */
        void between(int x0, int y0, int x1, int y1);
    }

    RimTrace(Side to) {
        this.to = to;
    }

    /** Names all sides of an area. Costs its runs. */
    void of(Area area) {
        area.forEachRun((at, from, until) -> {
            if (at != y) {
                endRow(at);
            }
            row = count + 2 > row.length ? Arrays.copyOf(row, 2 * row.length) : row;
            row[count++] = from;
            row[count++] = until;
            to.between(from, at, from, at + 1);
            to.between(until, at, until, at + 1);
        });
        endRow(Integer.MAX_VALUE);
    }

    /** Between two rows there is a side wherever one of them has pixels and the other not: from each edge of either to the next one. */
    private void endRow(int next) {
        int[] ended = Arrays.copyOf(row, count);
        sides(above, ended, y);
        boolean touch = next == y + 1;
        if (!touch) {
            sides(ended, new int[0], y + 1);
        }
        above = touch ? ended : new int[0];
        y = next;
        count = 0;
    }

    private void sides(int[] a, int[] b, int at) {
        int[] edges = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, edges, a.length, b.length);
        Arrays.sort(edges);
        for (int i = 0; i + 1 < edges.length; i += 2) {
            if (edges[i] < edges[i + 1]) {
                to.between(edges[i], at, edges[i + 1], at);
            }
        }
    }
}
