package org.maskwright.imaging.matrix;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Brings matrices of any depth to 8-bit BGR. */
public final class DepthReduction {
    private static final double FROM_16_BITS = 255.0 / 65535;

    private DepthReduction() {}

    /** The matrix as 8-bit BGR; it is closed, the result is the caller's. */
    public static Mat toColour8(Mat mat) {
        try (mat;
                Mat eight = new Mat()) {
            switch (mat.depth()) {
                case opencv_core.CV_8U -> mat.copyTo(eight);
                case opencv_core.CV_16U -> mat.convertTo(eight, opencv_core.CV_8U, FROM_16_BITS, 0);
                default -> fromFloat(mat, eight);
            }
            return toColour(eight);
        }
    }

    private static Mat toColour(Mat eight) {
        Mat colour = new Mat();
        switch (eight.channels()) {
            case 1 -> opencv_imgproc.cvtColor(eight, colour, opencv_imgproc.COLOR_GRAY2BGR);
            case 4 -> opencv_imgproc.cvtColor(eight, colour, opencv_imgproc.COLOR_BGRA2BGR);
            default -> eight.copyTo(colour);
        }
        return colour;
    }

    /**
     * Floating-point samples are taken as 0…1 when none is larger, as 0…255 when none is larger than that, and as 0…largest otherwise;
     * NaN becomes 0, infinity the largest.
     */
    private static void fromFloat(Mat mat, Mat eight) {
        try (Mat finite = new Mat()) {
            mat.convertTo(finite, opencv_core.CV_32F);
            FloatBuffer samples = finite.createBuffer();
            float largest = largestFinite(samples);
            for (int i = 0; i < samples.limit(); i++) {
                float v = samples.get(i);
                samples.put(i, Float.isNaN(v) ? 0 : Math.clamp(v, 0, largest));
            }
            double white = largest <= 1 ? 1 : Math.max(largest, 255);
            finite.convertTo(eight, opencv_core.CV_8U, 255 / white, 0);
        }
    }

    private static float largestFinite(FloatBuffer samples) {
        float largest = 0;
        for (int i = 0; i < samples.limit(); i++) {
            float v = samples.get(i);
            largest = Float.isFinite(v) ? Math.max(largest, v) : largest;
        }
        return largest;
    }
}
