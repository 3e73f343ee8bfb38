package org.maskwright.imaging.image;

import org.maskwright.core.Regions;
import org.maskwright.core.Size;

/**
 * The runs of a foreground, or of what is ignored, as they are in the mask resampled to another size by nearest neighbour (pixel centres aligned, as in {@code
 * Mask.resampled}), without resampling it.
 */
final class ScaledRuns implements Regions.RunVisitor {
    private final int[] columns;
    private final int[] rows;
    private final Regions.RunVisitor target;

    private ScaledRuns(Size from, Size to, Regions.RunVisitor target) {
        this.columns = starts(from.width(), to.width());
        this.rows = starts(from.height(), to.height());
        this.target = target;
    }

    /** Calls the visitor with each run of the foreground at size {@code to}; a row's runs from left to right. */
    static void forEach(Regions regions, Size from, Size to, Regions.RunVisitor visitor) {
        regions.forEachRun(new ScaledRuns(from, to, visitor));
    }

    /** Likewise with each run of what is ignored. */
    static void forEachIgnored(Regions regions, Size from, Size to, Regions.RunVisitor visitor) {
        regions.forEachIgnoredRun(new ScaledRuns(from, to, visitor));
    }

    /** For each source index, and the one after the last, the first target index that takes from it or from a later one. */
    private static int[] starts(int from, int to) {
        int[] starts = new int[from + 1];
        int t = 0;
        for (int s = 0; s <= from; s++) {
            while (t < to && (2L * t + 1) * from / (2L * to) < s) {
                t++;
            }
            starts[s] = t;
        }
        return starts;
    }

    @Override
    public void run(int y, int from, int to) {
        for (int row = rows[y]; row < rows[y + 1] && columns[from] < columns[to]; row++) {
            target.run(row, columns[from], columns[to]);
        }
    }
}
