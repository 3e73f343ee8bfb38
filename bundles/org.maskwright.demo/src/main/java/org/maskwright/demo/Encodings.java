package org.maskwright.demo;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.maskwright.core.Mask;

/** Writes pictures as files, the odd ones too. Equal input gives equal bytes. */
final class Encodings {
    private static final int IHDR_DATA = 16;

    private Encodings() {}

    /** @param quality 0…1 */
    static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IllegalArgumentException("no PNG writer for " + image);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    /** A mask in an image of this type: its largest value for 1, 0 for 0. */
    static BufferedImage maskImage(Mask mask, int type) {
        var grey = new BufferedImage(mask.width(), mask.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                grey.getRaster().setSample(x, y, 0, 255 * mask.at(x, y));
            }
        }
        return converted(grey, type);
    }

    /** One channel of luma; Java's own conversion would take the samples for linear light. */
    static BufferedImage greyImage(BufferedImage image) {
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                grey.getRaster().setSample(x, y, 0, Tint.clamp(Tint.luma(image.getRGB(x, y))));
            }
        }
        return grey;
    }

    private static BufferedImage converted(BufferedImage image, int type) {
        var result = new BufferedImage(image.getWidth(), image.getHeight(), type);
        Graphics2D g = result.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return result;
    }

    /** A JPEG file with a segment more, behind its first two bytes; pixels unchanged. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 4 + data.length);
        out.put(jpeg, 0, 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Contents of an APP1 segment that says how the stored pixels lie (Exif 3.0, tag 0x0112). */
    static byte[] exif(int orientation) {
        ByteBuffer out = ByteBuffer.allocate(32).put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42});
        out.putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        return out.array();
    }

    /** An uncompressed TIFF file of one 32-bit floating-point channel, one strip (TIFF 6.0, section 19). */
    static byte[] floatTiff(float[] samples, int width, int height) {
        int[][] entries = {
            {256, 4, width},
            {257, 4, height},
            {258, 3, 32},
            {259, 3, 1},
            {262, 3, 1},
            {273, 4, 0},
            {277, 3, 1},
            {278, 4, height},
            {279, 4, 4 * samples.length},
            {339, 3, 3}
        };
        int dataAt = 8 + 2 + 12 * entries.length + 4;
        ByteBuffer out = ByteBuffer.allocate(dataAt + 4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            out.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(1)
                    .putInt(entry[0] == 273 ? dataAt : entry[2]);
        }
        out.putInt(0);
        for (float sample : samples) {
            out.putFloat(sample);
        }
        return out.array();
    }

    /** A PNG file whose header declares other sides than it has pixels for; its checksum is right. */
    static byte[] declaring(byte[] png, int width, int height) {
        byte[] bytes = png.clone();
        ByteBuffer out = ByteBuffer.wrap(bytes).putInt(IHDR_DATA, width).putInt(IHDR_DATA + 4, height);
        CRC32 crc = new CRC32();
        crc.update(bytes, IHDR_DATA - 4, 4 + 13);
        out.putInt(IHDR_DATA + 13, (int) crc.getValue());
        return bytes;
    }

    /** The first part of a file. */
    static byte[] cut(byte[] bytes, double share) {
        return Arrays.copyOf(bytes, (int) (bytes.length * share));
    }
}
