package org.maskwright.imaging.mask;

import java.util.Arrays;
import org.maskwright.core.Regions;
import org.maskwright.core.Size;
import org.maskwright.imaging.feature.ImageFeatures;

/**
 * The foreground's share in each cell of a 32×32 grid over a mask, from its runs; cells share a pixel on their common edge by area. Pixels
 * that are ignored count neither way: a cell's share is that of the others.
 */
final class ShareMap implements Regions.RunVisitor {
    private static final int SIDE = ImageFeatures.MAP_SIDE;

    /** What a sum of areas may be off by rounding, as a share of a cell; a pixel is more than that in a mask of 32,000 px a side. */
    private static final double ROUNDING = 1e-6;

    private final double cellWidth;
    private final double cellHeight;
    private final double[] sums = new double[SIDE * SIDE];
    private final double[] row = new double[SIDE];
    private int rowIndex;

    private ShareMap(Size size) {
        cellWidth = (double) size.width() / SIDE;
        cellHeight = (double) size.height() / SIDE;
    }

    /** The map: {@code uint8} 0…255, row-major; zeros for a raster of no pixels, and for one of nothing but ignored ones. */
    static byte[] of(Regions regions, Size size) {
        if (size.pixels() == 0) {
            return new byte[SIDE * SIDE];
        }
        var foreground = new ShareMap(size);
        regions.forEachRun(foreground);
        var ignored = new ShareMap(size);
        regions.forEachIgnoredRun(ignored);
        return bytes(filled(shares(foreground.cells(), ignored.cells())));
    }

    /** Shares of the foreground, 0…1, of what is not ignored; NaN for a cell without any. */
    private static double[] shares(double[] foreground, double[] ignored) {
        double[] shares = new double[foreground.length];
        for (int i = 0; i < shares.length; i++) {
            double counted = 1 - ignored[i];
            shares[i] = counted < ROUNDING ? Double.NaN : Math.min(1, foreground[i] / counted);
        }
        return shares;
    }

    /** Gives cells without a share the mean of their neighbours, from the rim inwards, so that they pull to neither side. */
    private static double[] filled(double[] shares) {
        double[] known = shares;
        boolean more = true;
        while (more && Arrays.stream(known).anyMatch(Double::isNaN)) {
            double[] next = known.clone();
            more = false;
            for (int i = 0; i < next.length; i++) {
                if (Double.isNaN(known[i])) {
                    next[i] = meanAround(known, i);
                    more |= !Double.isNaN(next[i]);
                }
            }
            known = next;
        }
        return known;
    }

    private static double meanAround(double[] cells, int index) {
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, index / SIDE - 1); y <= Math.min(SIDE - 1, index / SIDE + 1); y++) {
            for (int x = Math.max(0, index % SIDE - 1); x <= Math.min(SIDE - 1, index % SIDE + 1); x++) {
                double cell = cells[y * SIDE + x];
                sum += Double.isNaN(cell) ? 0 : cell;
                count += Double.isNaN(cell) ? 0 : 1;
            }
        }
        return sum / count;
    }

    private static byte[] bytes(double[] shares) {
        byte[] map = new byte[shares.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = (byte) Math.round(255 * shares[i]);
        }
        return map;
    }

    /** What the runs cover of each cell, 0…1. */
    private double[] cells() {
        endRow();
        return Arrays.stream(sums).map(s -> s / (cellWidth * cellHeight)).toArray();
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
        Arrays.fill(row, 0);
    }
}
