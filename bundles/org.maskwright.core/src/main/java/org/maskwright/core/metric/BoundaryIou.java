package org.maskwright.core.metric;

import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/**
 * How well the outlines of two masks agree: intersection over union of the strips of foreground within a distance of each outline. Unlike
 * IoU it is not drowned by the inside of a large person.
 *
 * <p>Source: Cheng et al., "Boundary IoU", CVPR 2021, and its reference code: the strip is the mask less the mask eroded <i>d</i> times by
 * 3×3, where outside the image is background; <i>d</i> is 2 % of the image's diagonal, at least 1 px.
 */
public final class BoundaryIou {
    private static final double SHARE_OF_DIAGONAL = 0.02;
    private static final byte IGNORE = (byte) LabelMap.IGNORE;

    private BoundaryIou() {}

    /** Width of the strip, px, ≥ 1: 20 for 800×600. Halves are rounded to even, as the reference does. */
    public static int widthPx(Size size) {
        return Math.max(1, (int) Math.rint(SHARE_OF_DIAGONAL * Math.hypot(size.width(), size.height())));
    }

    /**
     * Boundary IoU of the two foregrounds (any label but 0), 0…1; undefined when there is none in either. A pixel that either mask ignores
     * counts neither way, and where one begins is no outline.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Measure of(Mask a, Mask b) {
        if (!a.size().equals(b.size())) {
            throw new IllegalArgumentException(a.size() + " against " + b.size());
        }
        int width = widthPx(a.size());
        return Overlap.of(boundary(ignoring(a, b), width), boundary(ignoring(b, a), width))
                .iou();
    }

    /** A mask that ignores what another ignores, too. */
    private static Mask ignoring(Mask mask, Mask other) {
        byte[] labels = mask.toBytes();
        byte[] row = new byte[other.width()];
        for (int y = 0; y < other.height(); y++) {
            other.copyRow(y, row, 0);
            for (int x = 0; x < row.length; x++) {
                labels[y * row.length + x] = row[x] == IGNORE ? IGNORE : labels[y * row.length + x];
            }
        }
        return Mask.adopt(mask.size(), labels);
    }

    /**
     * The foreground within a distance of background or of the image's edge, as a mask of 0 and 1, and of what the mask ignores. A pixel's
     * distance is the larger of its horizontal and vertical one, so that a foreground pixel beside background is 1 px from it. Ignored
     * pixels are no background: beside them there is no outline.
     *
     * @param mask any label but 0 is foreground
     * @param widthPx the distance, px, ≥ 1
     * @throws IllegalArgumentException when the width is less than 1
     */
    public static Mask boundary(Mask mask, int widthPx) {
        if (widthPx < 1) {
            throw new IllegalArgumentException("a strip of " + widthPx + " px");
        }
        byte[] labels = mask.toBytes();
        byte[] inner = eroded(labels, mask.size(), widthPx);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labels[i] == IGNORE ? IGNORE : (byte) (labels[i] != 0 && inner[i] == 0 ? 1 : 0);
        }
        return Mask.adopt(mask.size(), labels);
    }

    /** Eroded {@code d} times by 3×3, which is once by a square of 2d + 1: first all rows, then all columns. */
    private static byte[] eroded(byte[] labels, Size size, int d) {
        byte[] rows = new byte[labels.length];
        for (int y = 0; y < size.height(); y++) {
            erodeLine(new Line(labels, y * size.width(), 1, size.width()), rows, d);
        }
        byte[] result = new byte[labels.length];
        for (int x = 0; x < size.width(); x++) {
            erodeLine(new Line(rows, x, size.width(), size.height()), result, d);
        }
        return result;
    }

    /** A row or a column of labels, which are not copied. */
    private static final class Line {
        private final byte[] labels;
        private final int first;
        private final int step;
        private final int count;

        Line(byte[] labels, int first, int step, int count) {
            this.labels = labels;
            this.first = first;
            this.step = step;
            this.count = count;
        }

        boolean isBackground(int i) {
            return labels[first + i * step] == 0;
        }
    }

    /** Writes 1 where a run of foreground has at least {@code d} more pixels of itself on either side. */
    private static void erodeLine(Line line, byte[] into, int d) {
        int begin = 0;
        for (int i = 0; i <= line.count; i++) {
            if (i == line.count || line.isBackground(i)) {
                for (int k = begin + d; k < i - d; k++) {
                    into[line.first + k * line.step] = 1;
                }
                begin = i + 1;
            }
        }
    }
}
