package org.maskwright.imaging.mask;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.jpeg.JpegProportion;
import org.maskwright.imaging.matrix.OpenCv;
import org.maskwright.imaging.stored.Raster;

/** Decodes JPEG, WebP and TIFF without palette through OpenCV, unchanged: neither rotated nor converted. */
final class OpenCvDecoder {
    private OpenCvDecoder() {}

    /**
     * The samples of a file.
     *
     * @throws IOException when the file cannot be read, in one line
     */
    static Decoded decode(byte[] bytes, ImageFormat format) throws IOException {
        if (format == ImageFormat.JPEG && !JpegProportion.fits(bytes)) {
            throw new IOException("JPEG file has too little data for its size");
        }
        OpenCv.load();
        try (Mat buffer = new Mat(bytes);
                Mat mat = opencv_imgcodecs.imdecode(buffer, opencv_imgcodecs.IMREAD_UNCHANGED)) {
            if (mat.empty()) {
                throw new IOException(format + " file cannot be decoded");
            }
            return convert(mat, new Size(mat.cols(), mat.rows()));
        } catch (RuntimeException e) {
            // OpenCV's own exceptions arrive as unchecked ones, with a message of several lines.
            throw new IOException(format + " file cannot be decoded", e);
        }
    }

    private static Decoded convert(Mat mat, Size size) throws IOException {
        ColourType colour =
                switch (mat.channels()) {
                    case 1 -> ColourType.GREY;
                    case 3 -> ColourType.RGB;
                    case 4 -> ColourType.RGBA;
                    default -> throw new IOException(mat.channels() + " channels cannot be a mask");
                };
        if (mat.depth() == opencv_core.CV_8U) {
            byte[] samples = new byte[Math.toIntExact(size.pixels() * colour.channels())];
            ByteBuffer pixels = mat.createBuffer();
            pixels.get(samples);
            return new Decoded(redFirst(Raster.of(size, colour, 8, samples)), List.of(), 0);
        } else if (mat.depth() == opencv_core.CV_16U) {
            Raster raster = Raster.blank(size, colour, 16);
            ShortBuffer samples = mat.createBuffer();
            for (int i = 0; i < raster.words().length; i++) {
                raster.set(i, samples.get(i));
            }
            return new Decoded(redFirst(raster), List.of(), 0);
        }
        return real(mat, size, colour);
    }

    private static Decoded real(Mat mat, Size size, ColourType colour) {
        try (Mat floats = new Mat()) {
            mat.convertTo(floats, opencv_core.CV_32F);
            float[] samples = new float[Math.toIntExact(size.pixels() * colour.channels())];
            FloatBuffer pixels = floats.createBuffer();
            pixels.get(samples);
            double[] real = new double[samples.length];
            for (int i = 0; i < real.length; i++) {
                real[i] = samples[i];
            }
            Decoded decoded = RealSamples.toRaster(real, size, colour);
            return new Decoded(redFirst(decoded.raster()), List.of(), decoded.nonFinite());
        }
    }

    /** OpenCV has blue first. */
    private static Raster redFirst(Raster raster) {
        for (int i = 0;
                raster.channels() >= 3 && i < raster.size().pixels() * raster.channels();
                i += raster.channels()) {
            int blue = raster.at(i);
            raster.set(i, raster.at(i + 2));
            raster.set(i + 2, blue);
        }
        return raster;
    }
}
