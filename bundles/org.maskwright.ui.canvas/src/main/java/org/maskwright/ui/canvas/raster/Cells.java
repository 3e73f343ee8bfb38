package org.maskwright.ui.canvas.raster;

import java.util.Arrays;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;

/**
 * What there is of a mask under each screen px of a cut: how much of it has a label, and which. From near, where a px of the mask covers many of
 * the screen, its outline is as fine as the screen's px.
 */
final class Cells {
    private static final int HALF = 128;
    private static final int WHOLE = 255;

    private final int width;
    private final int height;
    private final int inside;
    private final byte[] shares;
    private final byte[] labels;

    private Cells(int width, int height, int inside) {
        this.inside = inside;
        this.width = width;
        this.height = height;
        this.shares = new byte[width * height];
        this.labels = new byte[width * height];
    }

    /**
     * Counts. Costs the px of the mask and of the screen that the cut has.
     *
     * @param picture size of the picture that the mask is stretched over, px
     */
    static Cells of(MaskSnapshot mask, Size picture, Cut cut) {
        var cells = new Cells(cut.area().width(), cut.area().height(), mask.isSoft() ? mask.threshold() : HALF);
        Axis columns = cut.columns(mask.size(), picture);
        Axis rows = cut.rows(mask.size(), picture);
        var count = new Count(columns.begins(), columns.ends());
        int[] begins = rows.begins();
        int[] ends = rows.ends();
        for (int r = 0; r < begins.length; r++) {
            if (r > 0 && begins[r] == begins[r - 1] && ends[r] == ends[r - 1]) {
                cells.repeat(r);
            } else {
                count.rows(mask, begins[r], ends[r]);
                count.write(cells, r * cells.width);
            }
        }
        return cells;
    }

    private void repeat(int row) {
        System.arraycopy(shares, (row - 1) * width, shares, row * width, width);
        System.arraycopy(labels, (row - 1) * width, labels, row * width, width);
    }

    /** Counts labels under one row of screen px. */
    private static final class Count {
        private final int[] begins;
        private final int[] ends;
        private final long[] found;
        private final byte[] label;
        private final byte[] strip;
        private final int left;
        private int depth;

        Count(int[] begins, int[] ends) {
            this.begins = begins;
            this.ends = ends;
            this.found = new long[begins.length];
            this.label = new byte[begins.length];
            this.left = begins[0];
            this.strip = new byte[ends[ends.length - 1] - left];
        }

        void rows(MaskSnapshot mask, int from, int to) {
            Arrays.fill(found, 0);
            depth = to - from;
            boolean soft = mask.isSoft();
            for (int y = from; y < to; y++) {
                MaskRows.copy(mask, y, left, left + strip.length, strip);
                for (int c = 0; c < found.length; c++) {
                    for (int x = begins[c] - left; x < ends[c] - left; x++) {
                        if (strip[x] != 0) {
                            found[c] += soft ? strip[x] & 0xff : WHOLE;
                            label[c] = soft ? 1 : strip[x];
                        }
                    }
                }
            }
        }

        void write(Cells cells, int to) {
            for (int c = 0; c < found.length; c++) {
                int all = depth * (ends[c] - begins[c]);
                cells.shares[to + c] = (byte) ((found[c] + all / 2) / all);
                cells.labels[to + c] = label[c];
            }
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How much of each cell has a label, {@code uint8} 0…255, row-major; not to be written. */
    byte[] shares() {
        return shares;
    }

    /** A label that each cell has; any where it has none. Not to be written. */
    byte[] labels() {
        return labels;
    }

    /** The label of each cell of which at least half has one, or of a soft mask as much as its threshold, else 0. Costs the cells that there are. */
    byte[] insides() {
        byte[] result = new byte[shares.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (shares[i] & 0xff) >= inside ? labels[i] : 0;
        }
        return result;
    }
}
