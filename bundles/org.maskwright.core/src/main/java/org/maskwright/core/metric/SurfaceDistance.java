package org.maskwright.core.metric;

import java.util.Arrays;
import java.util.Comparator;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/**
 * How far the contours of two masks are apart, weighed by the length of contour: mean, Hausdorff distance and its robust 95th percentile, and
 * the share within a tolerance. The image's edge is contour where foreground touches it.
 *
 * <p>Source: S. Nikolov et al., "Deep learning to achieve clinically applicable segmentation of head and neck anatomy", arXiv:1809.04430, and
 * its code {@code surface_distance}: contour elements lie at the corners of pixels and are as long as the marching squares of their four
 * pixels. Spacing is 1 px.
 */
public final class SurfaceDistance {
    private static final byte IGNORE = (byte) LabelMap.IGNORE;
    private static final double HALF_DIAGONAL = Math.sqrt(2) / 2;
    /** By how many of four pixels around a corner are foreground: upper left 8, upper right 4, lower left 2, lower right 1. */
    private static final double[] LENGTHS = {
        0,
        HALF_DIAGONAL,
        HALF_DIAGONAL,
        1,
        HALF_DIAGONAL,
        1,
        2 * HALF_DIAGONAL,
        HALF_DIAGONAL,
        HALF_DIAGONAL,
        2 * HALF_DIAGONAL,
        1,
        HALF_DIAGONAL,
        1,
        HALF_DIAGONAL,
        HALF_DIAGONAL,
        0
    };

    private final Side truth;
    private final Side predicted;

    private SurfaceDistance(Side truth, Side predicted) {
        this.truth = truth;
        this.predicted = predicted;
    }

    /** One contour's elements in the order of their distances to the other contour: infinite where there is no other. */
    private record Side(double[] distances, double[] lengths, double length) {
        double percentile(double share) {
            double sum = 0;
            for (int i = 0; i < distances.length; i++) {
                sum += lengths[i];
                if (sum / length >= share) {
                    return distances[i];
                }
            }
            return distances[distances.length - 1];
        }

        double mean() {
            double sum = 0;
            for (int i = 0; i < distances.length; i++) {
                sum += distances[i] * lengths[i];
            }
            return sum / length;
        }

        double within(double tolerance) {
            double sum = 0;
            for (int i = 0; i < distances.length && distances[i] <= tolerance; i++) {
                sum += lengths[i];
            }
            return sum;
        }

        boolean isEmpty() {
            return distances.length == 0;
        }
    }

    /**
     * Measures; foreground is any label but 0, and beside a pixel that either mask ignores there is no contour. Costs what the image is large.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static SurfaceDistance of(Mask truth, Mask predicted) {
        if (!truth.size().equals(predicted.size())) {
            throw new IllegalArgumentException(truth.size() + " against " + predicted.size());
        }
        Size corners = new Size(truth.width() + 1, truth.height() + 1);
        byte[] a = truth.toBytes();
        byte[] b = predicted.toBytes();
        byte[] is = codes(a, b, truth.size());
        byte[] said = codes(b, a, truth.size());
        return new SurfaceDistance(side(is, said, corners), side(said, is, corners));
    }

    /** Which of the four pixels around each corner are foreground; 0 where there is no contour. */
    private static byte[] codes(byte[] labels, byte[] other, Size size) {
        int width = size.width();
        byte[] codes = new byte[(width + 1) * (size.height() + 1)];
        byte[] ignored = new byte[codes.length];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int corner = y * (width + 1) + x;
                if (labels[i] == IGNORE || other[i] == IGNORE) {
                    mark(ignored, corner, width + 1);
                } else if (labels[i] != 0) {
                    mark(codes, corner, width + 1);
                }
            }
        }
        for (int i = 0; i < codes.length; i++) {
            codes[i] = ignored[i] != 0 || codes[i] == 15 ? 0 : codes[i];
        }
        return codes;
    }

    /** Tells the four corners of a pixel that it is set. */
    private static void mark(byte[] codes, int corner, int width) {
        codes[corner] |= 1;
        codes[corner + 1] |= 2;
        codes[corner + width] |= 4;
        codes[corner + width + 1] |= 8;
    }

    private static Side side(byte[] codes, byte[] other, Size corners) {
        var nearest = NearestForeground.of(other, corners);
        record Element(double distance, double length) {}
        Element[] elements = new Element[codes.length];
        int count = 0;
        double length = 0;
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != 0) {
                double distance = nearest.isAny() ? Math.sqrt(nearest.square(i)) : Double.POSITIVE_INFINITY;
                elements[count++] = new Element(distance, LENGTHS[codes[i]]);
                length += LENGTHS[codes[i]];
            }
        }
        Arrays.sort(
                elements,
                0,
                count,
                Comparator.comparingDouble(Element::distance).thenComparingDouble(Element::length));
        double[] distances = new double[count];
        double[] lengths = new double[count];
        for (int i = 0; i < count; i++) {
            distances[i] = elements[i].distance();
            lengths[i] = elements[i].length();
        }
        return new Side(distances, lengths, length);
    }

    /**
     * The Hausdorff distance of a share of the contours, px: the larger of both directions; undefined when either has no contour.
     *
     * @param share 0…1 of each contour's length: 0.95 is HD95, 1 the Hausdorff distance
     */
    public Measure hausdorff(double share) {
        return figure(() -> Math.max(truth.percentile(share), predicted.percentile(share)));
    }

    /** The mean distance from the ground truth's contour to the prediction's, px; undefined when either has no contour. */
    public Measure meanFromTruth() {
        return figure(truth::mean);
    }

    /** The mean distance from the prediction's contour to the ground truth's, px; undefined when either has no contour. */
    public Measure meanFromPrediction() {
        return figure(predicted::mean);
    }

    /** The mean of both directions, px, each element weighed by its length; undefined when either has no contour. */
    public Measure mean() {
        return figure(() -> (truth.mean() * truth.length() + predicted.mean() * predicted.length())
                / (truth.length() + predicted.length()));
    }

    private Measure figure(java.util.function.DoubleSupplier distance) {
        if (truth.isEmpty()) {
            return new Measure.Undefined("the ground truth has no contour");
        } else if (predicted.isEmpty()) {
            return new Measure.Undefined("the prediction has no contour");
        }
        return Measure.of(distance.getAsDouble());
    }

    /**
     * The share of both contours that lies within a tolerance of the other ("surface Dice"), 0…1; undefined when neither mask has a contour.
     *
     * @param tolerancePx px, ≥ 0
     */
    public Measure dice(double tolerancePx) {
        return Measure.ratio(
                truth.within(tolerancePx) + predicted.within(tolerancePx),
                truth.length() + predicted.length(),
                "neither mask has a contour");
    }
}
