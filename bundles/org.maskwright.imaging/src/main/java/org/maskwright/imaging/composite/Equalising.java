package org.maskwright.imaging.composite;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_imgproc.CLAHE;

/** Whether, and how, the luma of a picture is spread over all its range before it is composed; colours keep their chroma. */
public enum Equalising {
    /** Left as it is. */
    NONE,
    /** The histogram of the luma (Y of ITU-R BT.601) of the whole picture made flat. */
    GLOBAL,
    /**
     * The same in 8×8 parts of the picture, with limited contrast, interpolated between them: CLAHE (K. Zuiderveld, "Contrast Limited
     * Adaptive Histogram Equalization", Graphics Gems IV, 1994), clip limit 2.
     */
    LOCAL;

    private static final int PARTS = 8;
    private static final double CLIP = 2;

    /** Changes a matrix of 8-bit BGR. */
    void apply(Mat bgr) {
        if (this == NONE) {
            return;
        }
        try (Mat ycc = new Mat();
                Mat luma = new Mat()) {
            opencv_imgproc.cvtColor(bgr, ycc, opencv_imgproc.COLOR_BGR2YCrCb);
            opencv_core.extractChannel(ycc, luma, 0);
            spread(luma);
            opencv_core.insertChannel(luma, ycc, 0);
            opencv_imgproc.cvtColor(ycc, bgr, opencv_imgproc.COLOR_YCrCb2BGR);
        }
    }

    private void spread(Mat luma) {
        if (this == GLOBAL) {
            opencv_imgproc.equalizeHist(luma, luma);
            return;
        }
        try (Size parts = new Size(PARTS, PARTS);
                CLAHE clahe = opencv_imgproc.createCLAHE(CLIP, parts)) {
            clahe.apply(luma, luma);
        }
    }
}
