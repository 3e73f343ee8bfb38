package org.maskwright.imaging.matrix;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Turns matrices by an EXIF orientation (CIPA DC-008, 4.6.4, tag 274): what row 0 and column 0 are, made upright. */
public final class Upright {
    private static final int LEFT_RIGHT = 1;
    private static final int TOP_BOTTOM = 0;

    private Upright() {}

    /**
     * The matrix turned upright; when that takes another matrix, this one is closed.
     *
     * @param orientation 1…8
     */
    public static Mat turn(Mat mat, int orientation) {
        if (orientation == 1) {
            return mat;
        }
        Mat turned = new Mat();
        try (mat) {
            switch (orientation) {
                case 2 -> opencv_core.flip(mat, turned, LEFT_RIGHT);
                case 3 -> opencv_core.rotate(mat, turned, opencv_core.ROTATE_180);
                case 4 -> opencv_core.flip(mat, turned, TOP_BOTTOM);
                case 5 -> opencv_core.transpose(mat, turned);
                case 6 -> opencv_core.rotate(mat, turned, opencv_core.ROTATE_90_CLOCKWISE);
                case 7 -> {
                    opencv_core.rotate(mat, turned, opencv_core.ROTATE_90_CLOCKWISE);
                    opencv_core.flip(turned, turned, TOP_BOTTOM);
                }
                case 8 -> opencv_core.rotate(mat, turned, opencv_core.ROTATE_90_COUNTERCLOCKWISE);
                default -> throw new IllegalArgumentException("EXIF orientation " + orientation);
            }
        }
        return turned;
    }
}
