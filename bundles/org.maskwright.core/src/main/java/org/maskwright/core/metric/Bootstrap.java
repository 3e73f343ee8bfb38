package org.maskwright.core.metric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How much a mean over images would vary, had others been drawn: the percentile bootstrap. What it draws follows from its seed alone.
 *
 * <p>Source: B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7(1), 1979.
 *
 * @param draws number of resampled means, ≥ 1
 * @param confidence share of them within the interval, between 0 and 1
 * @param seed of the drawing
 */
public record Bootstrap(int draws, double confidence, long seed) {
    /** A thousand draws, 95 %. */
    public static final Bootstrap USUAL = new Bootstrap(1000, 0.95, 0);

    /** @throws IllegalArgumentException when a number is not possible */
    public Bootstrap {
        if (draws < 1 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(draws + " draws, confidence " + confidence);
        }
    }

    /**
     * An interval.
     *
     * @param low its lower end
     * @param high its upper end, ≥ low
     */
    public record Interval(double low, double high) {
        /** Whether a figure lies outside. */
        public boolean excludes(double figure) {
            return figure < low || figure > high;
        }
    }

    /**
     * The interval of the mean of these figures, in which a share of the resampled means lies. Of differences of two models on the same
     * images it is the paired bootstrap. Costs draws × figures.
     *
     * @param figures one an image, finite, at least one
     * @throws IllegalArgumentException when there is none
     */
    public Interval ofMean(double[] figures) {
        if (figures.length == 0) {
            throw new IllegalArgumentException("no figures");
        }
        var random = new SplittableRandom(seed);
        double[] means = new double[draws];
        for (int d = 0; d < draws; d++) {
            double sum = 0;
            for (int i = 0; i < figures.length; i++) {
                sum += figures[random.nextInt(figures.length)];
            }
            means[d] = sum / figures.length;
        }
        Arrays.sort(means);
        double tail = (1 - confidence) / 2;
        return new Interval(at(means, tail), at(means, 1 - tail));
    }

    /** The quantile, interpolated. */
    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
