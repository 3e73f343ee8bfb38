package org.maskwright.core.metric;

import java.util.Map;

/**
 * What a measure that has no value for an image counts as in a mean. Every convention of the field is here by name; none of them is taken
 * unseen, and whatever is left out is named by {@link Mean#leftOut}.
 */
public enum UndefinedPolicy {
    /** It is left out of the mean, and named. */
    LEAVE_OUT,
    /** It is 0, as PySODMetrics and CODToolbox have it. */
    AS_ZERO,
    /** It is perfect where both masks are empty, and the worst where one is. */
    BOTH_EMPTY_ONE,
    /** It is not a number, and so is the mean: what plain formulas in MATLAB give. F of a prediction that hits nothing is 0/0 there, too. */
    NAN;

    /**
     * What a measure of an image counts as.
     *
     * <p>Distances, for which lower is better and nothing is worst, are never made 0 for want of a contour, but where both masks are empty.
     *
     * @param metric which
     * @param measure what it came to
     * @param counts of the same image
     */
    public Measure of(Metric metric, Measure measure, Confusion counts) {
        boolean higher = metric.better() == Metric.Better.HIGHER;
        if (this == NAN && metric == Metric.F && counts.tp() == 0) {
            return new Measure.Undefined("precision and recall are 0/0 or 0");
        }
        return switch (measure) {
            case Measure.Defined d -> d;
            case Measure.Undefined u ->
                switch (this) {
                    case LEAVE_OUT, NAN -> u;
                    case AS_ZERO -> higher ? Measure.of(0) : u;
                    case BOTH_EMPTY_ONE -> counts.isEmpty() ? Measure.of(higher ? 1 : 0) : higher ? Measure.of(0) : u;
                };
        };
    }

    /**
     * The mean of measures that {@link #of} was asked about. Under {@link #NAN} it is undefined as soon as one of them is; then its reason names
     * the first that is.
     *
     * @param measures by name
     */
    public Mean mean(Map<String, Measure> measures) {
        Mean mean = Mean.of(measures);
        if (this != NAN || mean.leftOut().isEmpty()) {
            return mean;
        }
        String first = mean.leftOut().keySet().iterator().next();
        String others =
                mean.leftOut().size() == 1 ? "" : " and " + (mean.leftOut().size() - 1) + " more";
        return new Mean(
                new Measure.Undefined("it is not a number for " + first + others), mean.total(), mean.leftOut());
    }
}
