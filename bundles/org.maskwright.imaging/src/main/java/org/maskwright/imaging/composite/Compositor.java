package org.maskwright.imaging.composite;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * Sets persons before another background: {@code α·F + (1−α)·B} (T. Porter, T. Duff, "Compositing Digital Images", SIGGRAPH 1984, operator
 * "over"), on values as they are stored, as other tools do. Costs the pixels, some 60 bytes of native memory for each while it works.
 * Immutable; for any thread.
 *
 * @param look how
 */
public record Compositor(CompositeLook look) {
    private static final float WHITE = 255;

    /**
     * Composes.
     *
     * @param image upright; stays the caller's
     * @param person how much of each pixel is the person, of the image's size
     * @return as large as the image; the caller closes it
     * @throws IllegalArgumentException when the sizes differ
     */
    public Composed of(Pixels image, Shares person) {
        if (!image.size().equals(person.size())) {
            throw new IllegalArgumentException("a mask of " + person.size() + " px for an image of " + image.size());
        }
        OpenCv.load();
        Size size = image.size();
        try (Mat eight = Mats.of(size.height(), size.width(), opencv_core.CV_8UC3, image.toBytes());
                Mat alpha = alpha(person);
                Mat colours = new Mat()) {
            look.equalising().apply(eight);
            eight.convertTo(colours, opencv_core.CV_32F);
            try (Mat own = look.edgeColours() ? ForegroundColours.of(colours, alpha) : colours.clone()) {
                return before(colours, own, alpha);
            }
        }
    }

    private Composed before(Mat colours, Mat own, Mat alpha) {
        Size size = new Size(colours.cols(), colours.rows());
        return switch (look.backdrop()) {
            case Backdrop.Transparent t -> cutOut(own, alpha);
            case Backdrop.Blur blur -> {
                try (Mat share = new Mat();
                        Mat light = light(colours, own, alpha, share);
                        Mat behind = BlurredBackground.of(light, share, blur.sigmaPx())) {
                    yield over(own, alpha, behind);
                }
            }
            case Backdrop.Picture picture -> {
                try (Mat scene = picture.scenery().covering(size);
                        Mat behind = new Mat()) {
                    scene.convertTo(behind, opencv_core.CV_32F);
                    yield over(own, alpha, behind);
                }
            }
            case Backdrop.Colour colour -> {
                int rgb = colour.rgb();
                try (var bgr = new org.bytedeco.opencv.opencv_core.Scalar(rgb & 0xff, rgb >> 8 & 0xff, rgb >> 16, 0);
                        Mat behind = new Mat(size.height(), size.width(), opencv_core.CV_32FC3, bgr)) {
                    yield over(own, alpha, behind);
                }
            }
        };
    }

    /** {@code float32} 0…1, feathered. */
    private Mat alpha(Shares person) {
        Mat alpha = new Mat();
        try (Mat shares = Mats.of(person.height(), person.width(), opencv_core.CV_8UC1, person.toBytes())) {
            shares.convertTo(alpha, opencv_core.CV_32F, 1 / (double) WHITE, 0);
        }
        if (look.featherPx() > 0) {
            try (var kernel = new org.bytedeco.opencv.opencv_core.Size(0, 0)) {
                opencv_imgproc.GaussianBlur(alpha, alpha, kernel, look.featherPx());
            }
        }
        return alpha;
    }

    /** What the background alone contributes to each pixel: all of it without the person's own colours. */
    private static Mat light(Mat colours, Mat own, Mat alpha, Mat share) {
        share.create(alpha.rows(), alpha.cols(), alpha.type());
        Mat light = new Mat(colours.rows(), colours.cols(), colours.type());
        FloatBuffer from = colours.createBuffer();
        FloatBuffer person = own.createBuffer();
        FloatBuffer alphas = alpha.createBuffer();
        FloatBuffer rests = share.createBuffer();
        FloatBuffer to = light.createBuffer();
        for (int i = 0; i < alphas.limit(); i++) {
            float a = alphas.get(i);
            float rest = 1 - a;
            rests.put(i, rest);
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                to.put(c, Math.clamp(from.get(c) - a * person.get(c), 0, rest * WHITE));
            }
        }
        return light;
    }

    private static Composed over(Mat own, Mat alpha, Mat behind) {
        Mat result = new Mat(own.rows(), own.cols(), opencv_core.CV_8UC3);
        FloatBuffer person = own.createBuffer();
        FloatBuffer alphas = alpha.createBuffer();
        FloatBuffer back = behind.createBuffer();
        ByteBuffer to = Mats.view(result);
        for (int i = 0; i < alphas.limit(); i++) {
            float a = alphas.get(i);
            for (int c = 3 * i; c < 3 * i + 3; c++) {
                to.put(c, (byte) Math.round(a * person.get(c) + (1 - a) * back.get(c)));
            }
        }
        return new Composed(result);
    }

    /** Colours not multiplied by alpha, as PNG wants them; black where nothing is seen, so that nothing can be found there. */
    private static Composed cutOut(Mat own, Mat alpha) {
        Mat result = new Mat(own.rows(), own.cols(), opencv_core.CV_8UC4);
        FloatBuffer person = own.createBuffer();
        FloatBuffer alphas = alpha.createBuffer();
        ByteBuffer to = Mats.view(result);
        for (int i = 0; i < alphas.limit(); i++) {
            int opacity = Math.round(WHITE * alphas.get(i));
            for (int c = 0; c < 3; c++) {
                to.put(4 * i + c, (byte) (opacity == 0 ? 0 : Math.round(person.get(3 * i + c))));
            }
            to.put(4 * i + 3, (byte) opacity);
        }
        return new Composed(result);
    }
}
