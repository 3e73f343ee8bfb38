package org.maskwright.imaging;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/** Image files made for tests. */
public final class TestImages {
    private TestImages() {}

    /** Smooth colours with some noise, seeded: compresses like a photograph. */
    public static BufferedImage photo(int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int r = (int) (128 + 100 * Math.sin(x / 7.0)) + random.nextInt(16);
                int g = (int) (128 + 100 * Math.cos(y / 9.0)) + random.nextInt(16);
                int b = (x * y / 8 + random.nextInt(16)) & 0xff;
                image.setRGB(x, y, r << 16 | g << 8 | b);
            }
        }
        return image;
    }

    public static byte[] write(RenderedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Encodes by OpenCV, with its IMWRITE parameters. */
    public static byte[] encode(String extension, Mat mat, int... parameters) {
        OpenCv.load();
        try (BytePointer out = new BytePointer();
                IntPointer options = new IntPointer(parameters)) {
            opencv_imgcodecs.imencode(extension, mat, out, options);
            return Mats.bytes(out);
        }
    }

    public static Mat mat(BufferedImage image) {
        OpenCv.load();
        byte[] bgr = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < bgr.length / 3; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            bgr[3 * i] = (byte) rgb;
            bgr[3 * i + 1] = (byte) (rgb >> 8);
            bgr[3 * i + 2] = (byte) (rgb >> 16);
        }
        return Mats.of(image.getHeight(), image.getWidth(), opencv_core.CV_8UC3, bgr);
    }

    public static byte[] jpeg(BufferedImage image, int... parameters) {
        try (Mat mat = mat(image)) {
            return encode(".jpg", mat, parameters);
        }
    }

    /** A TIFF structure of one entry: the orientation. */
    public static byte[] exif(int orientation, ByteOrder order) {
        return ByteBuffer.allocate(26)
                .order(order)
                .put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    public static byte[] jpegWithExif(byte[] jpeg, int orientation, ByteOrder order) {
        byte[] exif = exif(orientation, order);
        ByteBuffer segment = ByteBuffer.allocate(10 + exif.length)
                .putShort((short) 0xffe1)
                .putShort((short) (8 + exif.length))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(exif);
        return inserted(jpeg, 2, segment.array());
    }

    public static byte[] pngWithChunk(byte[] png, String type, byte[] payload) {
        return inserted(png, 33, pngChunk(type, payload));
    }

    public static byte[] pngChunk(String type, byte[] payload) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + payload.length)
                .putInt(payload.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(payload);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + payload.length);
        return chunk.putInt((int) crc.getValue()).array();
    }

    /** The extended form of a simple WebP file, with EXIF data behind the pixels. */
    public static byte[] webpWithExif(byte[] webp, int width, int height, byte[] exif) {
        int body = webp.length - 12;
        int padded = exif.length + (exif.length & 1);
        ByteBuffer file = ByteBuffer.allocate(12 + 18 + body + 8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0x08);
        file.put((byte) (width - 1))
                .putShort((short) 0)
                .put((byte) (height - 1))
                .putShort((short) 0);
        file.put(webp, 12, body);
        return file.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(exif.length)
                .put(exif)
                .array();
    }

    /** An uncompressed 8-bit RGB TIFF. */
    public static byte[] tiff(int width, int height, byte[] rgb, int orientation, ByteOrder order) {
        int[][] tags = {
            {256, width}, {257, height}, {259, 1}, {262, 2}, {273, 200}, {274, orientation}, {277, 3}, {278, height}
        };
        ByteBuffer file = ByteBuffer.allocate(200 + rgb.length).order(order);
        file.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        file.putShort((short) 42).putInt(8).putShort((short) (tags.length + 2));
        for (int[] tag : tags) {
            file.putShort((short) tag[0])
                    .putShort((short) 3)
                    .putInt(1)
                    .putShort((short) tag[1])
                    .putShort((short) 0);
            if (tag[0] == 257) {
                file.putShort((short) 258).putShort((short) 3).putInt(3).putInt(180);
            } else if (tag[0] == 278) {
                file.putShort((short) 279).putShort((short) 4).putInt(1).putInt(rgb.length);
            }
        }
        file.putInt(0).position(180).putShort((short) 8).putShort((short) 8).putShort((short) 8);
        return file.position(200).put(rgb).array();
    }

    public static byte[] inserted(byte[] file, int at, byte[] what) {
        return ByteBuffer.allocate(file.length + what.length)
                .put(file, 0, at)
                .put(what)
                .put(file, at, file.length - at)
                .array();
    }
}
