package org.maskwright.check.fix;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small PNG files written by the JDK, so that the masks repaired here are not made by the code that repairs them. */
final class Pngs {
    private Pngs() {}

    /** 8-bit grey, {@code [row][column]}. */
    static byte[] grey(int[]... rows) {
        return raster(BufferedImage.TYPE_BYTE_GRAY, rows);
    }

    /** 16-bit grey, {@code [row][column]}. */
    static byte[] grey16(int[]... rows) {
        return raster(BufferedImage.TYPE_USHORT_GRAY, rows);
    }

    private static byte[] raster(int type, int[]... rows) {
        var image = new BufferedImage(rows[0].length, rows.length, type);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length; x++) {
                image.getRaster().setSample(x, y, 0, rows[y][x]);
            }
        }
        return written(image, "png");
    }

    /** A Windows bitmap of a palette of greys, {@code [row][column]}. */
    static byte[] bmp(int[]... rows) {
        byte[] greys = new byte[256];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (byte) i;
        }
        var palette = new IndexColorModel(8, 256, greys, greys, greys);
        var image = new BufferedImage(rows[0].length, rows.length, BufferedImage.TYPE_BYTE_INDEXED, palette);
        for (int y = 0; y < rows.length; y++) {
            image.getRaster().setSamples(0, y, rows[y].length, 1, 0, rows[y]);
        }
        return written(image, "bmp");
    }

    /** 8-bit RGBA from 0xAARRGGBB, {@code [row][column]}. */
    static byte[] argb(int[]... rows) {
        return colours(BufferedImage.TYPE_INT_ARGB, "png", rows);
    }

    /** 8-bit grey with alpha, from grey + 256 × alpha, {@code [row][column]}. */
    static byte[] greyAlpha(int[]... rows) {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(rows[0].length, rows.length);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length; x++) {
                raster.setSample(x, y, 0, rows[y][x] & 0xff);
                raster.setSample(x, y, 1, rows[y][x] >> 8);
            }
        }
        return written(new BufferedImage(model, raster, false, null), "png");
    }

    /** An array of NumPy of 32-bit floating-point numbers, {@code [row][column]}, in 255ths. */
    static byte[] floats(int[]... rows) {
        String header =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows.length + ", " + rows[0].length + "), }\n";
        byte[] text = ("\u0093NUMPY\u0001\u0000" + (char) header.length() + "\u0000" + header)
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer file = ByteBuffer.allocate(text.length + 4 * rows.length * rows[0].length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text);
        for (int[] row : rows) {
            for (int value : row) {
                file.putFloat(value / 255f);
            }
        }
        return file.array();
    }

    /** 8-bit RGB from 0xRRGGBB, {@code [row][column]}. */
    static byte[] rgb(int[]... rows) {
        return colours(BufferedImage.TYPE_INT_RGB, "png", rows);
    }

    /** Indexes of a palette of these colours, as many bits as it needs, {@code [row][column]}. */
    static byte[] palette(int[] colours, int[]... rows) {
        byte[][] channels = new byte[3][colours.length];
        for (int i = 0; i < 3 * colours.length; i++) {
            channels[i % 3][i / 3] = (byte) (colours[i / 3] >> 16 - 8 * (i % 3));
        }
        int bits = colours.length <= 2 ? 1 : colours.length <= 4 ? 2 : colours.length <= 16 ? 4 : 8;
        var palette = new IndexColorModel(bits, colours.length, channels[0], channels[1], channels[2]);
        int type = bits < 8 ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED;
        var image = new BufferedImage(rows[0].length, rows.length, type, palette);
        for (int y = 0; y < rows.length; y++) {
            image.getRaster().setSamples(0, y, rows[y].length, 1, 0, rows[y]);
        }
        return written(image, "png");
    }

    /** JPEG from 0xRRGGBB, {@code [row][column]}. */
    static byte[] jpeg(int[]... rows) {
        return colours(BufferedImage.TYPE_INT_RGB, "jpg", rows);
    }

    private static byte[] colours(int type, String format, int[]... rows) {
        var image = new BufferedImage(rows[0].length, rows.length, type);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length; x++) {
                image.setRGB(x, y, rows[y][x]);
            }
        }
        return written(image, format);
    }

    /** The stored samples of the first channel, {@code [row][column]}, read by the JDK. */
    static int[][] samples(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            int[][] rows = new int[image.getHeight()][image.getWidth()];
            for (int y = 0; y < rows.length; y++) {
                image.getRaster().getSamples(0, y, rows[y].length, 1, 0, rows[y]);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
