package org.maskwright.ui.canvas.raster;

import java.util.Arrays;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;

/** Draws where two masks of one size differ upon the pixels of a cut, in grey; from far, as much of each colour as there are px of it. */
final class DifferenceDrawing {
    /** Share of the colour in a pixel, of 256; the image shines through. */
    private static final int DENSE = 168;

    private static final int THIN = 72;

    /** Of what neither, only the first, only the second, and both have: places in the arrays of counts. */
    private static final int[] COLOURS = {0, LabelColours.ONLY_A, LabelColours.ONLY_B, LabelColours.BOTH};

    private static final int[] WEIGHTS = {THIN, DENSE, DENSE, THIN};

    private final MaskSnapshot a;
    private final MaskSnapshot b;
    private final Size picture;

    DifferenceDrawing(MaskSnapshot a, MaskSnapshot b, Size picture) {
        this.a = a;
        this.b = b;
        this.picture = picture;
    }

    void draw(byte[] bgr, Cut cut) {
        Axis columns = cut.columns(a.size(), picture);
        Axis rows = cut.rows(a.size(), picture);
        int[] left = columns.begins();
        int[] right = columns.ends();
        int[] top = rows.begins();
        int[] bottom = rows.ends();
        int from = left[0];
        byte[] first = new byte[right[right.length - 1] - from];
        byte[] second = new byte[first.length];
        int[][] counts = new int[left.length][4];
        for (int r = 0; r < top.length; r++) {
            for (int[] count : counts) {
                Arrays.fill(count, 0);
            }
            for (int y = top[r]; y < bottom[r]; y++) {
                a.copyRow(y, from, from + first.length, first, 0);
                b.copyRow(y, from, from + first.length, second, 0);
                for (int c = 0; c < counts.length; c++) {
                    for (int x = left[c] - from; x < right[c] - from; x++) {
                        counts[c][kind(first[x], second[x])]++;
                    }
                }
            }
            blend(bgr, 3 * r * counts.length, counts);
        }
    }

    /** Where one of them says that a pixel counts neither way, neither has it. */
    private static int kind(byte inA, byte inB) {
        if (inA == (byte) LabelMap.IGNORE || inB == (byte) LabelMap.IGNORE) {
            return 0;
        }
        return (inA != 0 ? 1 : 0) + (inB != 0 ? 2 : 0);
    }

    private static void blend(byte[] bgr, int at, int[][] counts) {
        for (int c = 0, i = at; c < counts.length; c++, i += 3) {
            int grey = ((bgr[i] & 0xff) * 29 + (bgr[i + 1] & 0xff) * 150 + (bgr[i + 2] & 0xff) * 77) >> 8;
            int pixels = counts[c][0] + counts[c][1] + counts[c][2] + counts[c][3];
            for (int channel = 0; channel < 3; channel++) {
                long sum = 0;
                for (int kind = 0; kind < 4; kind++) {
                    int colour = COLOURS[kind] >> 8 * channel & 0xff;
                    sum += (long) counts[c][kind] * (grey * (256 - WEIGHTS[kind]) + colour * WEIGHTS[kind]);
                }
                bgr[i + channel] = (byte) (sum / (256L * pixels));
            }
        }
    }
}
