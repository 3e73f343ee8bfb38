package org.maskwright.imaging.composite;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * A mask's outline held against the edges of the picture: J. Canny's (IEEE TPAMI 8(6), 1986), thresholds {@value #LOW} and {@value #HIGH} on
 * the channel that changes most, smoothed by a Gaussian of 1.4 px.
 */
public final class EdgeSheet {
    private static final int LOW = 60;
    private static final int HIGH = 150;
    private static final double SMOOTHING_PX = 1.4;

    /** An outline this far from an edge still follows it, px. */
    private static final int NEAR_PX = 2;

    /** BGR: a magenta that skin, hair and studio walls do not have. */
    private static final byte[] OUTLINE = {(byte) 0xd0, 0x00, (byte) 0xff};

    private final Size size;
    private final byte[] picture;
    private final byte[] edges;
    private final boolean[] outline;

    private EdgeSheet(Size size, byte[] picture, byte[] edges, boolean[] outline) {
        this.size = size;
        this.picture = picture;
        this.edges = edges;
        this.outline = outline;
    }

    /**
     * Finds both.
     *
     * @param image upright; stays the caller's
     * @param mask of the image's size
     * @throws IllegalArgumentException when the sizes differ
     */
    public static EdgeSheet of(Pixels image, Mask mask) {
        if (!image.size().equals(mask.size())) {
            throw new IllegalArgumentException("a mask of " + mask.size() + " px for an image of " + image.size());
        }
        OpenCv.load();
        byte[] bgr = image.toBytes();
        return new EdgeSheet(image.size(), bgr, canny(image.size(), bgr), outline(mask));
    }

    private static byte[] canny(Size size, byte[] bgr) {
        try (Mat colour = Mats.of(size.height(), size.width(), opencv_core.CV_8UC3, bgr);
                Mat edges = new Mat();
                var kernel = new org.bytedeco.opencv.opencv_core.Size(0, 0)) {
            opencv_imgproc.GaussianBlur(colour, colour, kernel, SMOOTHING_PX);
            opencv_imgproc.Canny(colour, edges, LOW, HIGH);
            return Mats.bytes(edges);
        }
    }

    /** The person's pixels beside one that is not; what lies beyond the picture is no neighbour. */
    private static boolean[] outline(Mask mask) {
        int width = mask.width();
        byte[] labels = mask.toBytes();
        boolean[] outline = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int x = i % width;
            outline[i] = LabelMap.isForeground(labels[i])
                    && (x > 0 && !LabelMap.isForeground(labels[i - 1])
                            || x + 1 < width && !LabelMap.isForeground(labels[i + 1])
                            || i >= width && !LabelMap.isForeground(labels[i - width])
                            || i + width < labels.length && !LabelMap.isForeground(labels[i + width]));
        }
        return outline;
    }

    /** The share (0…1) of the outline that has an edge within {@value #NEAR_PX} px; 1 where there is no outline. */
    public double followed() {
        long all = 0;
        long near = 0;
        for (int i = 0; i < outline.length; i++) {
            all += outline[i] ? 1 : 0;
            near += outline[i] && isNearEdge(i % size.width(), i / size.width()) ? 1 : 0;
        }
        return all == 0 ? 1 : (double) near / all;
    }

    private boolean isNearEdge(int x, int y) {
        for (int v = Math.max(0, y - NEAR_PX); v <= Math.min(size.height() - 1, y + NEAR_PX); v++) {
            for (int u = Math.max(0, x - NEAR_PX); u <= Math.min(size.width() - 1, x + NEAR_PX); u++) {
                if (edges[v * size.width() + u] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Side by side: the picture with the outline, and the edges, white on black, with it. The caller closes it. */
    public Composed picture() {
        Mat sheet = new Mat(size.height(), 2 * size.width(), opencv_core.CV_8UC3);
        ByteBuffer to = Mats.view(sheet);
        byte[] row = new byte[6 * size.width()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int i = y * size.width() + x;
                for (int c = 0; c < 3; c++) {
                    row[3 * x + c] = outline[i] ? OUTLINE[c] : picture[3 * i + c];
                    row[3 * (size.width() + x) + c] = outline[i] ? OUTLINE[c] : edges[i];
                }
            }
            to.put(row);
        }
        return new Composed(sheet);
    }
}
