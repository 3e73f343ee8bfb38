package org.maskwright.imaging.image;

import java.nio.ShortBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.matrix.Mats;

/** The pixels on either side of the line between foreground and background, and where outwards is at each. Immutable. */
final class Contour {
    /** Length of a normal. */
    static final int UNIT = 64;

    /** Standard deviation of the blur by which a staircase of pixels becomes a line with a direction, px. */
    private static final double SMOOTHING = 2;

    private final short[] x;
    private final short[] y;
    private final byte[] nx;
    private final byte[] ny;

    private Contour(int length) {
        x = new short[length];
        y = new short[length];
        nx = new byte[length];
        ny = new byte[length];
    }

    /**
     * The contour of a mask.
     *
     * @param foreground row-major: 0 for background, 1 for foreground; at most 32,767 px either way
     * @param size of it, px
     * @param boundary indexes of the boundary's pixels, as {@link Boundary} finds them
     */
    static Contour of(byte[] foreground, Size size, int[] boundary) {
        var contour = new Contour(boundary.length);
        try (Mat mask = Mats.of(size.height(), size.width(), opencv_core.CV_8UC1, foreground);
                Mat smooth = new Mat();
                Mat dx = new Mat();
                Mat dy = new Mat();
                var kernel = new org.bytedeco.opencv.opencv_core.Size(0, 0)) {
            mask.convertTo(smooth, -1, 255, 0);
            opencv_imgproc.GaussianBlur(smooth, smooth, kernel, SMOOTHING, SMOOTHING, opencv_core.BORDER_REPLICATE, 0);
            opencv_imgproc.spatialGradient(smooth, dx, dy);
            contour.fill(boundary, size.width(), dx.createBuffer(), dy.createBuffer());
        }
        return contour;
    }

    private void fill(int[] boundary, int width, ShortBuffer dx, ShortBuffer dy) {
        for (int i = 0; i < boundary.length; i++) {
            int at = boundary[i];
            x[i] = (short) (at % width);
            y[i] = (short) (at / width);
            double length = Math.hypot(dx.get(at), dy.get(at));
            // Outwards is where the foreground fades.
            nx[i] = (byte) Math.round(length == 0 ? 0 : -dx.get(at) * UNIT / length);
            ny[i] = (byte) Math.round(length == 0 ? 0 : -dy.get(at) * UNIT / length);
        }
    }

    /**
     * The contour of the mask turned or mirrored as a whole, within the same frame: one on its side is stretched into it.
     *
     * @param size of the frame, px
     * @param orientation of EXIF, 1…8, as {@code MaskFile.oriented} takes it
     */
    Contour oriented(Size size, int orientation) {
        var turned = new Contour(x.length);
        int right = size.width() - 1;
        int bottom = size.height() - 1;
        boolean aside = orientation >= 5;
        double wider = aside ? (double) Math.max(1, right) / Math.max(1, bottom) : 1;
        boolean mirrored = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        boolean upsideDown = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        for (int i = 0; i < x.length; i++) {
            int column = aside ? (int) Math.round(y[i] * wider) : x[i];
            int row = aside ? (int) Math.round(x[i] / wider) : y[i];
            turned.x[i] = (short) (mirrored ? right - column : column);
            turned.y[i] = (short) (upsideDown ? bottom - row : row);
            double across = (aside ? ny[i] / wider : nx[i]) * (mirrored ? -1 : 1);
            double down = (aside ? nx[i] * wider : ny[i]) * (upsideDown ? -1 : 1);
            double length = Math.hypot(across, down);
            turned.nx[i] = (byte) Math.round(length == 0 ? 0 : across * UNIT / length);
            turned.ny[i] = (byte) Math.round(length == 0 ? 0 : down * UNIT / length);
        }
        return turned;
    }

    /** The smallest rectangle around its pixels, px; of no pixels that at the origin. */
    Rect bounds() {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        return right < 0 ? new Rect(0, 0, 0, 0) : new Rect(left, top, right - left + 1, bottom - top + 1);
    }

    /** A product with a normal as px. */
    static int rounded(int product) {
        return (product + Integer.signum(product) * UNIT / 2) / UNIT;
    }

    int length() {
        return x.length;
    }

    int x(int i) {
        return x[i];
    }

    int y(int i) {
        return y[i];
    }

    /** Columns to the right, −{@link #UNIT}…{@code UNIT}; both 0 where no side is outwards. */
    int nx(int i) {
        return nx[i];
    }

    /** Rows down, likewise. */
    int ny(int i) {
        return ny[i];
    }
}
