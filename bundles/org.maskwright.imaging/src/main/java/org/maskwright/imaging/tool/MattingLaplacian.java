package org.maskwright.imaging.tool;

import java.util.Arrays;

/**
 * The matting Laplacian of Levin, Lischinski and Weiss, "A Closed-Form Solution to Natural Image Matting" (PAMI 2008, equation 12), of 3 × 3 windows,
 * as a product with a matte: in each window the matte is fitted by a linear function of the colours, and what is left of it counts (as in He, Sun
 * and Tang, "Fast Matting Using Large Kernel Matting Laplacian Matrices", CVPR 2010). Only windows with a pixel whose share is wanted are there.
 */
final class MattingLaplacian {
    /** Pixels of a window. */
    private static final int PIXELS = 9;

    /** Keeps windows of one colour from being fitted to the rounding of 8 bits; colours are 0…1. */
    private static final double EPSILON = 1e-3;

    private static final int CHANNELS = 3;

    private static final float UNIT = 1 / 255f;

    private final int width;
    private final int[] centres;
    private final byte[] bgr;
    /** Of each window: mean colour, and the inverse of the covariance: its upper triangle. */
    private final float[] means;

    private final float[] inverses;

    MattingLaplacian(MatteField field) {
        this.width = field.size().width();
        this.centres = centres(field);
        this.bgr = field.bgr();
        this.means = new float[CHANNELS * centres.length];
        this.inverses = new float[6 * centres.length];
        for (int k = 0; k < centres.length; k++) {
            fit(k);
        }
    }

    private float colour(int sample) {
        return (bgr[sample] & 0xff) * UNIT;
    }

    private static int[] centres(MatteField field) {
        int[] found = new int[field.wanted().length];
        int n = 0;
        for (int y = 1; y < field.size().height() - 1; y++) {
            for (int x = 1; x < field.size().width() - 1; x++) {
                if (touches(field, x, y)) {
                    found[n++] = y * field.size().width() + x;
                }
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static boolean touches(MatteField field, int x, int y) {
        for (int row = (y - 1) * field.size().width();
                row <= (y + 1) * field.size().width();
                row += field.size().width()) {
            if (field.wanted()[row + x - 1] || field.wanted()[row + x] || field.wanted()[row + x + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The index of a pixel of a window, 0…8 row by row. */
    private int pixel(int centre, int i) {
        return centre + (i / 3 - 1) * width + i % 3 - 1;
    }

    private void fit(int k) {
        double[] mean = new double[CHANNELS];
        double[] square = new double[6];
        for (int i = 0; i < PIXELS; i++) {
            int c = CHANNELS * pixel(centres[k], i);
            for (int a = 0, t = 0; a < CHANNELS; a++) {
                mean[a] += colour(c + a) / PIXELS;
                for (int b = a; b < CHANNELS; b++, t++) {
                    square[t] += (double) colour(c + a) * colour(c + b) / PIXELS;
                }
            }
        }
        for (int a = 0, t = 0; a < CHANNELS; a++) {
            means[CHANNELS * k + a] = (float) mean[a];
            for (int b = a; b < CHANNELS; b++, t++) {
                square[t] -= mean[a] * mean[b] - (a == b ? EPSILON / PIXELS : 0);
            }
        }
        invert(square, 6 * k);
    }

    /** Of a symmetric matrix, by its adjugate; triangles are 00, 01, 02, 11, 12, 22. */
    private void invert(double[] m, int to) {
        double c00 = m[3] * m[5] - m[4] * m[4];
        double c01 = m[2] * m[4] - m[1] * m[5];
        double c02 = m[1] * m[4] - m[2] * m[3];
        double determinant = m[0] * c00 + m[1] * c01 + m[2] * c02;
        inverses[to] = (float) (c00 / determinant);
        inverses[to + 1] = (float) (c01 / determinant);
        inverses[to + 2] = (float) (c02 / determinant);
        inverses[to + 3] = (float) ((m[0] * m[5] - m[2] * m[2]) / determinant);
        inverses[to + 4] = (float) ((m[1] * m[2] - m[0] * m[4]) / determinant);
        inverses[to + 5] = (float) ((m[0] * m[3] - m[1] * m[1]) / determinant);
    }

    /** Puts the product with a matte of the field's size into another array of that size. */
    void times(float[] matte, float[] product) {
        Arrays.fill(product, 0);
        float[] part = new float[PIXELS];
        for (int k = 0; k < centres.length; k++) {
            window(k, matte, part);
            for (int i = 0; i < PIXELS; i++) {
                product[pixel(centres[k], i)] += part[i];
            }
        }
    }

    /** What the best linear function of a window's colours leaves of a matte. */
    private void window(int k, float[] matte, float[] left) {
        float mean = 0;
        float blue = 0;
        float green = 0;
        float red = 0;
        for (int i = 0; i < PIXELS; i++) {
            int p = pixel(centres[k], i);
            float share = matte[p];
            mean += share;
            blue += share * (colour(CHANNELS * p) - means[CHANNELS * k]);
            green += share * (colour(CHANNELS * p + 1) - means[CHANNELS * k + 1]);
            red += share * (colour(CHANNELS * p + 2) - means[CHANNELS * k + 2]);
        }
        mean /= PIXELS;
        int m = 6 * k;
        float a0 = (inverses[m] * blue + inverses[m + 1] * green + inverses[m + 2] * red) / PIXELS;
        float a1 = (inverses[m + 1] * blue + inverses[m + 3] * green + inverses[m + 4] * red) / PIXELS;
        float a2 = (inverses[m + 2] * blue + inverses[m + 4] * green + inverses[m + 5] * red) / PIXELS;
        for (int i = 0; i < PIXELS; i++) {
            int p = pixel(centres[k], i);
            float fitted = a0 * (colour(CHANNELS * p) - means[CHANNELS * k])
                    + a1 * (colour(CHANNELS * p + 1) - means[CHANNELS * k + 1])
                    + a2 * (colour(CHANNELS * p + 2) - means[CHANNELS * k + 2]);
            left[i] = matte[p] - mean - fitted;
        }
    }

    /** The diagonal, of the field's size. */
    float[] diagonal(int pixels) {
        float[] diagonal = new float[pixels];
        for (int k = 0; k < centres.length; k++) {
            int m = 6 * k;
            for (int i = 0; i < PIXELS; i++) {
                int p = pixel(centres[k], i);
                float b = colour(CHANNELS * p) - means[CHANNELS * k];
                float g = colour(CHANNELS * p + 1) - means[CHANNELS * k + 1];
                float r = colour(CHANNELS * p + 2) - means[CHANNELS * k + 2];
                float form = b * (inverses[m] * b + 2 * (inverses[m + 1] * g + inverses[m + 2] * r))
                        + g * (inverses[m + 3] * g + 2 * inverses[m + 4] * r)
                        + r * inverses[m + 5] * r;
                diagonal[p] += 1 - (1 + form) / PIXELS;
            }
        }
        return diagonal;
    }
}
