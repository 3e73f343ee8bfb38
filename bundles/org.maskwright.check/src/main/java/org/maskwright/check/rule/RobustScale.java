package org.maskwright.check.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.metric.Measure;

/**
 * Centre and spread of a distribution that a few wild values cannot move.
 *
 * <p>The spread is the median absolute deviation times 1.4826, which is the standard deviation for normal data (Rousseeuw and Croux,
 * "Alternatives to the Median Absolute Deviation", 1993). Where more than half of the values are equal it would be 0; then it is the mean
 * absolute deviation times 1.2533 (Iglewicz and Hoaglin, "How to Detect and Handle Outliers", 1993).
 *
 * @param median the centre
 * @param sigma the spread, ≥ 0, in the values' unit
 */
record RobustScale(double median, double sigma) {
    private static final double MAD_TO_SIGMA = 1.4826;
    private static final double MEAN_DEVIATION_TO_SIGMA = 1.2533;

    /** The centre and spread of those measures that are defined; empty when none is. */
    static Optional<RobustScale> of(Collection<Measure> measures) {
        double[] sorted = measures.stream()
                .map(Measure::figureIfDefined)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Optional.empty() : Optional.of(ofSorted(sorted));
    }

    private static RobustScale ofSorted(double[] sorted) {
        double median = quantile(sorted, 0.5);
        double[] deviations =
                Arrays.stream(sorted).map(v -> Math.abs(v - median)).sorted().toArray();
        double mad = quantile(deviations, 0.5);
        double sigma = mad > 0
                ? mad * MAD_TO_SIGMA
                : Arrays.stream(deviations).average().orElse(0) * MEAN_DEVIATION_TO_SIGMA;
        return new RobustScale(median, sigma);
    }

    /**
     * A quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996).
     *
     * @param sorted values, ascending, at least one
     * @param share 0…1
     * @throws IllegalArgumentException when there is no value
     */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no value has no quantile");
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** How many spreads a value lies above (below: negative) the centre; 0 where all values were equal. */
    double z(double value) {
        return sigma > 0 ? (value - median) / sigma : 0;
    }
}
