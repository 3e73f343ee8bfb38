package org.maskwright.imaging.mask;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.PixelLimit;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.stored.Raster;

/**
 * Decodes BMP, GIF, and TIFF with a palette or less than 8 bits, through the JDK, which gives indexes and bits as they are stored; OpenCV would
 * make colours of them. (Other TIFF it cannot read throughout: 16 bits with a predictor, as OpenCV writes them, are too much for it.)
 */
final class ImageIoDecoder {
    private ImageIoDecoder() {}

    /**
     * The samples of a file's first image.
     *
     * @param format BMP, GIF or TIFF
     * @param limit most pixels decoded
     * @throws IOException when the file cannot be read, in one line
     */
    static Decoded decode(byte[] bytes, ImageFormat format, PixelLimit limit) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            throw new IOException("this Java cannot read " + format);
        }
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            Size size = new Size(reader.getWidth(0), reader.getHeight(0));
            if (!limit.allows(size)) {
                throw new IOException("declares " + size + " px, more than the limit of " + limit.pixels());
            }
            return convert(reader.read(0));
        } catch (RuntimeException | EOFException | IIOException e) {
            // The readers of the JDK answer damaged files with all sorts of unchecked exceptions, and messages of
            // several lines or none.
            throw new IOException(format + " file cannot be decoded", e);
        } finally {
            reader.dispose();
        }
    }

    private static Decoded convert(BufferedImage image) throws IOException {
        ColorModel model = image.getColorModel();
        ColourType colour = colourOf(model, image.getRaster().getNumBands());
        int bits = model.getComponentSize(0);
        if (model instanceof IndexColorModel palette) {
            int depth = storable(palette.getPixelSize());
            return isGreyRamp(palette)
                    ? new Decoded(filled(image, ColourType.GREY, depth), List.of(), 0)
                    : new Decoded(filled(image, colour, depth), List.of(chunkOf(palette)), 0);
        }
        return new Decoded(
                filled(image, colour, colour.channels() > 1 ? Math.max(8, storable(bits)) : storable(bits)),
                List.of(),
                0);
    }

    private static ColourType colourOf(ColorModel model, int bands) throws IOException {
        if (model instanceof IndexColorModel) {
            return ColourType.PALETTE;
        }
        boolean alpha = model.hasAlpha();
        return switch (bands) {
            case 1 -> ColourType.GREY;
            case 2 -> ColourType.GREY_ALPHA;
            case 3 -> ColourType.RGB;
            case 4 -> {
                if (!alpha) {
                    throw new IOException("four colour channels (CMYK) cannot be a mask");
                }
                yield ColourType.RGBA;
            }
            default -> throw new IOException(bands + " channels cannot be a mask");
        };
    }

    /** The depth of a PNG file that holds so many bits. */
    private static int storable(int bits) {
        return bits > 8 ? 16 : bits > 4 ? 8 : bits > 2 ? 4 : bits;
    }

    private static Raster filled(BufferedImage image, ColourType colour, int depth) {
        Size size = new Size(image.getWidth(), image.getHeight());
        Raster raster = Raster.blank(size, colour, depth);
        int[] row = new int[size.width() * colour.channels()];
        for (int y = 0, to = 0; y < size.height(); y++) {
            image.getRaster().getPixels(0, y, size.width(), 1, row);
            for (int sample : row) {
                raster.set(to++, Math.max(0, Math.min(raster.largest(), sample)));
            }
        }
        return raster;
    }

    /** Whether index and brightness are the same thing: entry i of n is the grey i/(n−1). */
    private static boolean isGreyRamp(IndexColorModel palette) {
        int n = palette.getMapSize();
        if (n != 1 << palette.getPixelSize()) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            int grey = i * 255 / (n - 1);
            if (palette.getRGB(i) != (0xff000000 | grey * 0x10101)) {
                return false;
            }
        }
        return true;
    }

    private static PngChunk chunkOf(IndexColorModel palette) {
        byte[] entries = new byte[3 * palette.getMapSize()];
        for (int i = 0; i < palette.getMapSize(); i++) {
            entries[3 * i] = (byte) palette.getRed(i);
            entries[3 * i + 1] = (byte) palette.getGreen(i);
            entries[3 * i + 2] = (byte) palette.getBlue(i);
        }
        return new PngChunk("PLTE", entries, false);
    }
}
