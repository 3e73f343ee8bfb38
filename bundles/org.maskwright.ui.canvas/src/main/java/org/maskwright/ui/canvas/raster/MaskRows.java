package org.maskwright.ui.canvas.raster;

import java.util.Arrays;
import org.maskwright.core.MaskSnapshot;

/** Rows of a mask as what is painted of them: labels of 8 bits, or shares. */
final class MaskRows {
    /** Numbers of instances take turns in so many labels, which all have colours of persons. */
    private static final int LABELS = 254;

    private MaskRows() {}

    /**
     * Copies a stretch of a row: labels; of a soft mask shares, 0…255; of instances 0, or one of the labels 1…254, in turn.
     *
     * @param from first column
     * @param to column after the last
     * @param into receives them from its beginning
     */
    static void copy(MaskSnapshot mask, int y, int from, int to, byte[] into) {
        if (mask.largest() == MaskSnapshot.LABELS_8) {
            mask.copyRow(y, from, to, into, 0);
        } else {
            mask.forEachRun(
                    y,
                    from,
                    to,
                    (left, right, number) -> Arrays.fill(into, left - from, right - from, (byte) label(number)));
        }
    }

    private static int label(int number) {
        return number == 0 ? 0 : 1 + (number - 1) % LABELS;
    }
}
