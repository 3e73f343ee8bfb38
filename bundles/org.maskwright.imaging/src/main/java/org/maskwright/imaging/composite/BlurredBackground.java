package org.maskwright.imaging.composite;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A background out of focus, into which nothing of the person bleeds: normalised convolution (H. Knutsson, C.-F. Westin, "Normalized and
 * differential convolution", CVPR 1993). What the background alone contributes to each pixel is blurred, and so is its share of each pixel;
 * their quotient is the mean colour of the background around.
 *
 * <p>A Gaussian that is wider than {@value #WIDE} px is applied to the picture at the half of its size, or that half's half: what is left
 * after such a blur has nothing finer, and it costs a quarter each time.
 */
final class BlurredBackground {
    private static final double WIDE = 16;
    private static final float NOTHING = 1e-6f;

    private BlurredBackground() {}

    /**
     * Blurs.
     *
     * @param light {@code float32} BGR 0…255: what the background contributes to each pixel
     * @param share {@code float32} 0…1: how much of each pixel it is
     * @param sigmaPx standard deviation, px
     * @return {@code float32} BGR 0…255, black where there is no background within four deviations; the caller closes it
     */
    static Mat of(Mat light, Mat share, double sigmaPx) {
        if (sigmaPx >= WIDE && Math.min(light.cols(), light.rows()) > 1) {
            return atHalf(light, share, sigmaPx);
        }
        Mat mean = new Mat();
        try (Size kernel = new Size(0, 0);
                Mat shares = new Mat()) {
            opencv_imgproc.GaussianBlur(light, mean, kernel, sigmaPx);
            opencv_imgproc.GaussianBlur(share, shares, kernel, sigmaPx);
            divide(mean, shares);
        }
        return mean;
    }

    private static Mat atHalf(Mat light, Mat share, double sigmaPx) {
        Mat whole = new Mat();
        try (Size half = new Size((light.cols() + 1) / 2, (light.rows() + 1) / 2);
                Mat halfLight = resized(light, half);
                Mat halfShare = resized(share, half);
                Mat blurred = of(halfLight, halfShare, sigmaPx / 2);
                Size size = new Size(light.cols(), light.rows())) {
            opencv_imgproc.resize(blurred, whole, size, 0, 0, opencv_imgproc.INTER_LINEAR);
        }
        return whole;
    }

    private static Mat resized(Mat mat, Size size) {
        Mat result = new Mat();
        opencv_imgproc.resize(mat, result, size, 0, 0, opencv_imgproc.INTER_AREA);
        return result;
    }

    private static void divide(Mat colours, Mat shares) {
        FloatBuffer sums = colours.createBuffer();
        FloatBuffer weights = shares.createBuffer();
        for (int i = 0; i < weights.limit(); i++) {
            float weight = weights.get(i);
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                sums.put(c, weight > NOTHING ? sums.get(c) / weight : 0);
            }
        }
    }
}
