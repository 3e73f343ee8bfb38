package org.maskwright.train;

import java.util.List;

/**
 * What a network is to make small. Pixels labelled {@link Batch#IGNORED} weigh nothing.
 *
 * @param kind the formula
 * @param classWeights how much a pixel of each class weighs in cross-entropy, one per class (background first; also for one output, where they
 *     are two); empty: all weigh 1
 * @param focalGamma how far focal loss looks away from easy pixels, 0 (not at all) and more; 2 in the paper. Others pass it over
 */
public record LossSpec(LossKind kind, List<Double> classWeights, double focalGamma) {
    /**
     * Checks ranges and copies.
     *
     * @throws IllegalArgumentException if a weight or gamma is negative or not finite
     */
    public LossSpec {
        classWeights = List.copyOf(classWeights);
        if (!(focalGamma >= 0 && focalGamma < 100) || classWeights.stream().anyMatch(w -> !(w >= 0 && w < 1e6))) {
            throw new IllegalArgumentException("a loss with weights " + classWeights + " and gamma " + focalGamma);
        }
    }

    /** The loss with equal weights, and the gamma of the paper. */
    public static LossSpec of(LossKind kind) {
        return new LossSpec(kind, List.of(), 2);
    }
}
