package org.maskwright.imaging.composite;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Size;
import org.maskwright.imaging.matrix.Mats;

/** A composed picture: 8-bit BGR, or BGR and alpha, in native memory, which {@link #close} gives back. For one thread at a time. */
public final class Composed implements AutoCloseable {
    /** Of JPEG: where most eyes see no loss. */
    private static final int QUALITY = 95;

    private final Mat mat;

    /** Takes the matrix over. */
    Composed(Mat mat) {
        this.mat = mat;
    }

    /** Size in px. */
    public Size size() {
        return new Size(mat.cols(), mat.rows());
    }

    /** Whether it has alpha: then only PNG keeps it. */
    public boolean transparent() {
        return mat.channels() == 4;
    }

    /** A copy of the pixels: {@code uint8}, row-major, blue, green, red, and alpha where it has any. */
    public byte[] toBytes() {
        return Mats.bytes(mat);
    }

    /** As a PNG file; equal pictures give equal bytes. */
    public byte[] png() {
        try (IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_PNG_COMPRESSION, 6)) {
            return encoded(mat, ".png", options);
        }
    }

    /** As a JPEG file of quality {@value #QUALITY}, without metadata. Alpha becomes white. */
    public byte[] jpeg() {
        try (IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY)) {
            if (!transparent()) {
                return encoded(mat, ".jpg", options);
            }
            try (Mat opaque = onWhite()) {
                return encoded(opaque, ".jpg", options);
            }
        }
    }

    private Mat onWhite() {
        byte[] bgra = toBytes();
        byte[] bgr = new byte[bgra.length / 4 * 3];
        for (int i = 0; i < bgr.length / 3; i++) {
            int alpha = bgra[4 * i + 3] & 0xff;
            for (int c = 0; c < 3; c++) {
                bgr[3 * i + c] = (byte) Math.round(((bgra[4 * i + c] & 0xff) * alpha + 255 * (255 - alpha)) / 255f);
            }
        }
        return Mats.of(mat.rows(), mat.cols(), opencv_core.CV_8UC3, bgr);
    }

    private static byte[] encoded(Mat mat, String extension, IntPointer options) {
        try (BytePointer bytes = new BytePointer()) {
            if (!opencv_imgcodecs.imencode(extension, mat, bytes, options)) {
                throw new IllegalStateException("no encoder for " + extension);
            }
            return Mats.bytes(bytes);
        }
    }

    @Override
    public void close() {
        mat.close();
    }
}
