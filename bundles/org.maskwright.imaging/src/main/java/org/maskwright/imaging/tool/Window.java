package org.maskwright.imaging.tool;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.AreaBuilder;
import org.maskwright.imaging.matrix.Mats;

/**
 * A part of the picture that a tool works on, and at which size: an algorithm whose cost grows with pixels sees at most so many.
 *
 * @param part px of the picture
 * @param work its size while it is worked on, px, not larger
 */
record Window(Rect part, Size work) {
    private static final int HALF = 128;

    /**
     * A window that holds a rectangle and a margin around it.
     *
     * @param margin on each side, as a share of the rectangle's longer side
     * @param longest px that the longer side has at most while it is worked on
     */
    static Window around(Rect wanted, Size whole, double margin, int longest) {
        int wider = (int) Math.ceil(margin * Math.max(wanted.width(), wanted.height()));
        Rect part = new Rect(
                        wanted.x() - wider, wanted.y() - wider, wanted.width() + 2 * wider, wanted.height() + 2 * wider)
                .intersect(new Rect(0, 0, whole.width(), whole.height()));
        double scale = Math.min(1, (double) longest / Math.max(1, Math.max(part.width(), part.height())));
        return new Window(part, new Size(Math.max(1, (int) Math.round(part.width() * scale)), Math.max(1, (int)
                Math.round(part.height() * scale))));
    }

    boolean isEmpty() {
        return part.isEmpty();
    }

    /** Px of the picture for one while it is worked on, ≥ 1. */
    double scale() {
        return (double) part.width() / work.width();
    }

    /** The photo in it, 8-bit BGR of the working size; the caller closes it. */
    Mat photo(Photo photo) {
        return resized(photo.crop(part), work, opencv_imgproc.INTER_AREA);
    }

    /**
     * How much of each px is in an area, {@code uint8} 0…255, row-major, of the working size. Costs the area's rows times their px of the working
     * size, however large the part is.
     */
    byte[] coverage(Area area) {
        float[] sums = new float[work.width() * work.height()];
        double down = (double) work.height() / part.height();
        area.within(part).forEachRun((y, from, to) -> {
            double top = (y - part.y()) * down;
            for (int row = (int) top; row < Math.min(work.height(), top + down); row++) {
                double high = Math.min(row + 1, top + down) - Math.max(row, top);
                cover(sums, row, (from - part.x()) / scale(), (to - part.x()) / scale(), high);
            }
        });
        byte[] shares = new byte[sums.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) Math.min(255, Math.round(255 * sums[i]));
        }
        return shares;
    }

    private void cover(float[] sums, int row, double left, double right, double high) {
        for (int x = (int) left; x < Math.min(work.width(), right); x++) {
            sums[row * work.width() + x] += (float) (high * (Math.min(x + 1, right) - Math.max(x, left)));
        }
    }

    /** The shares of a picture in it, {@code uint8} 0…255, row-major, of the working size. */
    byte[] shares(Shares shares) {
        byte[] cut = new byte[Math.multiplyExact(part.width(), part.height())];
        byte[] row = new byte[shares.width()];
        for (int y = 0; y < part.height(); y++) {
            shares.copyRow(part.y() + y, row, 0);
            System.arraycopy(row, part.x(), cut, y * part.width(), part.width());
        }
        Mat whole = Mats.of(part.height(), part.width(), opencv_core.CV_8UC1, cut);
        try (Mat small = resized(whole, work, opencv_imgproc.INTER_AREA)) {
            return Mats.bytes(small);
        }
    }

    /** An area within a rectangle as {@code uint8} 0 or 255; the caller closes it. */
    static Mat mat(Area area, Rect part) {
        byte[] values = new byte[Math.multiplyExact(part.width(), part.height())];
        area.within(part)
                .forEachRun((y, from, to) -> Arrays.fill(
                        values,
                        (y - part.y()) * part.width() + from - part.x(),
                        (y - part.y()) * part.width() + to - part.x(),
                        (byte) 255));
        return Mats.of(part.height(), part.width(), opencv_core.CV_8UC1, values);
    }

    /**
     * Back to the picture: what is at least half, with a smooth outline where it was worked on smaller.
     *
     * @param shares {@code uint8} 0…255, row-major, of the working size
     * @param whole size of the picture, px
     */
    Area area(byte[] shares, Size whole) {
        Mat small = Mats.of(work.height(), work.width(), opencv_core.CV_8UC1, shares);
        try (Mat large = resized(small, new Size(part.width(), part.height()), opencv_imgproc.INTER_LINEAR)) {
            return atLeastHalf(Mats.view(large), part, whole);
        }
    }

    /** What is at least half in a rectangle of the picture. */
    static Area atLeastHalf(ByteBuffer shares, Rect part, Size whole) {
        AreaBuilder builder = new AreaBuilder(whole);
        byte[] row = new byte[part.width()];
        for (int y = 0; y < part.height(); y++) {
            shares.get(y * part.width(), row);
            for (int x = 0; x < row.length; ) {
                boolean inside = (row[x] & 0xff) >= HALF;
                int end = x + 1;
                while (end < row.length && (row[end] & 0xff) >= HALF == inside) {
                    end++;
                }
                if (inside) {
                    builder.add(part.y() + y, part.x() + x, part.x() + end);
                }
                x = end;
            }
        }
        return builder.area();
    }

    /** At another size; the given matrix is closed, the caller closes the result. */
    private static Mat resized(Mat mat, Size target, int method) {
        if (mat.cols() == target.width() && mat.rows() == target.height()) {
            return mat;
        }
        Mat result = new Mat();
        try (mat;
                var size = new org.bytedeco.opencv.opencv_core.Size(target.width(), target.height())) {
            opencv_imgproc.resize(mat, result, size, 0, 0, method);
        }
        return result;
    }
}
