package org.maskwright.core.metric;

import java.util.function.DoubleBinaryOperator;
import org.maskwright.core.Shares;

/**
 * How far the shares of a matte are off, pixel by pixel: the two measures of Rhemann et al., "A perceptually motivated online benchmark for image
 * matting" (CVPR 2009), that do not look at neighbours. Here they are of the whole image, while that benchmark has them of the undecided band of
 * a trimap; outside of such a band a good matte is right, so that sums compare and means do not. What looks at neighbours are
 * {@link GradientError} and {@link ConnectivityError}.
 */
public final class MatteError {
    /** The field tells sums over pixels in thousands. */
    static final double THOUSAND = 1000;

    private MatteError() {}

    /**
     * The sum of absolute differences (SAD): {@code Σ|α − α*| / 1000} of shares 0…1. Costs what the image is large.
     *
     * @param truth the matte as it is
     * @param predicted of the same size
     * @param scale what the levels of the prediction mean
     * @return in thousands of px, ≥ 0
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Measure sad(Shares truth, Shares predicted, GreyScale scale) {
        return Measure.of(sum(truth, predicted, scale, (a, b) -> Math.abs(a - b)) / THOUSAND);
    }

    /**
     * The mean squared error (MSE): the mean of {@code (α − α*)²} of shares 0…1. Costs what the image is large.
     *
     * @param truth the matte as it is
     * @param predicted of the same size
     * @param scale what the levels of the prediction mean
     * @return 0…1; undefined when there is no pixel
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Measure mse(Shares truth, Shares predicted, GreyScale scale) {
        double sum = sum(truth, predicted, scale, (a, b) -> (a - b) * (a - b));
        return Measure.ratio(sum, (double) truth.size().pixels(), "there is no pixel to count");
    }

    /** Of mattes that are to be compared pixel by pixel. */
    static void requireSameSize(Shares truth, Shares predicted) {
        if (!truth.size().equals(predicted.size())) {
            throw new IllegalArgumentException(predicted.size() + " for " + truth.size());
        }
    }

    private static double sum(Shares truth, Shares predicted, GreyScale scale, DoubleBinaryOperator error) {
        requireSameSize(truth, predicted);
        int pixels = Math.toIntExact(truth.size().pixels());
        double sum = 0;
        for (int i = 0; i < pixels; i++) {
            sum += error.applyAsDouble(GreyScale.plain().value(truth.at(i)), scale.value(predicted.at(i)));
        }
        return sum;
    }
}
