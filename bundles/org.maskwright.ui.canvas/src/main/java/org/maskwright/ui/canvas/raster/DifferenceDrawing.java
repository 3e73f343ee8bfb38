package org.maskwright.ui.canvas.raster;

import java.util.Arrays;
import java.util.List;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Overlap;

/** Draws where two masks of one size differ upon the pixels of a cut, in grey; from far, as much of each colour as there are px of it. */
final class DifferenceDrawing {
    /** Share of the colour in a pixel, of 256; the image shines through. */
    private static final int DENSE = 168;

    private static final int THIN = 72;

    private static final int WHOLE = 255;

    private static final byte IGNORE = (byte) LabelMap.IGNORE;

    private static final List<Overlap.PixelOverlap> KINDS = List.of(Overlap.PixelOverlap.values());

    private static final int[] COLOURS =
            KINDS.stream().mapToInt(DifferenceDrawing::colour).toArray();

    private static final int[] WEIGHTS =
            KINDS.stream().mapToInt(DifferenceDrawing::weight).toArray();

    private final MaskSnapshot a;
    private final MaskSnapshot b;
    private final boolean undecided;

    /** @param undecided whether it is a difference that only one of them does not decide */
    DifferenceDrawing(MaskSnapshot a, MaskSnapshot b, boolean undecided) {
        this.a = a;
        this.b = b;
        this.undecided = undecided;
    }

    /** @param picture size of the picture that the masks are stretched over, px */
    void draw(byte[] bgr, Cut cut, Size picture) {
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
                MaskRows.copy(a, y, from, from + first.length, first);
                MaskRows.copy(b, y, from, from + second.length, second);
                for (int c = 0; c < counts.length; c++) {
                    for (int x = left[c] - from; x < right[c] - from; x++) {
                        count(counts[c], first[x], second[x]);
                    }
                }
            }
            blend(bgr, 3 * r * counts.length, counts);
        }
    }

    /** Of two shares each has its part; of labels one that is undecided lies between background and all others. */
    private void count(int[] counts, byte first, byte second) {
        if (a.isSoft() && b.isSoft()) {
            int one = first & 0xff;
            int two = second & 0xff;
            counts[Overlap.PixelOverlap.ONLY_A.ordinal()] += Math.max(0, one - two);
            counts[Overlap.PixelOverlap.ONLY_B.ordinal()] += Math.max(0, two - one);
            counts[Overlap.PixelOverlap.BOTH.ordinal()] += Math.min(one, two);
            counts[Overlap.PixelOverlap.NEITHER.ordinal()] += WHOLE - Math.max(one, two);
        } else if (undecided && first != second && (first == IGNORE || second == IGNORE)) {
            boolean more = first == IGNORE ? second == 0 : first != 0;
            counts[(more ? Overlap.PixelOverlap.ONLY_A : Overlap.PixelOverlap.ONLY_B).ordinal()]++;
        } else if (undecided && first != second && first != 0 && second != 0) {
            // Another label came in place of one.
            counts[Overlap.PixelOverlap.ONLY_A.ordinal()]++;
        } else {
            counts[Overlap.PixelOverlap.of(first, second).ordinal()]++;
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
            int pixels = Math.max(1, Arrays.stream(counts[c]).sum());
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
