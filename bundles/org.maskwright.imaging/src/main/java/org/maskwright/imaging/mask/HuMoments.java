package org.maskwright.imaging.mask;

import org.maskwright.core.Regions;
import org.maskwright.core.Size;

/**
 * The seven moment invariants of a foreground, from its runs at full resolution, exactly (M.-K. Hu, "Visual pattern recognition by moment
 * invariants", 1962; numbered as in OpenCV's {@code HuMoments}).
 */
final class HuMoments implements Regions.RunVisitor {
    /** {@code powers[k][x]} is the sum of (i − centre)^k over columns i &lt; x. */
    private final double[][] powers;

    private final double centreY;
    private final double[][] raw = new double[4][4];

    private HuMoments(Size size) {
        double centreX = size.width() / 2.0;
        centreY = size.height() / 2.0;
        powers = new double[4][size.width() + 1];
        for (int x = 0; x < size.width(); x++) {
            double power = 1;
            for (int k = 0; k < 4; k++, power *= x - centreX) {
                powers[k][x + 1] = powers[k][x] + power;
            }
        }
    }

    /** The invariants as {@code sign(h)·log10|h|}; 0 for an invariant of 0; all 0 without foreground. */
    static double[] of(Regions regions, Size size) {
        HuMoments moments = new HuMoments(size);
        regions.forEachRun(moments);
        double[] hu = new double[7];
        if (moments.raw[0][0] > 0) {
            moments.invariants(hu);
        }
        for (int i = 0; i < hu.length; i++) {
            hu[i] = hu[i] == 0 ? 0 : Math.signum(hu[i]) * Math.log10(Math.abs(hu[i]));
        }
        return hu;
    }

    @Override
    public void run(int y, int from, int to) {
        double dy = y - centreY;
        for (int p = 0; p < 4; p++) {
            double sum = powers[p][to] - powers[p][from];
            for (int q = 0; q + p < 4; q++, sum *= dy) {
                raw[p][q] += sum;
            }
        }
    }

    /** The normalised central moment η of order (p, q). */
    private double eta(int p, int q) {
        double area = raw[0][0];
        double mx = raw[1][0] / area;
        double my = raw[0][1] / area;
        double central = 0;
        for (int i = 0; i <= p; i++) {
            for (int j = 0; j <= q; j++) {
                double sign = (p - i + q - j) % 2 == 0 ? 1 : -1;
                central += sign * choose(p, i) * choose(q, j) * Math.pow(mx, p - i) * Math.pow(my, q - j) * raw[i][j];
            }
        }
        return central / Math.pow(area, 1 + (p + q) / 2.0);
    }

    private static int choose(int n, int k) {
        return k == 0 || k == n ? 1 : n;
    }

    private void invariants(double[] hu) {
        double n20 = eta(2, 0);
        double n02 = eta(0, 2);
        double n11 = eta(1, 1);
        double a = eta(3, 0) + eta(1, 2);
        double b = eta(2, 1) + eta(0, 3);
        double c = eta(3, 0) - 3 * eta(1, 2);
        double d = 3 * eta(2, 1) - eta(0, 3);
        double f = a * a - 3 * b * b;
        double g = 3 * a * a - b * b;
        hu[0] = n20 + n02;
        hu[1] = (n20 - n02) * (n20 - n02) + 4 * n11 * n11;
        hu[2] = c * c + d * d;
        hu[3] = a * a + b * b;
        hu[4] = c * a * f + d * b * g;
        hu[5] = (n20 - n02) * (a * a - b * b) + 4 * n11 * a * b;
        hu[6] = d * a * f - c * b * g;
    }
}
