package org.maskwright.imaging.composite;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The colours that the person alone has where a pixel shows person and background: blur-fusion, twice (M. Forte, "Approximate Fast Foreground
 * Colour Estimation", ICIP 2021, equations 4 to 7). The means of foreground and background around a pixel are a first guess; what the
 * composed pixel is off the mixture of both is then added in proportion to the alpha. A wide window finds colours deep within hair, a
 * narrow one afterwards those nearby.
 */
final class ForegroundColours {
    /** Sides of the windows, px: of the paper. */
    private static final int WIDE = 90;

    private static final int NARROW = 6;

    private static final float LEAST = 1e-5f;
    private static final float WHITE = 255;

    private ForegroundColours() {}

    /**
     * Estimates.
     *
     * @param image {@code float32} BGR 0…255
     * @param alpha {@code float32} 0…1, of the same size
     * @return {@code float32} BGR 0…255, where alpha is 0 of no meaning; the caller closes it
     */
    static Mat of(Mat image, Mat alpha) {
        Pass wide = pass(image, image, image, alpha, WIDE);
        try (Mat foreground = wide.foreground;
                Mat background = wide.background) {
            Pass narrow = pass(image, foreground, background, alpha, NARROW);
            narrow.background.close();
            return narrow.foreground;
        }
    }

    /** What a pass finds; whoever takes it closes both. */
    private record Pass(Mat foreground, Mat background) {}

    private static Pass pass(Mat image, Mat foreground, Mat background, Mat alpha, int side) {
        try (Mat share = blurred(alpha, side)) {
            Mat fore = weighted(foreground, alpha, false);
            Mat back = weighted(background, alpha, true);
            blur(fore, side);
            blur(back, side);
            fuse(image, alpha, share, new Pass(fore, back));
            return new Pass(fore, back);
        }
    }

    /** Colours times alpha, or times what is left of it. */
    private static Mat weighted(Mat colours, Mat alpha, boolean rest) {
        Mat result = new Mat(colours.rows(), colours.cols(), colours.type());
        FloatBuffer from = colours.createBuffer();
        FloatBuffer a = alpha.createBuffer();
        FloatBuffer to = result.createBuffer();
        for (int i = 0; i < a.limit(); i++) {
            float weight = rest ? 1 - a.get(i) : a.get(i);
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                to.put(c, from.get(c) * weight);
            }
        }
        return result;
    }

    /** Turns weighted sums of both into their colours. */
    private static void fuse(Mat image, Mat alpha, Mat share, Pass sums) {
        FloatBuffer pixels = image.createBuffer();
        FloatBuffer alphas = alpha.createBuffer();
        FloatBuffer shares = share.createBuffer();
        FloatBuffer fore = sums.foreground.createBuffer();
        FloatBuffer back = sums.background.createBuffer();
        for (int i = 0; i < alphas.limit(); i++) {
            float a = alphas.get(i);
            float s = shares.get(i);
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                float f = fore.get(c) / (s + LEAST);
                float b = back.get(c) / (1 - s + LEAST);
                float off = pixels.get(c) - a * f - (1 - a) * b;
                fore.put(c, Math.clamp(f + a * off, 0, WHITE));
                back.put(c, b);
            }
        }
    }

    private static Mat blurred(Mat mat, int side) {
        Mat copy = mat.clone();
        blur(copy, side);
        return copy;
    }

    private static void blur(Mat mat, int side) {
        try (Size window = new Size(Math.min(side, 2 * mat.cols() - 1), Math.min(side, 2 * mat.rows() - 1))) {
            opencv_imgproc.blur(mat, mat, window);
        }
    }
}
