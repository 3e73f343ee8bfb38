package org.maskwright.imaging.composite;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/** A picture to stand behind persons: {@code uint8} BGR on Java's heap, so that nobody has to close it. Immutable; for any thread. */
public final class Scenery {
    private final Size size;
    private final byte[] bgr;

    private Scenery(Size size, byte[] bgr) {
        this.size = size;
        this.bgr = bgr;
    }

    /** A copy of decoded pixels, which stay their owner's. */
    public static Scenery of(Pixels pixels) {
        return new Scenery(pixels.size(), pixels.toBytes());
    }

    /** Scaled so that it covers this size, its middle: averaged where it becomes smaller. The caller closes it. */
    Mat covering(Size target) {
        OpenCv.load();
        double scale = Math.max((double) target.width() / size.width(), (double) target.height() / size.height());
        int width = Math.clamp(Math.round(target.width() / scale), 1, size.width());
        int height = Math.clamp(Math.round(target.height() / scale), 1, size.height());
        Mat result = new Mat();
        try (Mat whole = Mats.of(size.height(), size.width(), opencv_core.CV_8UC3, bgr);
                Rect middle = new Rect((size.width() - width) / 2, (size.height() - height) / 2, width, height);
                Mat part = new Mat(whole, middle);
                var to = new org.bytedeco.opencv.opencv_core.Size(target.width(), target.height())) {
            int method = scale < 1 ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR;
            opencv_imgproc.resize(part, result, to, 0, 0, method);
        }
        return result;
    }
}
