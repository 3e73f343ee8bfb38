package org.maskwright.dataset;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Tiny image files for tests, written by another encoder than ours. */
public final class Pngs {
    private Pngs() {}

    /** 8-bit grey, 4×4, these values in turn. */
    public static byte[] grey(int... values) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) values[i % values.length];
        }
        return encode(image, "png");
    }

    /** 8-bit palette, 4×4, these indexes in turn. */
    public static byte[] palette(int... indexes) throws IOException {
        byte[] colours = new byte[256];
        for (int i = 0; i < 256; i++) {
            colours[i] = (byte) (i * 37);
        }
        BufferedImage image = new BufferedImage(
                4, 4, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 256, colours, colours, colours));
        byte[] pixels = new byte[16];
        for (int i = 0; i < 16; i++) {
            pixels[i] = (byte) indexes[i % indexes.length];
        }
        image.setData(Raster.createRaster(image.getSampleModel(), new DataBufferByte(pixels, 16), new Point()));
        assert image.getRaster().getTransferType() == DataBuffer.TYPE_BYTE;
        return encode(image, "png");
    }

    /** 8-bit palette of these colours ({@code 0xRRGGBB}), 4×4, these indexes in turn. */
    public static byte[] palette(int[] colours, int... indexes) throws IOException {
        byte[][] channels = new byte[3][colours.length];
        for (int i = 0; i < colours.length; i++) {
            for (int c = 0; c < 3; c++) {
                channels[c][i] = (byte) (colours[i] >> 16 - 8 * c);
            }
        }
        var model = new IndexColorModel(8, colours.length, channels[0], channels[1], channels[2]);
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < 16; i++) {
            image.getRaster().setSample(i % 4, i / 4, 0, indexes[i % indexes.length]);
        }
        return encode(image, "png");
    }

    /** RGB, 4×4, these colours ({@code 0xRRGGBB}) in turn. */
    public static byte[] rgb(int... colours) throws IOException {
        return encode(coloured(colours), "png");
    }

    /** The same as a bitmap of 24 bits. */
    public static byte[] bmp(int... colours) throws IOException {
        return encode(coloured(colours), "bmp");
    }

    private static BufferedImage coloured(int... colours) {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16; i++) {
            image.setRGB(i % 4, i / 4, colours[i % colours.length]);
        }
        return image;
    }

    /** 16-bit grey, 4×4, these values in turn. */
    public static byte[] grey16(int... values) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 16; i++) {
            image.getRaster().setSample(i % 4, i / 4, 0, values[i % values.length]);
        }
        return encode(image, "png");
    }

    /** RGBA, 4×4, these alpha values in turn over one colour. */
    public static byte[] alpha(int... values) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 16; i++) {
            image.setRGB(i % 4, i / 4, values[i % values.length] << 24 | 0x8090a0);
        }
        return encode(image, "png");
    }

    /** A JPEG of a colour gradient. */
    static byte[] photo(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i * 0x030507);
        }
        return encode(image, "jpg");
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IOException("no writer of " + format);
        }
        return bytes.toByteArray();
    }

    static void put(Path root, String path, byte[] bytes) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.write(root.resolve(path), bytes);
    }
}
