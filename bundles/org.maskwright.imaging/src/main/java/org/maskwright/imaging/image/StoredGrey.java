package org.maskwright.imaging.image;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.imaging.feature.PairFeatures;
import org.maskwright.imaging.mask.LabelledMask;
import org.maskwright.imaging.matrix.Mats;

/** Whether a mask's stored values, as grey, are the image itself. */
final class StoredGrey {
    /** Long side at which they are compared, px: a copy made by picking pixels differs from one made by averaging, less the smaller both are. */
    private static final int COMPARED_SIDE = 32;

    private StoredGrey() {}

    /**
     * Pearson's r of a mask's stored values and an image's luma. Both are averaged: of two reductions by different methods nothing is alike
     * where there is texture. Only a mask that may be a picture is: of others nearest neighbours tell as much, and are faster.
     */
    static Measure correlation(GreyScales scales, LabelledMask mask) {
        if (!mask.mayBePicture()) {
            Size size = new Size(scales.small().cols(), scales.small().rows());
            try (Mat stored = Mats.of(size.height(), size.width(), opencv_core.CV_8UC1, mask.grey(size))) {
                return pearson(stored, scales.small());
            }
        }
        Size own = mask.size();
        Size to = compared(own, scales.small());
        try (Mat stored = Mats.of(own.height(), own.width(), opencv_core.CV_8UC1, mask.grey(own));
                Mat a = averaged(stored, to);
                Mat b = averaged(scales.small(), to)) {
            return pearson(a, b);
        }
    }

    private static Size compared(Size mask, Mat image) {
        double longSide = Math.max(image.cols(), image.rows());
        double factor = Math.min(1, COMPARED_SIDE / longSide);
        int width = (int) Math.round(image.cols() * factor);
        int height = (int) Math.round(image.rows() * factor);
        return new Size(Math.clamp(width, 1, mask.width()), Math.clamp(height, 1, mask.height()));
    }

    private static Mat averaged(Mat grey, Size to) {
        return GreyScales.resized(new Mat(grey), to.width(), to.height(), opencv_imgproc.INTER_AREA);
    }

    /** Pearson's r of two {@code uint8} matrices of the same number of elements, −1…1; undefined when either is constant. */
    static Measure pearson(Mat a, Mat b) {
        double n = a.total();
        double sumA = sum(a);
        double sumB = sum(b);
        double varianceA = a.dot(a) - sumA / n * sumA;
        double varianceB = b.dot(b) - sumB / n * sumB;
        // Rounding may leave a variance that ought to be 0 a little below it.
        if (varianceA <= 0 || varianceB <= 0) {
            return new Measure.Undefined(PairFeatures.CONSTANT);
        }
        double r = (a.dot(b) - sumA / n * sumB) / Math.sqrt(varianceA * varianceB);
        return Measure.of(Math.clamp(r, -1, 1));
    }

    private static double sum(Mat values) {
        try (Scalar sum = opencv_core.sumElems(values)) {
            return sum.get(0);
        }
    }
}
