package org.maskwright.core.metric;

import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

/**
 * The weighted F-measure: errors count less where neighbouring pixels make up for them, and false foreground less the nearer it is to true
 * one.
 *
 * <p>Source: R. Margolin, L. Zelnik-Manor, A. Tal, "How to evaluate foreground maps?", CVPR 2014, and its code {@code WFb.m}: 7×7 Gaussian of
 * σ = 5 px with zeros around the image, {@code B = 2 − exp(ln(0.5)/5 · distance)}. Ties of the distance transform as SciPy has them.
 */
public final class WeightedF {
    private static final double EPS = Math.ulp(1.0);
    private static final int RADIUS = 3;
    private static final double[] KERNEL = kernel();
    /** Weights of false foreground at distances of less than 256 px; beyond it is 2 to the last digit. */
    private static final double[] WEIGHTS = weights(1 << 16);

    private final byte[] labels;
    private final Size size;
    private final double[] errors;

    private WeightedF(Mask truth, Shares predicted, GreyScale scale) {
        this.labels = truth.toBytes();
        this.size = truth.size();
        byte[] levels = predicted.toBytes();
        this.errors = new double[levels.length];
        for (int i = 0; i < errors.length; i++) {
            double said = scale.value(levels[i] & 0xff);
            byte label = labels[i];
            errors[i] = label == 0 ? said : label == (byte) LabelMap.IGNORE ? 0 : 1 - said;
        }
    }

    /**
     * The weighted F-measure, 0…1; undefined when the ground truth has no foreground pixel. Costs what the image is large.
     *
     * @param truth any label but 0 is foreground; ignored pixels are background without error
     * @param scale what the prediction's levels mean
     * @param betaSquared β²; the paper has 1
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Measure of(Mask truth, Shares predicted, GreyScale scale, double betaSquared) {
        if (!truth.size().equals(predicted.size())) {
            throw new IllegalArgumentException(truth.size() + " against " + predicted.size());
        }
        return new WeightedF(truth, predicted, scale).measured(betaSquared);
    }

    private Measure measured(double betaSquared) {
        byte[] foreground = new byte[labels.length];
        long count = 0;
        for (int i = 0; i < labels.length; i++) {
            foreground[i] = (byte) (LabelMap.isForeground(labels[i]) ? 1 : 0);
            count += foreground[i];
        }
        if (count == 0) {
            return new Measure.Undefined(Confusion.NO_TRUTH);
        }
        var nearest = NearestForeground.of(foreground, size);
        double missed = missed(foreground, nearest);
        double falsely = falsely(foreground, nearest);
        double found = count - missed;
        double recall = 1 - missed / count;
        double precision = found / (EPS + found + falsely);
        return Measure.of((1 + betaSquared) * recall * precision / (recall + betaSquared * precision + EPS));
    }

    /** The weighted errors within the foreground: of each pixel its own or its neighbourhood's, the smaller one. */
    private double missed(byte[] foreground, NearestForeground nearest) {
        double[] rows = smoothedRows(foreground, nearest);
        int width = size.width();
        double sum = 0;
        for (int y = 0, i = 0; y < size.height(); y++) {
            int from = Math.max(-RADIUS, -y);
            int to = Math.min(RADIUS, size.height() - 1 - y);
            for (int x = 0; x < width; x++, i++) {
                if (foreground[i] != 0 && errors[i] > 0) {
                    double around = 0;
                    for (int k = from; k <= to; k++) {
                        around += KERNEL[k + RADIUS] * rows[i + k * width];
                    }
                    sum += Math.min(errors[i], around);
                }
            }
        }
        return sum;
    }

    /** The errors, those of background taken from the nearest foreground pixel, smoothed along rows. */
    private double[] smoothedRows(byte[] foreground, NearestForeground nearest) {
        int width = size.width();
        double[] padded = new double[width + 2 * RADIUS];
        double[] rows = new double[errors.length];
        for (int y = 0; y < size.height(); y++) {
            int start = y * width;
            boolean isError = false;
            for (int x = 0; x < width; x++) {
                int i = start + x;
                double e = errors[foreground[i] != 0 ? i : nearest.nearest(i)];
                padded[x + RADIUS] = e;
                isError |= e != 0;
            }
            if (isError) {
                smooth(padded, rows, start, width);
            }
        }
        return rows;
    }

    private static void smooth(double[] padded, double[] into, int start, int width) {
        double k0 = KERNEL[RADIUS];
        double k1 = KERNEL[RADIUS + 1];
        double k2 = KERNEL[RADIUS + 2];
        double k3 = KERNEL[RADIUS + 3];
        for (int x = 0; x < width; x++) {
            into[start + x] = k0 * padded[x + 3]
                    + k1 * (padded[x + 2] + padded[x + 4])
                    + k2 * (padded[x + 1] + padded[x + 5])
                    + k3 * (padded[x] + padded[x + 6]);
        }
    }

    /** The weighted errors outside the foreground. */
    private double falsely(byte[] foreground, NearestForeground nearest) {
        double sum = 0;
        for (int i = 0; i < errors.length; i++) {
            if (foreground[i] == 0 && errors[i] > 0) {
                int square = nearest.square(i);
                sum += errors[i] * (square < WEIGHTS.length ? WEIGHTS[square] : 2);
            }
        }
        return sum;
    }

    private static double[] kernel() {
        double[] kernel = new double[2 * RADIUS + 1];
        double sum = 0;
        for (int k = -RADIUS; k <= RADIUS; k++) {
            kernel[k + RADIUS] = Math.exp(-k * k / 50.0);
            sum += kernel[k + RADIUS];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
        return kernel;
    }

    private static double[] weights(int count) {
        double[] weights = new double[count];
        for (int square = 0; square < count; square++) {
            weights[square] = 2 - Math.exp(Math.log(0.5) / 5 * Math.sqrt(square));
        }
        return weights;
    }
}
