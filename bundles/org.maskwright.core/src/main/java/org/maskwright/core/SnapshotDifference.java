package org.maskwright.core;

/** Finds what differs between two snapshots, row by row in the tiles that they do not share. */
final class SnapshotDifference {
    private final MaskSnapshot before;
    private final MaskSnapshot after;
    private final Size size;
    private final int columns;
    private final PatchRuns runs = new PatchRuns();

    private SnapshotDifference(MaskSnapshot before, MaskSnapshot after) {
        this.before = before;
        this.after = after;
        this.size = before.size();
        this.columns = TileGrid.columns(size);
    }

    /** The patch from one to the other, of the same size. */
    static MaskPatch between(MaskSnapshot before, MaskSnapshot after) {
        SnapshotDifference difference = new SnapshotDifference(before, after);
        for (int row = 0; row < TileGrid.rows(before.size()); row++) {
            difference.addTiles(row);
        }
        return difference.runs.toPatch();
    }

    private void addTiles(int row) {
        int[] differing = new int[columns];
        int count = 0;
        for (int c = 0; c < columns; c++) {
            if (before.tiles()[row * columns + c] != after.tiles()[row * columns + c]) {
                differing[count++] = c;
            }
        }
        int bottom = count == 0 ? 0 : Math.min(size.height(), (row + 1) * Tile.SIDE);
        for (int y = row * Tile.SIDE; y < bottom; y++) {
            for (int k = 0; k < count; k++) {
                addRow(y, differing[k], row * columns + differing[k]);
            }
        }
    }

    private void addRow(int y, int column, int tile) {
        Tile a = before.tiles()[tile];
        Tile b = after.tiles()[tile];
        int left = column * Tile.SIDE;
        int first = Tile.index(left, y);
        int end = first + Math.min(Tile.SIDE, size.width() - left);
        for (int i = Tile.difference(a, b, first, end); i < end; i = Tile.difference(a, b, i, end)) {
            int stop = Math.min(a.runEnd(i, end), b.runEnd(i, end));
            runs.add(y, left + i - first, stop - i, a.at(i), b.at(i));
            i = stop;
        }
    }
}
