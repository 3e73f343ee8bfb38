package org.maskwright.imaging.image;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** How sharp an image is where it has texture, whatever its plain parts: a sharp person before a plain wall is sharp. */
final class SharpestCells {
    private static final int CELL = 16;
    private static final double PERCENTILE = 0.95;

    private SharpestCells() {}

    /** The standard deviation of {@code int16} samples in cells of 16×16, the 95th percentile of them (nearest rank); an incomplete cell counts not. */
    static double deviation(Mat samples) {
        int columns = samples.cols() / CELL;
        int rows = samples.rows() / CELL;
        if (columns == 0 || rows == 0) {
            return FeatureMeasure.deviation(samples);
        }
        try (Rect whole = new Rect(0, 0, columns * CELL, rows * CELL);
                Mat cells = new Mat(samples, whole);
                Mat values = new Mat()) {
            cells.convertTo(values, opencv_core.CV_32F);
            float[] means = means(new Mat(values), columns, rows);
            opencv_core.multiply(values, values, values);
            float[] squares = means(new Mat(values), columns, rows);
            double[] deviations = new double[means.length];
            for (int i = 0; i < means.length; i++) {
                deviations[i] = Math.sqrt(Math.max(0, squares[i] - means[i] * means[i]));
            }
            Arrays.sort(deviations);
            return deviations[(int) Math.ceil(PERCENTILE * deviations.length) - 1];
        }
    }

    private static float[] means(Mat values, int columns, int rows) {
        try (Mat mean = GreyScales.resized(values, columns, rows, opencv_imgproc.INTER_AREA)) {
            float[] out = new float[columns * rows];
            mean.<FloatBuffer>createBuffer().get(out);
            return out;
        }
    }
}
