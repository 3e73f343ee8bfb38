package org.maskwright.core.area;

import java.util.Arrays;
import org.maskwright.core.Size;

/** Gathers the runs of an {@link Area} row by row. What lies outside the raster is left out. Confined to one thread at a time. */
public final class AreaBuilder {
    private final Size size;
    private int[] firstOfRow = new int[16];
    private int[] edges = new int[32];
    private int count;
    private int top = -1;
    private int row = -1;

    /**
     * Begins with no pixel.
     *
     * @param size of the raster, px
     */
    public AreaBuilder(Size size) {
        this.size = size;
    }

    /**
     * Adds a stretch of a row; it may lie over the last one or continue it.
     *
     * @param y row, not above the last one
     * @param from first column, not left of the last one's in this row
     * @param to column after the last
     * @throws IllegalArgumentException when it is not in reading order
     */
    public void add(int y, int from, int to) {
        int left = Math.max(0, from);
        int right = Math.min(size.width(), to);
        if (y < 0 || y >= size.height() || left >= right) {
            return;
        }
        if (y < row) {
            throw new IllegalArgumentException("row " + y + " after row " + row);
        }
        advance(y);
        boolean first = count == firstOfRow[row - top];
        if (!first && left < edges[count - 2]) {
            throw new IllegalArgumentException("column " + left + " after column " + edges[count - 2]);
        }
        if (!first && left <= edges[count - 1]) {
            edges[count - 1] = Math.max(edges[count - 1], right);
        } else {
            append(left, right);
        }
    }

    private void advance(int y) {
        if (top < 0) {
            top = y;
            row = y;
        }
        while (row < y) {
            row++;
            if (row - top == firstOfRow.length) {
                firstOfRow = Arrays.copyOf(firstOfRow, 2 * firstOfRow.length);
            }
            firstOfRow[row - top] = count;
        }
    }

    private void append(int left, int right) {
        if (count == edges.length) {
            edges = Arrays.copyOf(edges, 2 * count);
        }
        edges[count++] = left;
        edges[count++] = right;
    }

    /** The pixels so far. */
    public Area area() {
        if (count == 0) {
            return new Area(size, 0, new int[1], new int[0]);
        }
        int[] first = Arrays.copyOf(firstOfRow, row - top + 2);
        first[row - top + 1] = count;
        return new Area(size, top, first, Arrays.copyOf(edges, count));
    }
}
