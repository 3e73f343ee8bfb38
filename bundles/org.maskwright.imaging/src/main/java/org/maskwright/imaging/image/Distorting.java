package org.maskwright.imaging.image;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.maskwright.core.Size;

/** What befalls photographs, done to matrices on purpose. The given matrix stays its owner's; what is answered is the caller's to close. */
final class Distorting {
    private Distorting() {}

    /** Interpolated between pixels; beyond the border the picture is mirrored. */
    static Mat warped(Mat bgr, Warp warp, Size target) {
        Mat result = new Mat();
        try (Mat matrix = new Mat(2, 3, opencv_core.CV_64F);
                DoubleIndexer at = matrix.createIndexer();
                Scalar none = new Scalar();
                var size = new org.bytedeco.opencv.opencv_core.Size(target.width(), target.height())) {
            // OpenCV counts from the middle of the first pixel.
            Warp centred = Warp.moved(-0.5, -0.5).after(warp).after(Warp.moved(0.5, 0.5));
            at.put(0, 0, centred.xx(), centred.xy(), centred.x0());
            at.put(1, 0, centred.yx(), centred.yy(), centred.y0());
            opencv_imgproc.warpAffine(
                    bgr,
                    result,
                    matrix,
                    size,
                    opencv_imgproc.INTER_LINEAR | opencv_imgproc.WARP_INVERSE_MAP,
                    opencv_core.BORDER_REFLECT_101,
                    none);
        }
        return result;
    }

    static Mat blurred(Mat bgr, double sigmaPx) {
        Mat result = new Mat();
        try (var fromSigma = new org.bytedeco.opencv.opencv_core.Size(0, 0)) {
            opencv_imgproc.GaussianBlur(bgr, result, fromSigma, sigmaPx);
        }
        return result;
    }

    /** Written as a JPEG of some quality, and read. */
    static Mat throughJpeg(Mat bgr, int quality) {
        try (BytePointer encoded = new BytePointer();
                IntPointer how = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality)) {
            if (!opencv_imgcodecs.imencode(".jpg", bgr, encoded, how)) {
                throw new IllegalStateException("no encoder for JPEG");
            }
            try (Mat file = new Mat(1, Math.toIntExact(encoded.limit()), opencv_core.CV_8UC1, encoded)) {
                return opencv_imgcodecs.imdecode(file, opencv_imgcodecs.IMREAD_COLOR);
            }
        }
    }
}
