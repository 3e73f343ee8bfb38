package org.maskwright.core.metric;

import java.util.Arrays;

/**
 * What the 256 levels of a prediction mean as probabilities: each its 255th part, or stretched so that the lowest level of the image is 0 and
 * the highest 1, as the evaluation code for salient objects does (PySODMetrics {@code utils.py}, CODToolbox). Immutable.
 */
public final class GreyScale {
    private static final GreyScale PLAIN = new GreyScale(0, 1);

    private final double[] values = new double[LevelCounts.LEVELS];
    private final int[] bins = new int[LevelCounts.LEVELS];

    private GreyScale(double lowest, double highest) {
        for (int level = 0; level < values.length; level++) {
            // As NumPy does it, step by step: for equal results to the last digit.
            values[level] = Math.clamp((level / 255.0 - lowest) / (highest - lowest), 0, 1);
            bins[level] = (int) (values[level] * 255);
        }
    }

    /** Each level its 255th part. */
    public static GreyScale plain() {
        return PLAIN;
    }

    /** Stretched over the levels that an image has; plain where it has only one. */
    public static GreyScale stretched(LevelCounts counts) {
        int lowest = 0;
        while (lowest < LevelCounts.LEVELS - 1 && isAbsent(counts, lowest)) {
            lowest++;
        }
        int highest = LevelCounts.LEVELS - 1;
        while (highest > 0 && isAbsent(counts, highest)) {
            highest--;
        }
        return lowest < highest ? new GreyScale(lowest / 255.0, highest / 255.0) : PLAIN;
    }

    private static boolean isAbsent(LevelCounts counts, int level) {
        return counts.inside(level) + counts.outside(level) == 0;
    }

    /** The probability (0…1) that a level means. */
    public double value(int level) {
        return values[level];
    }

    /** The lowest level whose probability is at least this one; 256 where none is. */
    public int levelOf(double probability) {
        int at = Arrays.binarySearch(values, probability);
        while (at > 0 && values[at - 1] >= probability) {
            at--;
        }
        return at >= 0 ? at : -at - 1;
    }

    /** The levels as steps of 1/255 of the scale, rounded down. */
    int[] bins() {
        return bins.clone();
    }

    /** The mean probability of an image, 0…1; 0 for an image of no pixel. */
    double mean(LevelCounts counts) {
        double sum = 0;
        for (int level = 0; level < values.length; level++) {
            sum += values[level] * (counts.inside(level) + counts.outside(level));
        }
        return counts.pixels() == 0 ? 0 : sum / counts.pixels();
    }

    /** The mean absolute error of an image; undefined when no pixel counts. */
    Measure meanError(LevelCounts counts) {
        double sum = 0;
        for (int level = 0; level < values.length; level++) {
            sum += (1 - values[level]) * counts.inside(level) + values[level] * counts.outside(level);
        }
        return Measure.ratio(sum, (double) counts.pixels(), "there is no pixel to count");
    }

    /** The mean squared error of an image; undefined when no pixel counts. */
    Measure meanSquare(LevelCounts counts) {
        double sum = 0;
        for (int level = 0; level < values.length; level++) {
            double v = values[level];
            sum += (1 - v) * (1 - v) * counts.inside(level) + v * v * counts.outside(level);
        }
        return Measure.ratio(sum, (double) counts.pixels(), "there is no pixel to count");
    }
}
