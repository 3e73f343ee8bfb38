package org.maskwright.core.metric;

import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;

/**
 * The structure measure: half of it is how evenly foreground and background are told apart, half how alike the four parts of the image around
 * the foreground's centre are.
 *
 * <p>Source: D.-P. Fan et al., "Structure-measure: a new way to evaluate foreground maps", ICCV 2017, with its code's centre (rounded, plus
 * one), α = 0.5, and variances over N − 1. Where the ground truth is empty it is one less the prediction's mean, where it is full that mean.
 */
public final class StructureMeasure {
    private static final double EPS = Math.ulp(1.0);

    private StructureMeasure() {}

    /**
     * The structure measure, 0…1; undefined when no pixel counts. Costs what the image is large.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Measure of(Mask truth, Shares predicted, GreyScale scale) {
        LevelCounts counts = LevelCounts.of(truth, predicted);
        if (counts.pixels() == 0) {
            return new Measure.Undefined("there is no pixel to count");
        } else if (counts.foreground() == 0) {
            return Measure.of(1 - scale.mean(counts));
        } else if (counts.background() == 0) {
            return Measure.of(scale.mean(counts));
        }
        double halves = 0.5 * object(counts, scale) + 0.5 * region(truth, predicted, scale);
        return Measure.of(Math.max(0, halves));
    }

    private static double object(LevelCounts counts, GreyScale scale) {
        double share = (double) counts.foreground() / counts.pixels();
        return share * evenness(counts, scale, true) + (1 - share) * evenness(counts, scale, false);
    }

    /** {@code 2m / (m² + 1 + σ)} of what is said rightly of the foreground, or of the background. */
    private static double evenness(LevelCounts counts, GreyScale scale, boolean foreground) {
        long n = foreground ? counts.foreground() : counts.background();
        double sum = 0;
        for (int level = 0; level < LevelCounts.LEVELS; level++) {
            sum += right(scale, level, foreground) * number(counts, level, foreground);
        }
        double mean = sum / n;
        double squares = 0;
        for (int level = 0; level < LevelCounts.LEVELS; level++) {
            double off = right(scale, level, foreground) - mean;
            squares += off * off * number(counts, level, foreground);
        }
        double deviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
        return 2 * mean / (mean * mean + 1 + deviation + EPS);
    }

    private static double right(GreyScale scale, int level, boolean foreground) {
        return foreground ? scale.value(level) : 1 - scale.value(level);
    }

    private static long number(LevelCounts counts, int level, boolean foreground) {
        return foreground ? counts.inside(level) : counts.outside(level);
    }

    private static double region(Mask truth, Shares predicted, GreyScale scale) {
        int width = truth.width();
        int height = truth.height();
        int[] centre = centre(truth);
        int x = centre[0];
        int y = centre[1];
        Rect[] parts = {
            new Rect(0, 0, x, y),
            new Rect(x, 0, width - x, y),
            new Rect(0, y, x, height - y),
            new Rect(x, y, width - x, height - y)
        };
        double sum = 0;
        long pixels = 0;
        for (Rect part : parts) {
            LevelCounts counts = LevelCounts.of(truth, predicted, part);
            sum += counts.pixels() == 0 ? 0 : counts.pixels() * alikeness(counts, scale);
            pixels += counts.pixels();
        }
        return sum / pixels;
    }

    /** Where the four parts meet: column and row, 1…width and 1…height. */
    private static int[] centre(Mask truth) {
        byte[] row = new byte[truth.width()];
        long count = 0;
        long sumX = 0;
        long sumY = 0;
        for (int y = 0; y < truth.height(); y++) {
            truth.copyRow(y, row, 0);
            for (int x = 0; x < row.length; x++) {
                if (LabelMap.isForeground(row[x])) {
                    count++;
                    sumX += x;
                    sumY += y;
                }
            }
        }
        return new int[] {(int) Math.rint((double) sumX / count) + 1, (int) Math.rint((double) sumY / count) + 1};
    }

    /** What is like structural similarity: of means {@code x, y}, variances and covariance {@code 4xy·cov / ((x² + y²)(vx + vy))}. */
    private static double alikeness(LevelCounts counts, GreyScale scale) {
        double n = (double) counts.pixels();
        double x = mean(counts, scale);
        double y = counts.foreground() / n;
        double varianceX = 0;
        double covariance = 0;
        for (int level = 0; level < LevelCounts.LEVELS; level++) {
            long inside = counts.inside(level);
            long outside = counts.outside(level);
            double off = scale.value(level) - x;
            varianceX += off * off * (inside + outside);
            covariance += off * (inside * (1 - y) - outside * y);
        }
        double varianceY = counts.foreground() * (1 - y) * (1 - y) + counts.background() * y * y;
        double freedom = Math.max(1, n - 1);
        double alpha = 4 * x * y * (covariance / freedom);
        double beta = (x * x + y * y) * (varianceX / freedom + varianceY / freedom);
        return alpha != 0 ? alpha / (beta + EPS) : beta == 0 ? 1 : 0;
    }

    /** The mean probability; of one level exactly its own, so that nothing varies. */
    private static double mean(LevelCounts counts, GreyScale scale) {
        for (int level = 0; level < LevelCounts.LEVELS; level++) {
            if (counts.inside(level) + counts.outside(level) == counts.pixels()) {
                return scale.value(level);
            }
        }
        return scale.mean(counts);
    }
}
