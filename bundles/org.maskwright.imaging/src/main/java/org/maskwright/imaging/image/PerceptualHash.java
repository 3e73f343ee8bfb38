package org.maskwright.imaging.image;

import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.maskwright.imaging.matrix.Mats;

/**
 * The 64-bit DCT hash of Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions" (2010), 3.2.1: which of the 8×8
 * lowest frequencies of the 32×32 grey image are above their median.
 */
final class PerceptualHash {
    private static final int SIDE = 32;
    private static final int KEPT = 8;

    /** {@code COSINE[u][x]}: row u+1 of the DCT-II matrix, as Zauner leaves out the lowest frequency of either direction. */
    private static final double[][] COSINE = new double[KEPT][SIDE];

    static {
        for (int u = 0; u < KEPT; u++) {
            for (int x = 0; x < SIDE; x++) {
                COSINE[u][x] = Math.cos((2 * x + 1) * (u + 1) * Math.PI / (2 * SIDE));
            }
        }
    }

    private PerceptualHash() {}

    /**
     * An image's hash, and what it would be with left and right exchanged.
     *
     * @param own bit 63 is the lowest frequency, row by row
     * @param mirrored likewise
     */
    record Both(long own, long mirrored) {}

    /** The hashes of a grey matrix, {@code uint8}. */
    static Both of(Mat grey) {
        try (Mat tiny = new Mat();
                Size size = new Size(SIDE, SIDE)) {
            opencv_imgproc.resize(grey, tiny, size, 0, 0, opencv_imgproc.INTER_AREA);
            return of(Mats.bytes(tiny));
        }
    }

    /** The hashes of a 32×32 grey image, row-major. */
    static Both of(byte[] grey) {
        double[] frequencies = lowest(grey);
        long own = hash(frequencies);
        // Mirrored, the cosines of odd frequencies change their sign: each other row of the matrix, from its first on.
        for (int i = 0; i < frequencies.length; i += 2) {
            frequencies[i] = -frequencies[i];
        }
        return new Both(own, hash(frequencies));
    }

    private static long hash(double[] frequencies) {
        double[] sorted = frequencies.clone();
        Arrays.sort(sorted);
        double median = (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        long hash = 0;
        for (double f : frequencies) {
            hash = hash << 1 | (f > median ? 1 : 0);
        }
        return hash;
    }

    private static double[] lowest(byte[] grey) {
        double[][] rows = new double[SIDE][KEPT];
        for (int y = 0; y < SIDE; y++) {
            for (int u = 0; u < KEPT; u++) {
                double sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += COSINE[u][x] * (grey[y * SIDE + x] & 0xff);
                }
                rows[y][u] = sum;
            }
        }
        double[] result = new double[KEPT * KEPT];
        for (int v = 0; v < KEPT; v++) {
            for (int u = 0; u < KEPT; u++) {
                for (int y = 0; y < SIDE; y++) {
                    result[v * KEPT + u] += COSINE[v][y] * rows[y][u];
                }
            }
        }
        return result;
    }
}
