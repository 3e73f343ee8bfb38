package org.maskwright.imaging.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.jpeg.JdkJpeg;
import org.maskwright.imaging.jpeg.JpegProportion;
import org.maskwright.imaging.matrix.DepthReduction;
import org.maskwright.imaging.matrix.OpenCv;
import org.maskwright.imaging.matrix.Upright;
import org.maskwright.imaging.png.PngChunkView;
import org.maskwright.imaging.stored.Bytes;
import org.maskwright.imaging.stored.TiffTags;

/**
 * Turns files into upright 8-bit BGR matrices, which the caller closes.
 *
 * <p>OpenCV turns JPEG, PNG and WebP by their EXIF data unless told not to, and TIFF in any case. Here it is told not to, of a TIFF by
 * taking the orientation out, and {@link Upright} turns all alike.
 */
final class PixelDecoder {
    private static final int AS_STORED = opencv_imgcodecs.IMREAD_ANYDEPTH
            | opencv_imgcodecs.IMREAD_ANYCOLOR
            | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;

    private PixelDecoder() {}

    /**
     * @param reduction 1, 2, 4 or 8: by which the sides are divided while decoding
     * @throws IOException when nothing can be decoded
     */
    static Mat decode(byte[] bytes, ImageHeader header, int reduction) throws IOException {
        OpenCv.load();
        if (header.format() == ImageFormat.JPEG && !JpegProportion.fits(bytes)) {
            throw new IOException("it has too little data for its size");
        }
        boolean inks = header.colour() == ColourType.CMYK && header.format() == ImageFormat.JPEG;
        // OpenCV takes all inks for inverted ones.
        if (inks && JdkJpeg.adobeTransform(bytes) == JdkJpeg.NO_ADOBE) {
            return Upright.turn(JdkJpeg.decode(bytes), header.orientation());
        }
        byte[] input =
                switch (header.format()) {
                    case PNG -> pngEssentials(bytes);
                    case TIFF -> TiffTags.withoutOrientation(bytes);
                    case JPEG, WEBP, BMP, GIF, PNM, UNKNOWN -> bytes;
                    case NPY -> throw new IOException("arrays of numbers are read as masks only");
                    case HEIC, AVIF, JP2, MAT -> throw new IOException(header.format() + " files are not read");
                };
        boolean deep = header.bitDepth() > 8 || header.floating();
        Mat mat = imdecode(input, deep ? AS_STORED : colourFlags(reduction));
        return Upright.turn(deep ? DepthReduction.toColour8(mat) : mat, header.orientation());
    }

    /** Without OpenCV's decoder, which would write what it thinks of the file to standard error. */
    static Mat decodeDamaged(byte[] bytes, ImageHeader header) throws IOException {
        OpenCv.load();
        return switch (header.format()) {
            case JPEG -> Upright.turn(JdkJpeg.decode(bytes), header.orientation());
            case PNG, WEBP, BMP, TIFF, GIF, PNM, NPY, HEIC, AVIF, JP2, MAT, UNKNOWN ->
                throw new IOException("no pixels can be saved from a damaged " + header.format());
        };
    }

    private static int colourFlags(int reduction) {
        int colour =
                switch (reduction) {
                    case 2 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
                    case 4 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
                    case 8 -> opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
                    default -> opencv_imgcodecs.IMREAD_COLOR;
                };
        return colour | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
    }

    private static Mat imdecode(byte[] bytes, int flags) throws IOException {
        try (BytePointer memory = new BytePointer(bytes);
                Mat input = new Mat(1, bytes.length, opencv_core.CV_8UC1, memory)) {
            Mat mat = opencv_imgcodecs.imdecode(input, flags);
            if (mat.empty()) {
                mat.close();
                throw new IOException("its pixels cannot be decoded");
            }
            return mat;
        } catch (RuntimeException e) {
            // Errors of the native library arrive as bare RuntimeExceptions; none of them is a fault of ours, as the
            // input is the user's.
            throw new IOException("its pixels cannot be decoded", e);
        }
    }

    /**
     * A PNG's chunks that make its colours: the library prints warnings about others (a colour profile it dislikes), and may expand a
     * compressed text of any size.
     */
    private static byte[] pngEssentials(byte[] bytes) {
        Bytes file = Bytes.bigEndian(bytes);
        // A file may be a text of hundreds of megabytes with a picture in it.
        ByteArrayOutputStream kept = new ByteArrayOutputStream(Math.min(bytes.length, 1 << 24));
        kept.write(bytes, 0, Math.min(bytes.length, PngChunkView.SIGNATURE));
        Optional<PngChunkView> next = PngChunkView.at(file, PngChunkView.SIGNATURE);
        while (next.isPresent()) {
            PngChunkView chunk = next.get();
            int end = (int) Math.min(chunk.end(), bytes.length);
            if (chunk.critical()) {
                kept.write(bytes, chunk.start(), end - chunk.start());
            }
            next = chunk.is("IEND") ? Optional.empty() : PngChunkView.at(file, chunk.end());
        }
        return kept.toByteArray();
    }
}
