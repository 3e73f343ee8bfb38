package org.maskwright.imaging.tool;

import java.nio.ByteBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * A picture that tools look at: {@code uint8} BGR, {@code [height][width][3]}, row-major, origin top-left, on Java's heap, so that it can be
 * shared with who paints it and nobody has to close it. Immutable and safe for any thread.
 */
public final class Photo {
    static final int CHANNELS = 3;

    private final Size size;
    private final byte[] bgr;

    private Photo(Size size, byte[] bgr) {
        this.size = size;
        this.bgr = bgr;
    }

    /**
     * Over these very pixels, <em>not</em> copied: for producers that never write them again.
     *
     * @param size px
     * @param bgr {@code uint8} BGR, row-major
     * @throws IllegalArgumentException when there are not three bytes for each pixel
     */
    public static Photo adopt(Size size, byte[] bgr) {
        if (bgr.length != CHANNELS * size.pixels()) {
            throw new IllegalArgumentException(bgr.length + " bytes for " + size);
        }
        return new Photo(size, bgr);
    }

    /** A copy of decoded pixels, which stay their owner's. Costs the pixels. */
    public static Photo of(Pixels pixels) {
        return new Photo(pixels.size(), pixels.toBytes());
    }

    /** Size in px. */
    public Size size() {
        return size;
    }

    /** Whether the other is made of the very same memory. */
    public boolean isSame(Photo other) {
        return bgr == other.bgr;
    }

    /** A copy for who takes pixels, which the caller closes. Costs the pixels. */
    public Pixels pixels() {
        return Pixels.of(size, bgr);
    }

    /** A rectangle of the photo as a matrix, which the caller closes. */
    Mat crop(Rect area) {
        OpenCv.load();
        Mat mat = new Mat(area.height(), area.width(), opencv_core.CV_8UC3);
        ByteBuffer view = Mats.view(mat);
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            view.put(bgr, CHANNELS * (y * size.width() + area.x()), CHANNELS * area.width());
        }
        return mat;
    }

    /** One channel of a pixel, 0…255: blue, green, red. */
    int at(int x, int y, int channel) {
        return bgr[CHANNELS * (y * size.width() + x) + channel] & 0xff;
    }
}
