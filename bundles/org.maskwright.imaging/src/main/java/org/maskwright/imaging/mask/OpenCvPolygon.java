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
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.AreaBuilder;
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
        Rect box = box(size, drawn);
        if (box.isEmpty()) {
            return Area.none(size);
        }
        OpenCv.load();
        try (Mat image = new Mat(box.height(), box.width(), opencv_core.CV_8UC1, Scalar.all(0));
                MatVector polygons = new MatVector(drawn.size())) {
            List<Mat> mats = drawn.stream().map(c -> points(c, box)).toList();
            for (int i = 0; i < mats.size(); i++) {
                polygons.put(i, mats.get(i));
            }
            opencv_imgproc.fillPoly(image, polygons, Scalar.all(1));
            mats.forEach(Mat::close);
            return placed(Area.of(Mask.adopt(box.size(), Mats.bytes(image))), box, size);
        }
    }

    /** What of the image the polygons reach: nothing beyond is painted, as their edges are theirs. */
    private static Rect box(Size size, List<int[]> polygons) {
        int left = size.width();
        int top = size.height();
        int right = -1;
        int bottom = -1;
        for (int[] corners : polygons) {
            for (int i = 0; i + 1 < corners.length; i += 2) {
                left = Math.min(left, corners[i]);
                right = Math.max(right, corners[i]);
                top = Math.min(top, corners[i + 1]);
                bottom = Math.max(bottom, corners[i + 1]);
            }
        }
        int x = Math.max(0, left);
        int y = Math.max(0, top);
        int width = Math.min(size.width() - 1, right) - x + 1;
        int height = Math.min(size.height() - 1, bottom) - y + 1;
        return new Rect(x, y, Math.max(0, width), Math.max(0, height));
    }

    private static Area placed(Area area, Rect box, Size size) {
        AreaBuilder builder = new AreaBuilder(size);
        area.forEachRun((y, from, to) -> builder.add(y + box.y(), from + box.x(), to + box.x()));
        return builder.area();
    }

    private static Mat points(int[] corners, Rect box) {
        Mat mat = new Mat(corners.length / 2, 1, opencv_core.CV_32SC2);
        ByteBuffer view = Mats.view(mat).order(ByteOrder.nativeOrder());
        for (int i = 0; i < corners.length; i++) {
            view.putInt(corners[i] - (i % 2 == 0 ? box.x() : box.y()));
        }
        return mat;
    }
}
