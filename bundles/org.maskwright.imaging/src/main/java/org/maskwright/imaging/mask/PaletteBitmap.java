package org.maskwright.imaging.mask;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.stored.BmpHeader;
import org.maskwright.imaging.stored.Raster;

/** Writes indexes of at most 8 bits as an uncompressed Windows bitmap: what a run-length coded one becomes when it is changed. */
final class PaletteBitmap {
    private PaletteBitmap() {}

    /**
     * A bitmap of these indexes; empty when the file has no palette.
     *
     * @param file the bitmap whose samples they were
     * @param chunks with its palette, or none where that is a ramp of greys
     */
    static Optional<byte[]> encode(byte[] file, Raster raster, List<PngChunk> chunks) {
        boolean indexed = raster.colour() == ColourType.PALETTE || raster.colour() == ColourType.GREY;
        int bits = raster.bitDepth();
        if (!indexed || !BmpHeader.hasPalette(file) || bits != 4 && bits != 8) {
            return Optional.empty();
        }
        var palette = new IndexColorModel(bits, entries(chunks, bits).length / 3, entries(chunks, bits), 0, false);
        int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
        int width = raster.size().width();
        var image = new BufferedImage(width, raster.size().height(), type, palette);
        for (int i = 0; i < raster.size().pixels(); i++) {
            image.getRaster().setSample(i % width, i / width, 0, raster.at(i));
        }
        var out = new ByteArrayOutputStream();
        try {
            return ImageIO.write(image, "bmp", out) ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a stream in memory failed", e);
        }
    }

    /** R, G, B of each entry. */
    private static byte[] entries(List<PngChunk> chunks, int bits) {
        return chunks.stream()
                .filter(c -> c.type().equals("PLTE"))
                .map(PngChunk::data)
                .findFirst()
                .orElseGet(() -> greys(1 << bits));
    }

    private static byte[] greys(int count) {
        byte[] entries = new byte[3 * count];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (byte) (i / 3 * 255 / (count - 1));
        }
        return entries;
    }
}
