package org.maskwright.imaging.tool;

import java.nio.FloatBuffer;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Shares;
import org.maskwright.core.area.Area;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/** What is known of the part of a picture around a click, at the size at which it is worked on. */
final class ClickGround {
    /** Even the strongest edge lets a walker through now and then, so that no pixel is cut off from all others. */
    private static final double LEAST_WEIGHT = 1e-3;

    private final Window window;
    private final byte[] lab;
    private final float[] depth;
    private final Optional<byte[]> said;

    private ClickGround(Window window, byte[] lab, float[] depth, Optional<byte[]> said) {
        this.window = window;
        this.lab = lab;
        this.depth = depth;
        this.said = said;
    }

    /**
     * Looks at a window.
     *
     * @param mask as it is
     * @param said how probably each pixel of the picture is of the object, where somebody knows
     */
    static ClickGround of(Photo photo, Window window, Area mask, Optional<Shares> said) {
        OpenCv.load();
        try (Mat bgr = window.photo(photo);
                Mat lab = new Mat()) {
            opencv_imgproc.cvtColor(bgr, lab, opencv_imgproc.COLOR_BGR2Lab);
            return new ClickGround(
                    window, Mats.bytes(lab), depth(window.coverage(mask), window), said.map(window::shares));
        }
    }

    private static float[] depth(byte[] coverage, Window window) {
        byte[] inside = new byte[coverage.length];
        byte[] outside = new byte[coverage.length];
        for (int i = 0; i < coverage.length; i++) {
            inside[i] = (byte) (coverage[i] < 0 ? 1 : 0);
            outside[i] = (byte) (1 - inside[i]);
        }
        float[] depth = distance(inside, window);
        float[] away = distance(outside, window);
        float most = window.work().width() + window.work().height();
        for (int i = 0; i < depth.length; i++) {
            depth[i] = inside[i] == 1 ? Math.min(depth[i], most) : -Math.min(away[i], most);
        }
        return depth;
    }

    /** Distance to the next pixel that is not in it, by the chamfer of Borgefors (1986). */
    private static float[] distance(byte[] area, Window window) {
        try (Mat mat = Mats.of(window.work().height(), window.work().width(), opencv_core.CV_8UC1, area);
                Mat distance = new Mat()) {
            opencv_imgproc.distanceTransform(mat, distance, opencv_imgproc.DIST_L2, opencv_imgproc.DIST_MASK_3);
            FloatBuffer view = distance.createBuffer();
            float[] values = new float[area.length];
            view.get(values);
            return values;
        }
    }

    int width() {
        return window.work().width();
    }

    int height() {
        return window.work().height();
    }

    /** Px of the picture for one of these. */
    double scale() {
        return window.scale();
    }

    /** Column of a place, not within the window by force. */
    double column(Point at) {
        return (at.x() - window.part().x()) / window.scale();
    }

    /** Row of a place. */
    double row(Point at) {
        return (at.y() - window.part().y()) / window.scale();
    }

    /** The pixel in the window that is nearest to a place. */
    int nearest(Point at) {
        int x = Math.clamp((int) Math.floor(column(at)), 0, width() - 1);
        int y = Math.clamp((int) Math.floor(row(at)), 0, height() - 1);
        return y * width() + x;
    }

    /** One of L*, a*, b* of a pixel, {@code uint8}. */
    int colour(int pixel, int channel) {
        return lab[Photo.CHANNELS * pixel + channel] & 0xff;
    }

    /** Whether the mask ends anywhere in it. */
    boolean hasOutline() {
        for (float d : depth) {
            if (d > 0 != depth[0] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the mask has a pixel. */
    boolean isInside(int pixel) {
        return depth[pixel] > 0;
    }

    /** How far a pixel is from the mask's outline, px of these: &gt; 0 within the mask, &lt; 0 outside. */
    float depth(int pixel) {
        return depth[pixel];
    }

    /** How probably it is of the object, 0…1; empty where nobody knows. */
    Optional<float[]> said() {
        return said.map(bytes -> {
            float[] shares = new float[bytes.length];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = (bytes[i] & 0xff) / 255f;
            }
            return shares;
        });
    }

    /** How the mask's colours speak. */
    float[] colourOdds(double surePx) {
        ColourOdds odds = new ColourOdds(lab);
        for (int i = 0; i < depth.length; i++) {
            odds.count(i, isInside(i), Math.min(1, Math.abs(depth[i]) / surePx));
        }
        return odds.odds();
    }

    /** A walker to whom unlike colours are a hindrance: {@code exp(−d² / 2⟨d²⟩)}, of the squared distance d² in L*a*b* and its mean. */
    RandomWalker walker() {
        int n = depth.length;
        int width = width();
        double mean = meanDifference();
        float[] right = new float[n];
        float[] down = new float[n];
        for (int i = 0; i < n; i++) {
            right[i] = (i + 1) % width == 0 ? 0 : weight(i, i + 1, mean);
            down[i] = i + width >= n ? 0 : weight(i, i + width, mean);
        }
        return new RandomWalker(width, right, down);
    }

    private float weight(int a, int b, double mean) {
        return (float) Math.max(LEAST_WEIGHT, Math.exp(-difference(a, b) / (2 * mean)));
    }

    private double meanDifference() {
        long sum = 0;
        long count = 1;
        for (int i = 0; i < depth.length; i++) {
            if ((i + 1) % width() != 0) {
                sum += difference(i, i + 1);
                count++;
            }
            if (i + width() < depth.length) {
                sum += difference(i, i + width());
                count++;
            }
        }
        return Math.max(1, (double) sum / count);
    }

    private int difference(int a, int b) {
        int sum = 0;
        for (int c = 0; c < Photo.CHANNELS; c++) {
            int d = colour(a, c) - colour(b, c);
            sum += d * d;
        }
        return sum;
    }
}
