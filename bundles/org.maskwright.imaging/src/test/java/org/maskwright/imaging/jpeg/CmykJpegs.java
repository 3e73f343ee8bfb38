package org.maskwright.imaging.jpeg;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.maskwright.imaging.TestImages;

/** Four-component JPEG files of one colour. */
public final class CmykJpegs {
    private CmykJpegs() {}

    /** The four samples as given, without Adobe's segment: so they are inks, 0 none. */
    public static byte[] plain(int width, int height, int... samples) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, samples);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The same with Adobe's segment: samples are inks inverted, 255 none; transform 0 is CMYK, 2 YCCK. */
    public static byte[] adobe(int transform, int width, int height, int... samples) {
        byte[] segment = new byte[16];
        segment[0] = (byte) 0xff;
        segment[1] = (byte) 0xee;
        segment[3] = 14;
        System.arraycopy("Adobe".getBytes(StandardCharsets.US_ASCII), 0, segment, 4, 5);
        segment[10] = 100;
        segment[15] = (byte) transform;
        return TestImages.inserted(plain(width, height, samples), 2, segment);
    }
}
