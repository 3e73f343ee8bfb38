package org.maskwright.imaging.image;

import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.matrix.Mats;

/** Small encoded images for reports. */
final class ReportImage {
    /** Contour, BGR: a magenta that skin, hair and studio walls do not have. */
    private static final byte[] CONTOUR = {(byte) 0xd0, 0x00, (byte) 0xff};

    private ReportImage() {}

    static byte[] of(Mat bgr, int longSidePx, Optional<Mask> overlay, String extension) {
        if (longSidePx < 1) {
            throw new IllegalArgumentException("a thumbnail of " + longSidePx + " px");
        }
        try (Mat reduced = GreyScales.reduced(bgr, longSidePx);
                Mat small = reduced.clone();
                BytePointer encoded = new BytePointer()) {
            overlay.filter(mask -> mask.size().pixels() > 0).ifPresent(mask -> drawContour(mask, small));
            if (!opencv_imgcodecs.imencode(extension, small, encoded)) {
                throw new IllegalStateException("no encoder for " + extension);
            }
            return Mats.bytes(encoded);
        }
    }

    private static void drawContour(Mask mask, Mat small) {
        Size size = new Size(small.cols(), small.rows());
        Mask fitted = mask.resampled(size);
        byte[] pixels = Mats.bytes(small);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                if (inside(fitted, x, y) && onContour(fitted, x, y)) {
                    System.arraycopy(CONTOUR, 0, pixels, 3 * (y * size.width() + x), 3);
                }
            }
        }
        Mats.view(small).put(pixels);
    }

    /** Whether a neighbour is background; beyond the border there is none. */
    private static boolean onContour(Mask mask, int x, int y) {
        return x > 0 && !inside(mask, x - 1, y)
                || x + 1 < mask.width() && !inside(mask, x + 1, y)
                || y > 0 && !inside(mask, x, y - 1)
                || y + 1 < mask.height() && !inside(mask, x, y + 1);
    }

    private static boolean inside(Mask mask, int x, int y) {
        return LabelMap.isForeground((byte) mask.at(x, y));
    }
}
