package org.maskwright.imaging.mask;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;
import org.maskwright.imaging.stored.Raster;

/** Encodes samples through OpenCV without loss: the reverse of {@link OpenCvDecoder}. */
final class OpenCvEncoder {
    /** A WebP quality above 100 asks OpenCV for its lossless form. */
    private static final int LOSSLESS = 101;

    private OpenCvEncoder() {}

    /** Whether pixels of such samples are encoded. */
    static boolean knows(ColourType colour) {
        return colour == ColourType.GREY || colour == ColourType.RGB || colour == ColourType.RGBA;
    }

    /**
     * A file of these samples; empty when OpenCV has none for them. The caller looks whether it holds them.
     *
     * @param extension of the format, with the dot
     */
    static Optional<byte[]> encode(Raster raster, String extension) {
        if (!knows(raster.colour()) || raster.bitDepth() < 8) {
            return Optional.empty();
        }
        OpenCv.load();
        try (Mat mat = matrix(raster);
                BytePointer out = new BytePointer();
                IntPointer options = new IntPointer(
                        extension.equals(".webp")
                                ? new int[] {opencv_imgcodecs.IMWRITE_WEBP_QUALITY, LOSSLESS}
                                : new int[0])) {
            return opencv_imgcodecs.imencode(extension, mat, out, options)
                    ? Optional.of(Mats.bytes(out))
                    : Optional.empty();
        } catch (RuntimeException notEncoded) {
            // OpenCV's own exceptions arrive as unchecked ones: a depth or number of channels that the format does not
            // have.
            return Optional.empty();
        }
    }

    private static Mat matrix(Raster raster) {
        int depth = raster.wide() ? opencv_core.CV_16U : opencv_core.CV_8U;
        int type = opencv_core.CV_MAKETYPE(depth, raster.channels());
        Mat mat = new Mat(raster.size().height(), raster.size().width(), type);
        int samples = (int) raster.size().pixels() * raster.channels();
        if (raster.wide()) {
            ShortBuffer to = mat.createBuffer();
            for (int i = 0; i < samples; i++) {
                to.put(i, (short) raster.at(blueFirst(i, raster.channels())));
            }
        } else {
            ByteBuffer to = mat.createBuffer();
            for (int i = 0; i < samples; i++) {
                to.put(i, (byte) raster.at(blueFirst(i, raster.channels())));
            }
        }
        return mat;
    }

    /** Where the sample lies that OpenCV, which has blue first, wants at an index. */
    private static int blueFirst(int index, int channels) {
        int channel = index % channels;
        return channels < 3 || channel == 3 ? index : index - channel + 2 - channel;
    }
}
