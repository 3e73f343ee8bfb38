package org.maskwright.imaging.image;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.matrix.Mats;

/** Moves parts of matrices between sizes. The given matrices stay their owners'; what is answered is the caller's to close. */
final class Placing {
    private Placing() {}

    /** A part of a matrix, over the same pixels. */
    static Mat part(Mat mat, Rect area) {
        try (var rect = new org.bytedeco.opencv.opencv_core.Rect(area.x(), area.y(), area.width(), area.height())) {
            return new Mat(mat, rect);
        }
    }

    /** Interpolated between pixels (bilinear, pixel centres at ½), as the networks' own tools reduce, too: without averaging first. */
    static Mat resized(Mat mat, Size size) {
        return resized(mat, size, opencv_imgproc.INTER_LINEAR);
    }

    static Mat resized(Mat mat, Size size, int method) {
        Mat result = new Mat();
        try (var to = new org.bytedeco.opencv.opencv_core.Size(size.width(), size.height())) {
            opencv_imgproc.resize(mat, result, to, 0, 0, method);
        }
        return result;
    }

    /** An 8-bit colour matrix placed on a black canvas. */
    static Mat placed(Mat bgr, Placement placement) {
        Rect to = placement.to();
        try (Mat part = part(bgr, placement.from())) {
            Mat fitted = resized(part, to.size());
            if (to.size().equals(placement.canvas())) {
                return fitted;
            }
            Size size = placement.canvas();
            Mat canvas = Mats.of(size.height(), size.width(), opencv_core.CV_8UC3, new byte[3 * (int) size.pixels()]);
            try (fitted;
                    Mat area = part(canvas, to)) {
                fitted.copyTo(area);
            }
            return canvas;
        }
    }
}
