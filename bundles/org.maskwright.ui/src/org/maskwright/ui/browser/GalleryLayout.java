package org.maskwright.ui.browser;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where cells of one size lie that fill rows from the left, in px, row 0 at 0. Knows no widget.
 *
 * @param count number of cells
 * @param cellWidth px, ≥ 1
 * @param cellHeight px, ≥ 1
 * @param width px that a row has; a row has at least one cell
 * @param height px that are seen at once
 */
record GalleryLayout(int count, int cellWidth, int cellHeight, int width, int height) {
    /** Of a cell's edge, so much is between cells, px. */
    private static final int MARGIN = 4;

    /** Cells in a row. */
    int columns() {
        return Math.max(1, width / cellWidth);
    }

    int rows() {
        return Math.ceilDiv(count, columns());
    }

    /** Height of all rows, px. */
    int totalHeight() {
        return rows() * cellHeight;
    }

    /** The largest offset at which the last row is still at the foot. */
    int largestOffset() {
        return Math.max(0, totalHeight() - height);
    }

    /** From one cell to the next in a row, px: what is left over in a row is spread between its cells. */
    int pitch() {
        return Math.max(cellWidth, width / columns());
    }

    int x(int cell) {
        return cell % columns() * pitch() + (pitch() - cellWidth) / 2;
    }

    int y(int cell) {
        return cell / columns() * cellHeight;
    }

    /** The cell at a point of the whole; −1 where there is none. */
    int cellAt(int x, int y) {
        int column = Math.floorDiv(x, pitch());
        int row = Math.floorDiv(y, cellHeight);
        int cell = row * columns() + column;
        boolean there = column >= 0 && column < columns() && row >= 0 && cell < count;
        return there && x >= x(cell) && x < x(cell) + cellWidth ? cell : -1;
    }

    /** The cells that a rectangle of the whole touches, from the first; what is between cells belongs to none. */
    List<Integer> cellsIn(int left, int top, int right, int bottom) {
        int end = Math.clamp((long) (Math.floorDiv(bottom, cellHeight) + 1) * columns(), 0, count);
        return IntStream.range(Math.min(firstSeen(top), end), end)
                .filter(c -> x(c) + MARGIN <= right
                        && x(c) + cellWidth - MARGIN > left
                        && y(c) + MARGIN <= bottom
                        && y(c) + cellHeight - MARGIN > top)
                .boxed()
                .toList();
    }

    /** The first cell that is seen at an offset, even partly. */
    int firstSeen(int offset) {
        return Math.min(count, Math.max(0, offset / cellHeight) * columns());
    }

    /** The cell after the last that is seen at an offset. */
    int endSeen(int offset) {
        return Math.clamp((long) Math.ceilDiv(offset + height, cellHeight) * columns(), 0, count);
    }

    /** Rows that are wholly seen at once, at least 1. */
    int rowsAtOnce() {
        return Math.max(1, height / cellHeight);
    }

    /** The offset nearest to a given one at which a cell is wholly seen. */
    int offsetToSee(int cell, int offset) {
        int top = y(cell);
        int nearest = top < offset ? top : Math.max(offset, Math.min(top, top + cellHeight - height));
        return Math.clamp(nearest, 0, largestOffset());
    }
}
