package org.maskwright.imaging.mask;

import org.maskwright.core.LabelMap;
import org.maskwright.imaging.stored.Raster;

/** Finds the anti-aliased edge of a mask: pixels of unknown value near a pixel of each extreme value. */
final class SoftEdges {
    private static final int REACH = 2;
    private static final int LOW = 1;
    private static final int HIGH = 2;

    private SoftEdges() {}

    /**
     * Number of pixels of unknown value, themselves not extreme, that have within 2 columns and 2 rows both a 0 and the depth's largest
     * value.
     */
    static long count(Labelling labelling) {
        Raster values = labelling.values();
        int largest = values.largest();
        int[] histogram = labelling.histogram();
        if (histogram[0] == 0 || histogram[largest] == 0 || labelling.unknown() == 0) {
            return 0;
        }
        byte[] near = spreadRows(spreadColumns(values), values.size().width());
        long n = 0;
        for (int i = 0; i < near.length; i++) {
            int v = values.at(i);
            if (near[i] == (LOW | HIGH)
                    && v != 0
                    && v != largest
                    && labelling.map().known(v) == LabelMap.UNKNOWN) {
                n++;
            }
        }
        return n;
    }

    /** For each pixel which extremes occur in its row within reach. */
    private static byte[] spreadColumns(Raster values) {
        int width = values.size().width();
        byte[] flags = new byte[(int) values.size().pixels()];
        for (int i = 0; i < flags.length; i++) {
            int v = values.at(i);
            byte flag = (byte) (v == 0 ? LOW : v == values.largest() ? HIGH : 0);
            if (flag != 0) {
                int x = i % width;
                int end = i + Math.min(REACH, width - 1 - x);
                for (int j = i - Math.min(REACH, x); j <= end; j++) {
                    flags[j] |= flag;
                }
            }
        }
        return flags;
    }

    /** The union of each row with those within reach. */
    private static byte[] spreadRows(byte[] rows, int width) {
        byte[] out = new byte[rows.length];
        for (int shift = -REACH * width; shift <= REACH * width; shift += width) {
            int end = Math.min(rows.length, rows.length - shift);
            for (int i = Math.max(0, -shift); i < end; i++) {
                out[i] |= rows[i + shift];
            }
        }
        return out;
    }
}
