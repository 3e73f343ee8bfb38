package org.maskwright.imaging.image;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.maskwright.core.Size;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.matrix.Mats;

/** Measures {@link ImageFeatures}. */
public final class FeatureMeasure {
    private static final int GREYS = 256;
    private static final int BAND_PIXELS = 1 << 17;

    private FeatureMeasure() {}

    /**
     * @param bgr the image's pixels, maybe reduced
     * @param whole the image's size, px
     * @param scales over the same pixels
     */
    static ImageFeatures of(Mat bgr, Size whole, GreyScales scales) {
        int[] histogram = histogram(Mats.bytes(scales.small()));
        PerceptualHash.Both hashes = PerceptualHash.of(scales.small());
        return new ImageFeatures(
                pixelHash(bgr, whole),
                hashes.own(),
                hashes.mirrored(),
                percentiles(histogram),
                deviation(scales.laplacian()),
                SharpestCells.deviation(scales.laplacian()),
                entropy(histogram),
                chroma(bgr),
                edges(scales));
    }

    /**
     * CRC-32 and CRC-32C side by side. Their polynomials have no common factor, so together they are one CRC of 64 bits: two different
     * images agree with probability 2^-64 unless made to.
     */
    static long pixelHash(Mat bgr, Size whole) {
        ByteBuffer size = ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(whole.width())
                .putInt(whole.height())
                .flip();
        return checksum(new CRC32C(), size, bgr) << Integer.SIZE | checksum(new CRC32(), size, bgr);
    }

    private static long checksum(Checksum sum, ByteBuffer size, Mat bgr) {
        sum.update(size.duplicate());
        sum.update(Mats.view(bgr));
        return sum.getValue();
    }

    static int[] histogram(byte[] grey) {
        // Four tables, as neighbouring pixels are often equal and would wait for each other's counter.
        int[] counts = new int[4 * GREYS];
        int i = 0;
        for (; i + 3 < grey.length; i += 4) {
            counts[grey[i] & 0xff]++;
            counts[GREYS + (grey[i + 1] & 0xff)]++;
            counts[2 * GREYS + (grey[i + 2] & 0xff)]++;
            counts[3 * GREYS + (grey[i + 3] & 0xff)]++;
        }
        for (; i < grey.length; i++) {
            counts[grey[i] & 0xff]++;
        }
        int[] sum = new int[GREYS];
        for (int v = 0; v < GREYS; v++) {
            sum[v] = counts[v] + counts[GREYS + v] + counts[2 * GREYS + v] + counts[3 * GREYS + v];
        }
        return sum;
    }

    /** Nearest-rank percentiles, 0…1. */
    static double[] percentiles(int[] histogram) {
        long total = 0;
        for (int count : histogram) {
            total += count;
        }
        double[] values = new double[ImageFeatures.PERCENTILES.size()];
        int v = 0;
        long below = histogram[0];
        for (int i = 0; i < values.length; i++) {
            long rank = Math.max(1, (total * ImageFeatures.PERCENTILES.get(i) + 99) / 100);
            while (below < rank) {
                below += histogram[++v];
            }
            values[i] = v / 255.0;
        }
        return values;
    }

    static double entropy(int[] histogram) {
        double total = 0;
        double sum = 0;
        for (int count : histogram) {
            total += count;
            sum += count == 0 ? 0 : count * Math.log(count);
        }
        // −Σ p·log₂ p with p = count/total, the division done once.
        return Math.max(0, (Math.log(total) - sum / total) / Math.log(2));
    }

    /** Standard deviation of {@code int16} samples: by two vectorised sums, as OpenCV's own for 16 bits takes ten times as long. */
    static double deviation(Mat samples) {
        try (Scalar sum = opencv_core.sumElems(samples)) {
            double mean = sum.get(0) / samples.total();
            return Math.sqrt(Math.max(0, samples.dot(samples) / samples.total() - mean * mean));
        }
    }

    /** The largest |B−G|, |G−R| or |B−R| of one pixel, as {@link ImageFeatures#chroma} has it. */
    static int chroma(Mat bgr) {
        int rows = bgr.rows() / ImageFeatures.CHROMA_ROWS;
        int sampled = 0;
        if (rows > 0) {
            long stride = bgr.step() * ImageFeatures.CHROMA_ROWS;
            try (Mat sample = new Mat(rows, bgr.cols(), bgr.type(), bgr.data(), stride)) {
                sampled = largestChroma(sample);
            }
        }
        return sampled < ImageFeatures.CHROMA_PLAIN ? largestChroma(bgr) : sampled;
    }

    /** In bands, so that the planes stay in the processor's cache. */
    private static int largestChroma(Mat bgr) {
        int rows = Math.max(1, BAND_PIXELS / Math.max(1, bgr.cols()));
        int largest = 0;
        try (MatVector planes = new MatVector(3)) {
            for (int y = 0; y < bgr.rows() && largest < GREYS - 1; y += rows) {
                try (Mat band = bgr.rowRange(y, Math.min(bgr.rows(), y + rows))) {
                    opencv_core.split(band, planes);
                    largest = Math.max(largest, largestDifference(planes));
                }
            }
        }
        return largest;
    }

    private static int largestDifference(MatVector planes) {
        try (Mat blue = planes.get(0);
                Mat green = planes.get(1);
                Mat red = planes.get(2)) {
            int blueGreen = largestDifference(blue, green);
            return Math.max(blueGreen, Math.max(largestDifference(green, red), largestDifference(blue, red)));
        }
    }

    private static int largestDifference(Mat a, Mat b) {
        try (Mat everywhere = new Mat()) {
            return (int) opencv_core.norm(a, b, opencv_core.NORM_INF, everywhere);
        }
    }

    static byte[] edges(GreyScales scales) {
        int side = ImageFeatures.MAP_SIDE;
        Mat gradient = new Mat(scales.gradient());
        try (Mat cells = GreyScales.resized(gradient, side, side, opencv_imgproc.INTER_AREA)) {
            float[] strength = new float[side * side];
            cells.<FloatBuffer>createBuffer().get(strength);
            return toLargest255(strength);
        }
    }

    private static byte[] toLargest255(float[] strength) {
        float largest = 0;
        for (float s : strength) {
            largest = Math.max(largest, s);
        }
        byte[] scaled = new byte[strength.length];
        for (int i = 0; i < strength.length; i++) {
            scaled[i] = (byte) (largest == 0 ? 0 : Math.round(255 * strength[i] / largest));
        }
        return scaled;
    }
}
