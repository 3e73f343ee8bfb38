package org.maskwright.core.metric;

import java.util.Arrays;
import org.maskwright.core.Shares;

/**
 * How differently steep two mattes are: a matte that smears hair, or has steps where there are none, is off here though each share be nearly
 * right. Rhemann et al., "A perceptually motivated online benchmark for image matting" (CVPR 2009): {@code Σ(|∇α| − |∇α*|)² / 1000}, with
 * gradients by first-order derivatives of a Gaussian, σ = 1.4 px. The kernel, cut where the Gaussian falls below 0.01 and made of unit length
 * (L2), and borders (the nearest pixel's share goes on) are those of the field's code, as of Deep Image Matting (Xu et al., CVPR 2017). Of the
 * whole image.
 */
public final class GradientError {
    private static final double SIGMA_PX = 1.4;
    private static final double CUT = 0.01;
    private static final int RADIUS_PX = radius();
    private static final double[] SMOOTH = kernel(false);
    private static final double[] SLOPE = kernel(true);

    private GradientError() {}

    /**
     * The error. Costs what the image is large, and rows of memory.
     *
     * @param truth the matte as it is
     * @param predicted of the same size
     * @param scale what the levels of the prediction mean
     * @return the sum in thousands, ≥ 0
     * @throws IllegalArgumentException when the sizes differ
     */
    public static Measure of(Shares truth, Shares predicted, GreyScale scale) {
        MatteError.requireSameSize(truth, predicted);
        var is = new Steepness(truth, GreyScale.plain());
        var said = new Steepness(predicted, scale);
        double[] a = new double[truth.width()];
        double[] b = new double[truth.width()];
        double sum = 0;
        for (int y = 0; y < truth.height(); y++) {
            is.ofRow(y, a);
            said.ofRow(y, b);
            for (int x = 0; x < a.length; x++) {
                sum += (a[x] - b[x]) * (a[x] - b[x]);
            }
        }
        return Measure.of(sum / MatteError.THOUSAND);
    }

    /** From where on the Gaussian is below {@link #CUT}, px, rounded up: 4. */
    private static int radius() {
        double peak = 1 / (Math.sqrt(2 * Math.PI) * SIGMA_PX);
        return (int) Math.ceil(SIGMA_PX * Math.sqrt(-2 * Math.log(CUT / peak)));
    }

    /** The Gaussian, or its derivative, of unit length. */
    private static double[] kernel(boolean derived) {
        double[] kernel = new double[2 * RADIUS_PX + 1];
        double squares = 0;
        for (int k = 0; k < kernel.length; k++) {
            int u = k - RADIUS_PX;
            kernel[k] = Math.exp(-u * u / (2 * SIGMA_PX * SIGMA_PX)) * (derived ? -u : 1);
            squares += kernel[k] * kernel[k];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= Math.sqrt(squares);
        }
        return kernel;
    }

    /** How steep a matte is, row by row. */
    private static final class Steepness {
        private final Shares shares;
        private final GreyScale scale;
        private final byte[] row;
        private final double[] smooth;
        private final double[] slope;

        Steepness(Shares shares, GreyScale scale) {
            this.shares = shares;
            this.scale = scale;
            this.row = new byte[shares.width()];
            this.smooth = new double[shares.width() + 2 * RADIUS_PX];
            this.slope = new double[shares.width() + 2 * RADIUS_PX];
        }

        /** The length of the gradient at each pixel of a row: the kernel is a product, so columns are gone through first, then the row. */
        void ofRow(int y, double[] into) {
            throughColumns(y);
            for (int x = 0; x < into.length; x++) {
                double dx = 0;
                double dy = 0;
                for (int k = 0; k < SMOOTH.length; k++) {
                    dx += SLOPE[k] * smooth[x + k];
                    dy += SMOOTH[k] * slope[x + k];
                }
                into[x] = Math.sqrt(dx * dx + dy * dy);
            }
        }

        private void throughColumns(int y) {
            Arrays.fill(smooth, 0);
            Arrays.fill(slope, 0);
            for (int k = 0; k < SMOOTH.length; k++) {
                shares.copyRow(Math.clamp(y + k - RADIUS_PX, 0, shares.height() - 1), row, 0);
                for (int x = 0; x < row.length; x++) {
                    double share = scale.value(row[x] & 0xff);
                    smooth[RADIUS_PX + x] += SMOOTH[k] * share;
                    slope[RADIUS_PX + x] += SLOPE[k] * share;
                }
            }
            carryOn(smooth);
            carryOn(slope);
        }

        /** Beyond both ends as at the ends. */
        private static void carryOn(double[] padded) {
            int end = padded.length - RADIUS_PX;
            Arrays.fill(padded, 0, RADIUS_PX, padded[RADIUS_PX]);
            Arrays.fill(padded, end, padded.length, padded[end - 1]);
        }
    }
}
