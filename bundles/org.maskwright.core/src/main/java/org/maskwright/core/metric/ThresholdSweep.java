package org.maskwright.core.metric;

import java.util.function.Function;

/**
 * A prediction cut at all thresholds 0, 1/255 … 1, and at the adaptive one, which is twice its mean. Within the curves a measure that has no
 * value counts as 0, as the field's code does; where the ground truth is empty there is no curve of F.
 *
 * <p>Source: the evaluation of salient objects, R. Achanta et al., "Frequency-tuned salient region detection", CVPR 2009; conventions of
 * PySODMetrics.
 */
public final class ThresholdSweep {
    /** Number of thresholds. */
    public static final int STEPS = LevelCounts.LEVELS;

    private final LevelCounts counts;
    private final LevelCounts binned;
    private final GreyScale scale;

    /**
     * A sweep.
     *
     * @param counts of the prediction
     * @param scale what its levels mean
     */
    public ThresholdSweep(LevelCounts counts, GreyScale scale) {
        this.counts = counts;
        this.scale = scale;
        this.binned = counts.rebinned(scale.bins());
    }

    /** What the prediction is, cut at {@code step / 255}; steps 0…255. */
    public Confusion at(int step) {
        return binned.atLeast(step);
    }

    /** What the prediction is, cut at the smaller of 1 and twice its mean. */
    public Confusion adaptive() {
        return counts.atLeast(scale.levelOf(Math.min(1, 2 * scale.mean(counts))));
    }

    /**
     * A measure at each threshold, by step; 0 where it is undefined.
     *
     * @param measure of what the prediction is at a threshold
     */
    public double[] curve(Function<Confusion, Measure> measure) {
        double[] curve = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            curve[step] = measure.apply(at(step)).figureIfDefined().orElse(0);
        }
        return curve;
    }

    /** The largest value of a measure over all thresholds; undefined where it is at each. */
    public Measure max(Function<Confusion, Measure> measure) {
        return undefinedThroughout(measure, curve -> {
            double max = 0;
            for (double v : curve) {
                max = Math.max(max, v);
            }
            return max;
        });
    }

    /** The mean of a measure over all thresholds; undefined where it is at each. */
    public Measure mean(Function<Confusion, Measure> measure) {
        return undefinedThroughout(measure, curve -> {
            double sum = 0;
            for (double v : curve) {
                sum += v;
            }
            return sum / curve.length;
        });
    }

    /** At threshold 0 all is foreground: what has no value there has none at any. */
    private Measure undefinedThroughout(Function<Confusion, Measure> measure, Function<double[], Double> figure) {
        return switch (measure.apply(at(0))) {
            case Measure.Undefined u -> u;
            case Measure.Defined d -> Measure.of(figure.apply(curve(measure)));
        };
    }
}
