package org.maskwright.imaging.mask;

import java.util.stream.IntStream;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.stored.Raster;

/**
 * Finds the anti-aliased edge of a mask: pixels of unknown value near a pixel of each extreme value, or as far from the contour at half of
 * full scale as a blurred step lets expect of their value; or, where most of that contour is steep and most pixels black or white, on any gradual slope: what a blur leaves of
 * specks and holes that are smaller than itself reaches no half of full scale.
 */
final class SoftEdges {
    private static final int REACH = 2;
    private static final int LOW = 1;
    private static final int HIGH = 2;

    /** A blur or an interpolation makes many greys; so few are a code of somebody's own that happens to lie along the edge. */
    private static final int FEW_GREYS = 12;

    /** The widest blur that counts as an edge, px: three and what sampling adds. */
    private static final double SIGMA_PX = 3.1;

    private static final double SAMPLING_PX = 1.5;

    /** The logistic curve with this slope is within 1 % of the integral of a Gaussian of σ 1. */
    private static final double LOGISTIC = 1.702;

    /** Farther from the contour than that, in thirds of a pixel, neither a blur nor JPEG brings a value between. */
    private static final int WIDE = 13;

    private SoftEdges() {}

    /**
     * Number of pixels of unknown value, themselves not extreme, that have within 2 columns and 2 rows both a 0 and the depth's largest
     * value; or, where there are many greys, that are no farther from the contour than in a step blurred with σ 3, or on a slope.
     */
    static long count(Labelling labelling) {
        return count(labelling, true);
    }

    /** The same without what lies on slopes far from the contour: of a matte, that is most of it. */
    static long alongContour(Labelling labelling) {
        return count(labelling, false);
    }

    /**
     * Number of pixels between a fifth and four fifths of full scale that are farther than 4.6 px from the contour at half of it. A step that
     * is blurred with σ 3 has these values within 4.1 px, and what JPEG of quality 30 leaves about a sharp one hardly any farther than 4.
     */
    static long wide(Raster values) {
        int low = values.largest() * 48 / 255;
        int high = values.largest() - low;
        int[] distance = ContourDistance.of(values);
        return IntStream.range(0, distance.length)
                .filter(i -> distance[i] > WIDE && values.at(i) >= low && values.at(i) <= high)
                .count();
    }

    private static long count(Labelling labelling, boolean onSlopes) {
        Raster values = labelling.values();
        int largest = values.largest();
        int[] histogram = labelling.histogram();
        if (histogram[0] == 0 || histogram[largest] == 0 || labelling.unknown() == 0) {
            return 0;
        }
        byte[] near = spreadRows(spreadColumns(values), values.size().width());
        int[] reach = reaches(labelling);
        int[] distance = reach.length > 0 ? ContourDistance.of(values) : reach;
        var slopes = new Slopes(values);
        boolean steep = onSlopes && reach.length > 0 && 2 * labelling.unknown() <= near.length && slopes.steepContour();
        long n = 0;
        for (int i = 0; i < near.length; i++) {
            int v = values.at(i);
            if (v != 0 && v != largest && labelling.map().known(v) == LabelMap.UNKNOWN) {
                boolean soft = near[i] == (LOW | HIGH) || reach.length > 0 && distance[i] <= reach[v];
                n += soft || steep && slopes.gradual(i) ? 1 : 0;
            }
        }
        return n;
    }

    /** For each value how far from the contour it may lie, in units of {@link ContourDistance}; empty where there are few greys. */
    private static int[] reaches(Labelling labelling) {
        int[] histogram = labelling.histogram();
        int largest = histogram.length - 1;
        long greys = IntStream.range(1, largest)
                .filter(v -> histogram[v] > 0 && labelling.map().known(v) == LabelMap.UNKNOWN)
                .count();
        int[] reach = new int[greys < FEW_GREYS ? 0 : largest];
        for (int v = 1; v < reach.length; v++) {
            double sigmas = Math.abs(Math.log((double) v / (largest - v))) / LOGISTIC;
            reach[v] = (int) Math.round(ContourDistance.UNIT * (SIGMA_PX * sigmas + SAMPLING_PX));
        }
        return reach;
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
