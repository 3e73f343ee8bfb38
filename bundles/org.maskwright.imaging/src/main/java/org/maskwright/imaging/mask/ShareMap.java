package org.maskwright.imaging.mask;

import org.maskwright.core.Regions;
import org.maskwright.core.Size;
import org.maskwright.imaging.feature.ImageFeatures;

/** The foreground's share in each cell of a 32×32 grid over a mask, from its runs; cells share a pixel on their common edge by area. */
final class ShareMap implements Regions.RunVisitor {
    private static final int SIDE = ImageFeatures.MAP_SIDE;

    private final double cellWidth;
    private final double cellHeight;
    private final double[] sums = new double[SIDE * SIDE];
    private final double[] row = new double[SIDE];
    private int rowIndex;

    private ShareMap(Size size) {
        cellWidth = (double) size.width() / SIDE;
        cellHeight = (double) size.height() / SIDE;
    }

    /** The map: {@code uint8} 0…255, row-major; zeros for a raster of no pixels. */
    static byte[] of(Regions regions, Size size) {
        byte[] map = new byte[SIDE * SIDE];
        if (size.pixels() == 0) {
            return map;
        }
        ShareMap shares = new ShareMap(size);
        regions.forEachRun(shares);
        shares.endRow();
        for (int i = 0; i < map.length; i++) {
            map[i] = (byte) Math.round(255 * Math.min(1, shares.sums[i] / (shares.cellWidth * shares.cellHeight)));
        }
        return map;
    }

    @Override
    public void run(int y, int from, int to) {
        if (y != rowIndex) {
            endRow();
            rowIndex = y;
        }
        int last = Math.min(SIDE - 1, (int) ((to - 1e-9) / cellWidth));
        for (int c = (int) (from / cellWidth); c <= last; c++) {
            row[c] += Math.max(0, Math.min(to, (c + 1) * cellWidth) - Math.max(from, c * cellWidth));
        }
    }

    /** Adds the row just seen to the rows of cells that it lies in. */
    private void endRow() {
        int last = Math.min(SIDE - 1, (int) ((rowIndex + 1 - 1e-9) / cellHeight));
        for (int r = Math.min(SIDE - 1, (int) (rowIndex / cellHeight)); r <= last; r++) {
            double weight =
                    Math.max(0, Math.min(rowIndex + 1, (r + 1) * cellHeight) - Math.max(rowIndex, r * cellHeight));
            for (int c = 0; c < SIDE; c++) {
                sums[r * SIDE + c] += weight * row[c];
            }
        }
        java.util.Arrays.fill(row, 0);
    }
}
