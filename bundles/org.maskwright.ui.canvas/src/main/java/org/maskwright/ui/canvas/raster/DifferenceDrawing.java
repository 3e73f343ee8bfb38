package org.maskwright.ui.canvas.raster;

import java.util.Arrays;
import java.util.List;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Overlap;

/** Draws where two masks of one size differ upon the pixels of a cut, in grey; from far, as much of each colour as there are px of it. */
final class DifferenceDrawing {
    /** Share of the colour in a pixel, of 256; the image shines through. */
    private static final int DENSE = 168;

    private static final int THIN = 72;

    private static final List<Overlap.PixelOverlap> KINDS = List.of(Overlap.PixelOverlap.values());

    private static final int[] COLOURS =
            KINDS.stream().mapToInt(DifferenceDrawing::colour).toArray();

    private static final int[] WEIGHTS =
            KINDS.stream().mapToInt(DifferenceDrawing::weight).toArray();

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
        int[][] counts = new int[left.length][KINDS.size()];
        for (int r = 0; r < top.length; r++) {
            for (int[] count : counts) {
                Arrays.fill(count, 0);
            }
            for (int y = top[r]; y < bottom[r]; y++) {
                a.copyRow(y, from, from + first.length, first, 0);
                b.copyRow(y, from, from + first.length, second, 0);
                for (int c = 0; c < counts.length; c++) {
                    for (int x = left[c] - from; x < right[c] - from; x++) {
                        counts[c][Overlap.PixelOverlap.of(first[x], second[x]).ordinal()]++;
                    }
                }
            }
            blend(bgr, 3 * r * counts.length, counts);
        }
    }

    private static int colour(Overlap.PixelOverlap kind) {
        return switch (kind) {
            case ONLY_A -> LabelColours.ONLY_A;
            case ONLY_B -> LabelColours.ONLY_B;
            case BOTH -> LabelColours.BOTH;
            case NEITHER, IGNORED -> 0;
        };
    }

    private static int weight(Overlap.PixelOverlap kind) {
        return switch (kind) {
            case ONLY_A, ONLY_B -> DENSE;
            case BOTH, NEITHER -> THIN;
            case IGNORED -> 0;
        };
    }

    private static void blend(byte[] bgr, int at, int[][] counts) {
        for (int c = 0, i = at; c < counts.length; c++, i += 3) {
            int grey = ((bgr[i] & 0xff) * 29 + (bgr[i + 1] & 0xff) * 150 + (bgr[i + 2] & 0xff) * 77) >> 8;
            int pixels = Arrays.stream(counts[c]).sum();
            for (int channel = 0; channel < 3; channel++) {
                long sum = 0;
                for (int kind = 0; kind < COLOURS.length; kind++) {
                    int colour = COLOURS[kind] >> 8 * channel & 0xff;
                    sum += (long) counts[c][kind] * (grey * (256 - WEIGHTS[kind]) + colour * WEIGHTS[kind]);
                }
                bgr[i + channel] = (byte) (sum / (256L * pixels));
            }
        }
    }
}
