package org.maskwright.imaging;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Moves pixels between native matrices and arrays, in bulk. */
final class Mats {
    private Mats() {}

    /** The matrix's memory, not copied; valid while the matrix is open. The matrix must be continuous. */
    static ByteBuffer view(Mat mat) {
        if (!mat.isContinuous()) {
            throw new IllegalArgumentException("a matrix with gaps between its rows");
        }
        return mat.data().capacity(mat.total() * mat.elemSize()).asBuffer();
    }

    static byte[] bytes(Mat mat) {
        ByteBuffer view = view(mat);
        byte[] copy = new byte[view.remaining()];
        view.get(copy);
        return copy;
    }

    /** A matrix of these bytes, copied; the caller closes it. */
    static Mat of(int rows, int cols, int type, byte[] bytes) {
        Mat mat = new Mat(rows, cols, type);
        view(mat).put(bytes);
        return mat;
    }

    /** The encoded bytes that the native library put behind a pointer. */
    static byte[] bytes(BytePointer pointer) {
        byte[] copy = new byte[Math.toIntExact(pointer.limit())];
        pointer.get(copy);
        return copy;
    }
}
