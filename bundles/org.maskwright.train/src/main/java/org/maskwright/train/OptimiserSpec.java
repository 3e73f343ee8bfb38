package org.maskwright.train;

/**
 * Adam (Kingma and Ba, 2015), and what is done to gradients before it. The learning rate is given with each step.
 *
 * @param beta1 decay of the mean of gradients, 0…1 without 1
 * @param beta2 decay of the mean of their squares, 0…1 without 1
 * @param epsilon added to the root of the second, above 0
 * @param weightDecay added to gradients as this times the weights (L2), of convolutions' weights only; 0: none
 * @param clipNorm the greatest L2 norm that all gradients together may have, to which they are scaled down; 0: no limit
 * @param accumulate batches whose gradients are averaged before the weights change, at least 1
 * @param emaDecay decay of the running mean of the weights that is used to predict, validate and export; 0: the weights themselves are
 */
public record OptimiserSpec(
        double beta1,
        double beta2,
        double epsilon,
        double weightDecay,
        double clipNorm,
        int accumulate,
        double emaDecay) {
    /**
     * Checks ranges.
     *
     * @throws IllegalArgumentException if one is not kept
     */
    public OptimiserSpec {
        if (!isShare(beta1)
                || !isShare(beta2)
                || !(epsilon > 0)
                || !(weightDecay >= 0)
                || !(clipNorm >= 0)
                || accumulate < 1
                || !isShare(emaDecay)) {
            throw new IllegalArgumentException("an optimiser with betas " + beta1 + " and " + beta2 + ", epsilon "
                    + epsilon + ", weight decay " + weightDecay + ", clip norm " + clipNorm + ", accumulate "
                    + accumulate + ", EMA decay " + emaDecay);
        }
    }

    /** Adam as in its paper: 0.9, 0.999, 1e-8, and nothing else. */
    public static OptimiserSpec adam() {
        return new OptimiserSpec(0.9, 0.999, 1e-8, 0, 0, 1, 0);
    }

    /** The same with weight decay. */
    public OptimiserSpec withWeightDecay(double decay) {
        return new OptimiserSpec(beta1, beta2, epsilon, decay, clipNorm, accumulate, emaDecay);
    }

    /** The same with a limit to the norm of gradients. */
    public OptimiserSpec withClipNorm(double norm) {
        return new OptimiserSpec(beta1, beta2, epsilon, weightDecay, norm, accumulate, emaDecay);
    }

    /** The same with gradients of several batches averaged. */
    public OptimiserSpec withAccumulate(int batches) {
        return new OptimiserSpec(beta1, beta2, epsilon, weightDecay, clipNorm, batches, emaDecay);
    }

    /** The same with a running mean of the weights. */
    public OptimiserSpec withEmaDecay(double decay) {
        return new OptimiserSpec(beta1, beta2, epsilon, weightDecay, clipNorm, accumulate, decay);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value < 1;
    }
}
