package org.maskwright.imaging.tool;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Rect;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * What it costs a line to go over a pixel: little on a strong edge, most where there is none. Of Mortensen and Barrett's features it takes the
 * strength of the gradient, along the channel where it is strongest, after a Gaussian of 3 px that quiets noise.
 */
final class EdgeCost {
    /** A step over a corner onto a pixel without an edge. */
    static final int LARGEST_STEP = step((byte) 255, true);

    private static final int BLUR = 3;

    private EdgeCost() {}

    /** The cost of each pixel of a part, {@code uint8} 1…255, row-major. */
    static byte[] of(Photo photo, Rect part) {
        OpenCv.load();
        byte[] cost = new byte[part.width() * part.height()];
        float[] strength = new float[cost.length];
        try (Mat bgr = photo.crop(part);
                var square = new org.bytedeco.opencv.opencv_core.Size(BLUR, BLUR)) {
            opencv_imgproc.GaussianBlur(bgr, bgr, square, 0);
            for (int c = 0; c < Photo.CHANNELS; c++) {
                strengthen(strength, bgr, c);
            }
        }
        float largest = 1;
        for (float s : strength) {
            largest = Math.max(largest, s);
        }
        for (int i = 0; i < cost.length; i++) {
            // The root, so that a weaker edge beside a strong one is still an edge.
            cost[i] = (byte) Math.clamp(Math.round(255 * (1 - Math.sqrt(strength[i] / largest))), 1, 255);
        }
        return cost;
    }

    private static void strengthen(float[] strength, Mat bgr, int channel) {
        try (Mat plane = new Mat();
                Mat dx = new Mat();
                Mat dy = new Mat();
                Mat size = new Mat()) {
            opencv_core.extractChannel(bgr, plane, channel);
            opencv_imgproc.Sobel(plane, dx, opencv_core.CV_32F, 1, 0);
            opencv_imgproc.Sobel(plane, dy, opencv_core.CV_32F, 0, 1);
            opencv_core.magnitude(dx, dy, size);
            FloatBuffer view = size.createBuffer();
            for (int i = 0; i < strength.length; i++) {
                strength[i] = Math.max(strength[i], view.get(i));
            }
        }
    }

    /**
     * What a step onto a pixel costs, by its length.
     *
     * @param cost of the pixel
     * @param overCorner whether it is 1.4 times as long as one over a side
     */
    static int step(byte cost, boolean overCorner) {
        int c = 2 + (cost & 0xff);
        return overCorner ? (c * 181 + 64) >> 7 : c;
    }
}
