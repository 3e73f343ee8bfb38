package org.maskwright.imaging.mask;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * The outlines of an area as {@code cv2.findContours} finds them: along the outermost pixels of each connected piece, and along those around each
 * hole. Loads the native library at first use.
 */
public final class OpenCvOutline {
    private static final int HIERARCHY_FIELDS = 4;
    private static final int PARENT = 3;

    private OpenCvOutline() {}

    /**
     * One connected piece; pixels that touch at a corner are connected.
     *
     * @param outside its outline: x and y of each pixel in turn
     * @param holes outlines of its holes, on the pixels of the area around them
     */
    public record Piece(List<Integer> outside, List<List<Integer>> holes) {
        /** Copies the lists. */
        public Piece {
            outside = List.copyOf(outside);
            holes = List.copyOf(holes);
        }
    }

    /** The pieces of an area, in no particular order but always the same. */
    public static List<Piece> of(Area area) {
        if (area.isEmpty()) {
            return List.of();
        }
        OpenCv.load();
        byte[] labels = area.toMask().toBytes();
        try (Mat image = Mats.of(area.size().height(), area.size().width(), opencv_core.CV_8UC1, labels);
                MatVector contours = new MatVector();
                Mat hierarchy = new Mat()) {
            opencv_imgproc.findContours(
                    image, contours, hierarchy, opencv_imgproc.RETR_CCOMP, opencv_imgproc.CHAIN_APPROX_NONE);
            return pieces(contours, ints(hierarchy));
        }
    }

    private static List<Piece> pieces(MatVector contours, int[] hierarchy) {
        int count = (int) contours.size();
        List<List<Integer>> outlines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try (Mat contour = contours.get(i)) {
                List<Integer> outline = new ArrayList<>();
                for (int v : ints(contour)) {
                    outline.add(v);
                }
                outlines.add(outline);
            }
        }
        List<List<List<Integer>>> holes = new ArrayList<>();
        outlines.forEach(o -> holes.add(new ArrayList<>()));
        for (int i = 0; i < count; i++) {
            int parent = hierarchy[HIERARCHY_FIELDS * i + PARENT];
            if (parent >= 0) {
                holes.get(parent).add(outlines.get(i));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (hierarchy[HIERARCHY_FIELDS * i + PARENT] < 0) {
                pieces.add(new Piece(outlines.get(i), holes.get(i)));
            }
        }
        return pieces;
    }

    private static int[] ints(Mat mat) {
        IntBuffer view = Mats.view(mat).order(ByteOrder.nativeOrder()).asIntBuffer();
        int[] copy = new int[view.remaining()];
        view.get(copy);
        return copy;
    }
}
