package org.maskwright.imaging.matrix;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Moves pixels between native matrices and arrays, in bulk. */
public final class Mats {
    private Mats() {}

    /** The matrix's memory, not copied; valid while the matrix is open. The matrix must be continuous. */
    public static ByteBuffer view(Mat mat) {
        if (!mat.isContinuous()) {
            throw new IllegalArgumentException("a matrix with gaps between its rows");
        }
        return mat.data().capacity(mat.total() * mat.elemSize()).asBuffer();
    }

    /** The bytes of a matrix, row-major, copied out. */
    public static byte[] bytes(Mat mat) {
        ByteBuffer view = view(mat);
        byte[] copy = new byte[view.remaining()];
        view.get(copy);
        return copy;
    }

    /** A matrix of these bytes, copied; the caller closes it. */
    public static Mat of(int rows, int cols, int type, byte[] bytes) {
        Mat mat = new Mat(rows, cols, type);
        view(mat).put(bytes);
        return mat;
    }

    /** The encoded bytes that the native library put behind a pointer. */
    public static byte[] bytes(BytePointer pointer) {
        byte[] copy = new byte[Math.toIntExact(pointer.limit())];
        pointer.get(copy);
        return copy;
    }
}
