package org.maskwright.imaging;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/**
 * Measures how an image and its mask fit together. The mask may have another size than the image: it is stretched over it.
 */
public final class PairMeasure {
    private final GreyScales scales;
    private final Size size;
    private final byte[] luma;
    private final boolean[] foreground;
    private final float[] gradient;

    PairMeasure(GreyScales scales, Mask mask) {
        this.scales = scales;
        this.size = new Size(scales.small().cols(), scales.small().rows());
        this.luma = Mats.bytes(scales.small());
        this.gradient = new float[luma.length];
        scales.gradient().<FloatBuffer>createBuffer().get(gradient);
        this.foreground = foreground(mask.resampled(size));
    }

    /**
     * The measures of a pair. Not safe for two threads with one image.
     *
     * @param image the upright image
     * @param mask its labels, at least one pixel
     * @param stored the mask file's values as grey, {@code uint8} 0…255, of any size
     */
    public static PairFeatures of(Pixels image, Mask mask, Mask stored) {
        return new PairMeasure(image.scales(), mask).measure(image.size(), mask, stored);
    }

    private PairFeatures measure(Size full, Mask mask, Mask stored) {
        ShiftSearch.Best best = bestShift();
        double chance = mean(gradient);
        return new PairFeatures(
                best.length() == 0 ? 0 : contrast(best.meanInPlace(), chance),
                best.length() == 0 ? 0 : contrast(best.mean(), chance),
                (int) Math.round((double) best.dx() * full.width() / size.width()),
                (int) Math.round((double) best.dy() * full.height() / size.height()),
                correlation(stored.resampled(size).toBytes(), luma),
                borderForeground(),
                centreForeground(),
                subjectBrightness(),
                subjectSharpness(mask));
    }

    /** Where along its shifts the boundary meets the strongest gradients; all 0 when there is no boundary. */
    ShiftSearch.Best bestShift() {
        int reach = (int) (Math.max(size.width(), size.height()) * PairFeatures.SHIFT_LIMIT);
        return new ShiftSearch(gradient, size.width(), boundary(), reach).best();
    }

    /** 1, which is chance, in an image without any gradient. */
    private static double contrast(double mean, double chance) {
        return chance == 0 ? 1 : mean / chance;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static boolean[] foreground(Mask mask) {
        byte[] labels = mask.toBytes();
        boolean[] inside = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            inside[i] = labels[i] != 0 && labels[i] != (byte) LabelMap.IGNORE;
        }
        return inside;
    }

    /** Indexes of the pixels on either side of the line between foreground and background. */
    private int[] boundary() {
        int width = size.width();
        boolean[] on = new boolean[foreground.length];
        for (int i = 0; i < on.length; i++) {
            if (i % width + 1 < width && foreground[i] != foreground[i + 1]) {
                on[i] = true;
                on[i + 1] = true;
            }
            if (i + width < on.length && foreground[i] != foreground[i + width]) {
                on[i] = true;
                on[i + width] = true;
            }
        }
        int[] indexes = new int[on.length];
        int n = 0;
        for (int i = 0; i < on.length; i++) {
            if (on[i]) {
                indexes[n++] = i;
            }
        }
        return Arrays.copyOf(indexes, n);
    }

    private double borderForeground() {
        int width = size.width();
        int border = 0;
        int inside = 0;
        // The bottom row is left out: there, portraits end. An image of one row is its top row.
        int rows = Math.max(1, size.height() - 1);
        for (int y = 0; y < rows; y++) {
            int step = y == 0 ? 1 : Math.max(1, width - 1);
            for (int x = 0; x < width; x += step) {
                border++;
                inside += foreground[y * width + x] ? 1 : 0;
            }
        }
        return (double) inside / border;
    }

    private double centreForeground() {
        int width = size.width();
        int height = size.height();
        int inside = 0;
        for (int y = height / 3; y < height - height / 3; y++) {
            for (int x = width / 3; x < width - width / 3; x++) {
                inside += foreground[y * width + x] ? 1 : 0;
            }
        }
        return (double) inside / ((width - width / 3 * 2) * (height - height / 3 * 2));
    }

    private double subjectBrightness() {
        long sum = 0;
        int count = 0;
        for (int i = 0; i < luma.length; i++) {
            if (foreground[i]) {
                sum += luma[i] & 0xff;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / 255.0 / count;
    }

    double subjectSharpness(Mask mask) {
        Mat laplacian = scales.laplacian();
        Size wanted = new Size(laplacian.cols(), laplacian.rows());
        byte[] labels = (mask.size().equals(wanted) ? mask : mask.resampled(wanted)).toBytes();
        try (Mat all = Mats.of(laplacian.rows(), laplacian.cols(), opencv_core.CV_8UC1, labels);
                Mat first = new Mat(1, 1, opencv_core.CV_8UC1, new Scalar(1));
                Mat last = new Mat(1, 1, opencv_core.CV_8UC1, new Scalar(LabelMap.IGNORE - 1));
                Mat inside = new Mat();
                Mat subject = Mat.zeros(laplacian.size(), laplacian.type()).asMat()) {
            opencv_core.inRange(all, first, last, inside);
            laplacian.copyTo(subject, inside);
            int count = opencv_core.countNonZero(inside);
            return count == 0 ? Double.NaN : FeatureMeasure.deviation(subject, count);
        }
    }

    /** Pearson's r, −1…1; 0 when either is constant. */
    static double correlation(byte[] a, byte[] b) {
        double n = a.length;
        long sumA = 0;
        long sumB = 0;
        long sumAa = 0;
        long sumBb = 0;
        long sumAb = 0;
        for (int i = 0; i < a.length; i++) {
            int va = a[i] & 0xff;
            int vb = b[i] & 0xff;
            sumA += va;
            sumB += vb;
            sumAa += va * va;
            sumBb += vb * vb;
            sumAb += va * vb;
        }
        double varianceA = sumAa - sumA / n * sumA;
        double varianceB = sumBb - sumB / n * sumB;
        double r = (sumAb - sumA / n * sumB) / Math.sqrt(varianceA * varianceB);
        return Double.isFinite(r) ? Math.clamp(r, -1, 1) : 0;
    }
}
