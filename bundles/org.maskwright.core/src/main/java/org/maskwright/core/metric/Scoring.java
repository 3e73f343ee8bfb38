package org.maskwright.core.metric;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;

/**
 * How predictions are scored, by which conventions.
 *
 * @param threshold probability, 0…1, from which on a pixel is taken for foreground
 * @param betaSquared β² of {@link Metric#F}
 * @param sweepBetaSquared β² of F at adaptive and swept thresholds; the field has 0.3
 * @param stretched whether each prediction is stretched to 0…1 first, see {@link GreyScale}
 * @param metrics those that are wanted
 */
public record Scoring(
        double threshold, double betaSquared, double sweepBetaSquared, boolean stretched, Set<Metric> metrics) {
    /** What is usual: threshold 0.5, F1, swept F with β² = 0.3, not stretched, all measures. */
    public static final Scoring USUAL = new Scoring(0.5, 1, 0.3, false, EnumSet.allOf(Metric.class));

    /** @throws IllegalArgumentException when a number is not possible */
    public Scoring {
        boolean betas = betaSquared > 0 && sweepBetaSquared > 0 && Double.isFinite(betaSquared + sweepBetaSquared);
        if (!(threshold > 0 && threshold <= 1) || !betas) {
            throw new IllegalArgumentException(
                    "threshold " + threshold + ", β² " + betaSquared + " and " + sweepBetaSquared);
        }
        metrics = Set.copyOf(metrics);
    }

    /**
     * What came of one pair.
     *
     * @param counts at the threshold
     * @param values each wanted measure that the ground truth has
     * @param sweep the prediction at all thresholds
     */
    public record Scores(Confusion counts, Map<Metric, Measure> values, ThresholdSweep sweep) {
        /** Copies the map. */
        public Scores {
            values = Map.copyOf(values);
        }
    }

    /** The same without what is measured of mattes alone: for ground truth of labels. */
    public Scoring ofLabels() {
        Set<Metric> others = EnumSet.noneOf(Metric.class);
        others.addAll(metrics);
        others.removeAll(Metric.OF_MATTES);
        return new Scoring(threshold, betaSquared, sweepBetaSquared, stretched, others);
    }

    /**
     * Scores a prediction of a matte: as {@link #of}, and by {@link Metric#OF_MATTES}. Costs what the image is large.
     *
     * @param truth the matte as labels: where it is foreground
     * @param matte the matte itself, of the same size
     * @param predicted of the same size
     * @throws IllegalArgumentException when the sizes differ
     */
    public Scores ofMatte(Mask truth, Shares matte, Shares predicted) {
        Scores scores = of(truth, predicted);
        GreyScale scale = stretched ? GreyScale.stretched(LevelCounts.of(truth, predicted)) : GreyScale.plain();
        Map<Metric, Measure> values = new EnumMap<>(Metric.class);
        values.putAll(scores.values());
        put(values, Metric.SAD, () -> MatteError.sad(matte, predicted, scale));
        put(values, Metric.MSE, () -> MatteError.mse(matte, predicted, scale));
        put(values, Metric.GRADIENT, () -> GradientError.of(matte, predicted, scale));
        put(values, Metric.CONNECTIVITY, () -> ConnectivityError.of(matte, predicted, scale));
        return new Scores(scores.counts(), values, scores.sweep());
    }

    /**
     * Scores a prediction, by all that is wanted but {@link Metric#OF_MATTES}. Costs what the image is large.
     *
     * @param truth any label but 0 is foreground; what it ignores counts neither way
     * @throws IllegalArgumentException when the sizes differ
     */
    public Scores of(Mask truth, Shares predicted) {
        LevelCounts levels = LevelCounts.of(truth, predicted);
        GreyScale scale = stretched ? GreyScale.stretched(levels) : GreyScale.plain();
        int cut = scale.levelOf(threshold);
        Confusion counts = levels.atLeast(cut);
        var sweep = new ThresholdSweep(levels, scale);
        Map<Metric, Measure> values = new EnumMap<>(Metric.class);
        ofCounts(counts, values);
        ofSweep(sweep, values);
        put(values, Metric.MAE, () -> scale.meanError(levels));
        put(values, Metric.WEIGHTED_F, () -> WeightedF.of(truth, predicted, scale, 1));
        put(values, Metric.S, () -> StructureMeasure.of(truth, predicted, scale));
        if (wantsOutlines()) {
            ofOutlines(truth, cut > 255 ? none(truth) : predicted.atLeast(Math.max(1, cut)), values);
        }
        return new Scores(counts, values, sweep);
    }

    private static Mask none(Mask truth) {
        return Mask.adopt(truth.size(), new byte[Math.toIntExact(truth.size().pixels())]);
    }

    private void ofCounts(Confusion counts, Map<Metric, Measure> values) {
        put(values, Metric.ACCURACY, counts::accuracy);
        put(values, Metric.PRECISION, counts::precision);
        put(values, Metric.RECALL, counts::recall);
        put(values, Metric.F, () -> counts.f(betaSquared));
        put(values, Metric.IOU, counts::iou);
        put(values, Metric.DICE, counts::dice);
    }

    private void ofSweep(ThresholdSweep sweep, Map<Metric, Measure> values) {
        Function<Confusion, Measure> f = c -> c.f(sweepBetaSquared);
        put(values, Metric.F_ADAPTIVE, () -> f.apply(sweep.adaptive()));
        put(values, Metric.F_MEAN, () -> sweep.mean(f));
        put(values, Metric.F_MAX, () -> sweep.max(f));
        put(values, Metric.E_ADAPTIVE, () -> EnhancedAlignment.of(sweep.adaptive()));
        put(values, Metric.E_MEAN, () -> sweep.mean(EnhancedAlignment::of));
        put(values, Metric.E_MAX, () -> sweep.max(EnhancedAlignment::of));
    }

    private boolean wantsOutlines() {
        return metrics.contains(Metric.BOUNDARY_IOU) || metrics.contains(Metric.BOUNDARY_F) || wantsDistances();
    }

    private boolean wantsDistances() {
        return metrics.contains(Metric.HAUSDORFF_95)
                || metrics.contains(Metric.SURFACE_DISTANCE)
                || metrics.contains(Metric.SURFACE_DICE);
    }

    private void ofOutlines(Mask truth, Mask predicted, Map<Metric, Measure> values) {
        put(values, Metric.BOUNDARY_IOU, () -> BoundaryIou.of(truth, predicted));
        put(values, Metric.BOUNDARY_F, () -> BoundaryF.of(truth, predicted));
        if (wantsDistances()) {
            SurfaceDistance distance = SurfaceDistance.of(truth, predicted);
            put(values, Metric.HAUSDORFF_95, () -> distance.hausdorff(0.95));
            put(values, Metric.SURFACE_DISTANCE, distance::mean);
            put(values, Metric.SURFACE_DICE, () -> distance.dice(Metric.TOLERANCE_PX));
        }
    }

    private void put(Map<Metric, Measure> values, Metric metric, java.util.function.Supplier<Measure> measure) {
        if (metrics.contains(metric)) {
            values.put(metric, measure.get());
        }
    }
}
