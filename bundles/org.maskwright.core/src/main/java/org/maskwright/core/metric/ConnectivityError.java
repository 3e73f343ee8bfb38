package org.maskwright.core.metric;

import org.maskwright.core.Shares;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Components;
import org.maskwright.core.area.Connectivity;

/**
 * How differently two mattes hang together: islands in the air, and parts that are cut off. Rhemann et al., "A perceptually motivated online
 * benchmark for image matting" (CVPR 2009), with the numbers of the field's code, as of Deep Image Matting (Xu et al., CVPR 2017): thresholds in
 * steps of 0.1, θ = 0.15, neighbours across edges (4).
 *
 * <p>At each threshold {@code t} the source region is the largest component of what has a share of at least {@code t} in <em>both</em> mattes;
 * {@code l} of a pixel is the last threshold before it first falls out, {@code d = α − l}, and {@code φ = 1 − d} where {@code d ≥ θ}, else 1. The
 * error is {@code Σ|φ − φ*| / 1000}. Of components that are equally large the first in reading order is taken, where MATLAB takes the first by
 * columns. A port to Python that is widely used counts the background as a component, too, and comes out lower. Of the whole image.
 */
public final class ConnectivityError {
    private static final int STEPS = 10;
    private static final double THETA = 0.15;

    private ConnectivityError() {}

    /**
     * The error. Costs what the image is large, for each of ten thresholds.
     *
     * @param truth the matte as it is
     * @param predicted of the same size
     * @param scale what the levels of the prediction mean
     * @return the sum in thousands of px, ≥ 0
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Measure of(Shares truth, Shares predicted, GreyScale scale) {
        MatteError.requireSameSize(truth, predicted);
        byte[] connected = connected(truth, predicted, scale);
        double sum = 0;
        for (int i = 0; i < connected.length; i++) {
            double level = connected[i] / (double) STEPS;
            double is = phi(GreyScale.plain().value(truth.at(i)) - level);
            sum += Math.abs(is - phi(scale.value(predicted.at(i)) - level));
        }
        return Measure.of(sum / MatteError.THOUSAND);
    }

    private static double phi(double distance) {
        return distance >= THETA ? 1 - distance : 1;
    }

    /** Of each pixel how many steps it belongs to the source region, from the lowest on without a gap. */
    private static byte[] connected(Shares truth, Shares predicted, GreyScale scale) {
        int width = truth.width();
        byte[] connected = new byte[Math.toIntExact(truth.size().pixels())];
        for (int s = 1; s <= STEPS; s++) {
            double threshold = s / (double) STEPS;
            Area both = atLeast(truth, GreyScale.plain().levelOf(threshold))
                    .intersect(atLeast(predicted, scale.levelOf(threshold)));
            byte step = (byte) s;
            Components.of(both, Connectivity.SIDES).largest().forEachRun((y, from, to) -> {
                for (int i = y * width + from; i < y * width + to; i++) {
                    connected[i] = connected[i] == step - 1 ? step : connected[i];
                }
            });
        }
        return connected;
    }

    private static Area atLeast(Shares shares, int level) {
        return level >= LevelCounts.LEVELS ? Area.none(shares.size()) : Area.of(shares, level);
    }
}
