package org.maskwright.core.metric;

import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/**
 * How well two outlines agree within a tolerance: F of the shares of either outline that lie near the other.
 *
 * <p>Source: F. Perazzi et al., "A benchmark dataset and evaluation methodology for video object segmentation" (DAVIS), CVPR 2016, and its code
 * {@code f_boundary}: outlines one pixel wide, a disk of 0.8 % of the diagonal, rounded up.
 */
public final class BoundaryF {
    private static final double SHARE_OF_DIAGONAL = 0.008;
    private static final byte IGNORE = (byte) LabelMap.IGNORE;

    private BoundaryF() {}

    /** The tolerance, px: 8 for 800×600. */
    public static int radiusPx(Size size) {
        return (int) Math.ceil(SHARE_OF_DIAGONAL * Math.hypot(size.width(), size.height()));
    }

    /**
     * F of the outlines of the two foregrounds (any label but 0), 0…1; undefined when neither has one. Where either ignores a pixel there is
     * no outline. Costs what the image is large.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Measure of(Mask truth, Mask predicted) {
        if (!truth.size().equals(predicted.size())) {
            throw new IllegalArgumentException(truth.size() + " against " + predicted.size());
        }
        Size size = truth.size();
        byte[] a = truth.toBytes();
        byte[] b = predicted.toBytes();
        byte[] is = outline(a, b, size);
        byte[] said = outline(b, a, size);
        double recall = near(is, said, size);
        double precision = near(said, is, size);
        if (Double.isNaN(recall) && Double.isNaN(precision)) {
            return new Measure.Undefined("neither mask has an outline");
        }
        return Measure.of(precision > 0 && recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
    }

    /** 1 where a pixel differs from its right, lower or lower right neighbour, as {@code seg2bmap} has it. */
    private static byte[] outline(byte[] labels, byte[] other, Size size) {
        int width = size.width();
        byte[] outline = new byte[labels.length];
        for (int y = 0, i = 0; y < size.height(); y++) {
            int below = y + 1 < size.height() ? width : 0;
            for (int x = 0; x < width; x++, i++) {
                int right = x + 1 < width ? 1 : 0;
                boolean edge = differs(labels, other, i, i + right)
                        || differs(labels, other, i, i + below)
                        || right + below == width + 1 && differs(labels, other, i, i + below + right);
                outline[i] = (byte) (edge ? 1 : 0);
            }
        }
        return outline;
    }

    private static boolean differs(byte[] labels, byte[] other, int i, int j) {
        boolean ignored = labels[i] == IGNORE || labels[j] == IGNORE || other[i] == IGNORE || other[j] == IGNORE;
        return !ignored && (labels[i] == 0) != (labels[j] == 0);
    }

    /** The share of an outline that lies near another; NaN where there is no outline. */
    private static double near(byte[] outline, byte[] other, Size size) {
        var nearest = NearestForeground.of(other, size);
        int radius = radiusPx(size);
        long all = 0;
        long near = 0;
        for (int i = 0; i < outline.length; i++) {
            if (outline[i] != 0) {
                all++;
                near += nearest.isAny() && nearest.square(i) <= radius * radius ? 1 : 0;
            }
        }
        return (double) near / all;
    }
}
