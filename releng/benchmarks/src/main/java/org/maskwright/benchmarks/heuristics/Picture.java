package org.maskwright.benchmarks.heuristics;

import java.util.function.Function;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** What is done to pixels, from file to file. The matrices given to these functions are closed by their caller. */
final class Picture {
    private Picture() {}

    /** The file, decoded in colour, changed and saved as JPEG. */
    static byte[] photo(byte[] file, Function<Mat, Mat> change) {
        return changed(file, opencv_imgcodecs.IMREAD_COLOR, change, ".jpg");
    }

    /** The file, decoded in grey, changed and saved as PNG. */
    static byte[] mask(byte[] file, Function<Mat, Mat> change) {
        return changed(file, opencv_imgcodecs.IMREAD_GRAYSCALE, change, ".png");
    }

    private static byte[] changed(byte[] file, int mode, Function<Mat, Mat> change, String extension) {
        try (PointerScope scope = new PointerScope()) {
            Mat pixels = opencv_imgcodecs.imdecode(
                    new Mat(1, file.length, opencv_core.CV_8UC1, new BytePointer(file)), mode);
            if (pixels.empty()) {
                throw new IllegalStateException("a file of " + file.length + " bytes cannot be decoded");
            }
            var encoded = new BytePointer();
            opencv_imgcodecs.imencode(extension, change.apply(pixels), encoded);
            var bytes = new byte[(int) encoded.limit()];
            encoded.get(bytes);
            return bytes;
        }
    }

    static int longSide(Mat pixels) {
        return Math.max(pixels.cols(), pixels.rows());
    }

    /** Moved within its frame; what comes in is black. */
    static Mat moved(Mat pixels, int dx, int dy) {
        Mat to = Mat.zeros(pixels.rows(), pixels.cols(), pixels.type()).asMat();
        int width = pixels.cols() - Math.abs(dx);
        int height = pixels.rows() - Math.abs(dy);
        Mat part = new Mat(pixels, new Rect(Math.max(0, -dx), Math.max(0, -dy), width, height));
        part.copyTo(new Mat(to, new Rect(Math.max(0, dx), Math.max(0, dy), width, height)));
        return to;
    }

    /** The white grown, or shrunk where {@code by} is negative, evenly, px. What lies outside the frame stays as it is. */
    static Mat grown(Mat pixels, int by) {
        Mat to = new Mat();
        int side = 2 * Math.abs(by) + 1;
        Mat disc = opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_ELLIPSE, new Size(side, side));
        if (by > 0) {
            opencv_imgproc.dilate(pixels, to, disc);
        } else {
            opencv_imgproc.erode(pixels, to, disc);
        }
        return to;
    }

    static Mat blurred(Mat pixels, double sigma) {
        Mat to = new Mat();
        opencv_imgproc.GaussianBlur(pixels, to, new Size(0, 0), sigma);
        return to;
    }

    static Mat scaled(Mat pixels, double factor, int method) {
        Mat to = new Mat();
        int width = Math.max(1, (int) Math.round(pixels.cols() * factor));
        int height = Math.max(1, (int) Math.round(pixels.rows() * factor));
        opencv_imgproc.resize(pixels, to, new Size(width, height), 0, 0, method);
        return to;
    }

    static Mat sized(Mat pixels, Mat like, int method) {
        Mat to = new Mat();
        opencv_imgproc.resize(pixels, to, like.size(), 0, 0, method);
        return to;
    }

    /** Left and right exchanged. */
    static Mat mirrored(Mat pixels) {
        return flipped(pixels, 1);
    }

    /** Mirrored, or both ways and so turned: OpenCV's numbers, 1, 0 and −1. */
    static Mat flipped(Mat pixels, int flip) {
        Mat to = new Mat();
        opencv_core.flip(pixels, to, flip);
        return to;
    }

    /** A part of these shares of width and height, placed at shares of what is left over. */
    static Mat cropped(Mat pixels, double share, double left, double top) {
        int width = (int) Math.round(pixels.cols() * share);
        int height = (int) Math.round(pixels.rows() * share);
        int x = (int) Math.round((pixels.cols() - width) * left);
        int y = (int) Math.round((pixels.rows() - height) * top);
        return new Mat(pixels, new Rect(x, y, width, height)).clone();
    }

    /** The topmost share of the white's rows only: of a person, the head. */
    static Mat top(Mat pixels, double share) {
        Mat to = pixels.clone();
        Rect bounds = opencv_imgproc.boundingRect(pixels);
        int from = bounds.y() + (int) Math.round(bounds.height() * share);
        opencv_imgproc.rectangle(
                to,
                new Point(0, from),
                new Point(pixels.cols(), pixels.rows()),
                Scalar.BLACK,
                -1,
                opencv_imgproc.LINE_8,
                0);
        return to;
    }

    /** White, but for a strip along one upper corner: the person was taken for all there is. */
    static Mat nearlyFull(Mat pixels, double share, boolean left) {
        Mat to = pixels.clone();
        to.put(Scalar.WHITE);
        int side = (int) Math.round(Math.sqrt((1 - share) * pixels.cols() * pixels.rows()));
        int x = left ? 0 : pixels.cols() - side;
        opencv_imgproc.rectangle(to, new Rect(x, 0, side, side), Scalar.BLACK, -1, opencv_imgproc.LINE_8, 0);
        return to;
    }
}
