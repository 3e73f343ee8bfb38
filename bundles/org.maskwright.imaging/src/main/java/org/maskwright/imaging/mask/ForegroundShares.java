package org.maskwright.imaging.mask;

import java.util.Arrays;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

/**
 * Counts a mask's foreground in the cells of a coarser raster. Masks are long runs of one label: each run is found at once and dealt out to
 * the cells that it crosses, so that time goes with the number of runs, not of pixels.
 */
final class ForegroundShares {
    private final byte[] labels;
    private final Size size;
    private final Size target;
    private final int[] begins;
    private final int[] cellOf;

    private ForegroundShares(Mask mask, Size target) {
        this.labels = mask.toBytes();
        this.size = mask.size();
        this.target = target;
        this.begins = new int[target.width() + 1];
        this.cellOf = new int[size.width()];
        for (int cell = 0; cell <= target.width(); cell++) {
            begins[cell] = begin(cell, size.width(), target.width());
        }
        for (int cell = 0; cell < target.width(); cell++) {
            Arrays.fill(cellOf, begins[cell], begins[cell + 1], cell);
        }
    }

    /** Where a cell begins along one side, px. */
    static int begin(int cell, int pixels, int cells) {
        return (int) ((long) cell * pixels / cells);
    }

    /**
     * The shares of foreground, {@code uint8} 0…255, rounded down.
     *
     * @param target not larger than the mask on either side, at least 1×1
     */
    static Shares of(Mask mask, Size target) {
        return new ForegroundShares(mask, target).counted();
    }

    private Shares counted() {
        byte[] shares = new byte[Math.toIntExact(target.pixels())];
        int[] counts = new int[target.width()];
        for (int y = 0; y < target.height(); y++) {
            int top = begin(y, size.height(), target.height());
            int bottom = begin(y + 1, size.height(), target.height());
            Arrays.fill(counts, 0);
            for (int row = top; row < bottom; row++) {
                countRow(row * size.width(), counts);
            }
            for (int x = 0; x < counts.length; x++) {
                long pixels = (long) (bottom - top) * (begins[x + 1] - begins[x]);
                shares[y * target.width() + x] = (byte) (255L * counts[x] / pixels);
            }
        }
        return Shares.adopt(target, shares);
    }

    private void countRow(int from, int[] counts) {
        int end = from + size.width();
        for (int i = from; i < end; ) {
            int change = Arrays.mismatch(labels, i, end - 1, labels, i + 1, end);
            int stop = change < 0 ? end : i + change + 1;
            if (LabelMap.isForeground(labels[i])) {
                countRun(i - from, stop - from, counts);
            }
            i = stop;
        }
    }

    private void countRun(int from, int to, int[] counts) {
        int first = cellOf[from];
        int last = cellOf[to - 1];
        if (first == last) {
            counts[first] += to - from;
            return;
        }
        counts[first] += begins[first + 1] - from;
        for (int cell = first + 1; cell < last; cell++) {
            counts[cell] += begins[cell + 1] - begins[cell];
        }
        counts[last] += to - begins[last];
    }
}
