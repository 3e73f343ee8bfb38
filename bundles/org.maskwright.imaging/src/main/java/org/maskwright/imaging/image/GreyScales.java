package org.maskwright.imaging.image;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/** An image in grey at the few sizes that measuring works with, each made when first asked for. Confined to one thread at a time. */
final class GreyScales implements AutoCloseable {
    /** From this long side on, px, images are halved before anything is measured. */
    static final int HALVED_FROM = 512;

    /** Long side at which shapes are compared, px. */
    static final int SMALL_SIDE = 256;

    private final Mat bgr;
    private final int halvings;
    private @Nullable Mat grey;
    private @Nullable Mat laplacian;
    private @Nullable Mat small;
    private @Nullable Mat gradient;
    private final Mat across = new Mat();
    private final Mat down = new Mat();

    /** @param bgr 8-bit colour; stays its owner's */
    GreyScales(Mat bgr) {
        this(bgr, halvings(bgr.cols(), bgr.rows()));
    }

    /**
     * @param bgr 8-bit colour; stays its owner's
     * @param halvings how often it is still to be halved: as many as {@link #halvings} says of the whole image, less those that decoding did
     */
    GreyScales(Mat bgr, int halvings) {
        this.bgr = bgr;
        this.halvings = halvings;
    }

    /** How often an image is halved until its long side is below {@link #HALVED_FROM}, or its short side is 1. */
    static int halvings(int width, int height) {
        int n = 0;
        while (Math.max(width, height) >> n >= HALVED_FROM && Math.min(width, height) >> n >= 2) {
            n++;
        }
        return n;
    }

    /** Luma, {@code uint8}, halved until the long side is below {@link #HALVED_FROM}. */
    Mat grey() {
        if (grey == null) {
            Mat current = new Mat();
            opencv_imgproc.cvtColor(bgr, current, opencv_imgproc.COLOR_BGR2GRAY);
            for (int i = 0; i < halvings; i++) {
                current = halved(current);
            }
            grey = current;
        }
        return grey;
    }

    /** Laplacian (4-neighbour) of {@link #grey}, {@code int16}. */
    Mat laplacian() {
        if (laplacian == null) {
            laplacian = new Mat();
            opencv_imgproc.Laplacian(grey(), laplacian, opencv_core.CV_16S);
        }
        return laplacian;
    }

    /** Luma, {@code uint8}, long side ≤ {@link #SMALL_SIDE}. */
    Mat small() {
        if (small == null) {
            small = reduced(grey(), SMALL_SIDE);
        }
        return small;
    }

    /** Strength of the gradient of {@link #small} by Sobel's operator: {@code float32}, ≥ 0, in grey values a px times 8. */
    Mat gradient() {
        if (gradient == null) {
            gradient = new Mat();
            opencv_imgproc.spatialGradient(small(), across, down);
            try (Mat dx = new Mat();
                    Mat dy = new Mat()) {
                across.convertTo(dx, opencv_core.CV_32F);
                down.convertTo(dy, opencv_core.CV_32F);
                opencv_core.magnitude(dx, dy, gradient);
            }
        }
        return gradient;
    }

    /** The gradient of {@link #small} to the right by Sobel's operator, {@code int16}, in grey values a px times 8. */
    Mat across() {
        gradient();
        return across;
    }

    /** The same downwards. */
    Mat down() {
        gradient();
        return down;
    }

    /**
     * The matrix reduced to a long side of at most {@code longSide}; another matrix in any case, maybe over the same pixels.
     *
     * <p>By averaging 2×2 pixels as often as possible and interpolating the rest, less than a factor of 2: measured at 800×600 → 256,
     * 0.05 ms against 0.83 ms of area averaging at once, which is fast for whole factors only.
     */
    static Mat reduced(Mat mat, int longSide) {
        int longest = Math.max(mat.cols(), mat.rows());
        Mat current = halved(new Mat(mat), 2 * longSide);
        int width = Math.max(1, (int) Math.round((double) mat.cols() * longSide / longest));
        int height = Math.max(1, (int) Math.round((double) mat.rows() * longSide / longest));
        boolean done = longest <= longSide || current.cols() == width && current.rows() == height;
        return done ? current : resized(current, width, height, opencv_imgproc.INTER_LINEAR);
    }

    /** Halved until the long side is below {@code from} px, or the short side is 1. The given matrix is closed. */
    private static Mat halved(Mat mat, int from) {
        Mat current = mat;
        while (Math.max(current.cols(), current.rows()) >= from && Math.min(current.cols(), current.rows()) >= 2) {
            current = halved(current);
        }
        return current;
    }

    /** Half the size; a last odd row or column is left out, as only exact halves are fast. The given matrix is closed. */
    static Mat halved(Mat mat) {
        int width = mat.cols() / 2;
        int height = mat.rows() / 2;
        try (mat;
                Rect even = new Rect(0, 0, 2 * width, 2 * height)) {
            return resized(new Mat(mat, even), width, height, opencv_imgproc.INTER_AREA);
        }
    }

    /** The matrix at another size. The given one is closed; what it is a view of stays. */
    static Mat resized(Mat mat, int width, int height, int method) {
        Mat result = new Mat();
        try (mat;
                Size size = new Size(width, height)) {
            opencv_imgproc.resize(mat, result, size, 0, 0, method);
        }
        return result;
    }

    @Override
    public void close() {
        for (Mat mat : new @Nullable Mat[] {grey, laplacian, small, gradient, across, down}) {
            if (mat != null) {
                mat.close();
            }
        }
    }
}
