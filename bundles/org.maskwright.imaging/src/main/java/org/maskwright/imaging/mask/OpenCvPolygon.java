package org.maskwright.imaging.mask;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * Polygons as {@code cv2.fillPoly} fills them: what an odd number of edges surrounds, and the edges themselves. Loads the native library at
 * first use.
 */
public final class OpenCvPolygon {
    private OpenCvPolygon() {}

    /**
     * The pixels of some polygons, filled at once.
     *
     * @param size of the image, px
     * @param corners of each polygon: x and y in turn, px, pixel centres at whole numbers; at most some ten thousand px outside the image
     */
    public static Area fill(Size size, List<int[]> corners) {
        List<int[]> drawn = corners.stream().filter(c -> c.length > 0).toList();
        if (drawn.isEmpty() || size.pixels() == 0) {
            return Area.none(size);
        }
        OpenCv.load();
        try (Mat image = new Mat(size.height(), size.width(), opencv_core.CV_8UC1, Scalar.all(0));
                MatVector polygons = new MatVector(drawn.size())) {
            List<Mat> mats = drawn.stream().map(OpenCvPolygon::points).toList();
            for (int i = 0; i < mats.size(); i++) {
                polygons.put(i, mats.get(i));
            }
            opencv_imgproc.fillPoly(image, polygons, Scalar.all(1));
            mats.forEach(Mat::close);
            return Area.of(Mask.adopt(size, Mats.bytes(image)));
        }
    }

    private static Mat points(int[] corners) {
        Mat mat = new Mat(corners.length / 2, 1, opencv_core.CV_32SC2);
        ByteBuffer view = Mats.view(mat).order(ByteOrder.nativeOrder());
        for (int corner : corners) {
            view.putInt(corner);
        }
        return mat;
    }
}
