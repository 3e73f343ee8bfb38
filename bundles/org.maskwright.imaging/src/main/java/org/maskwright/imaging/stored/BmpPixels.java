package org.maskwright.imaging.stored;

import java.util.Optional;

/**
 * The pixels of an uncompressed Windows bitmap, changed where they lie in the file, so that all else stays: header, palette, padding.
 *
 * <p>Source: Microsoft, "Bitmap Storage": rows from the bottom up (or down, where the height is negative), padded to four bytes; indexes
 * packed from the highest bit on; colours as blue, green, red.
 */
public final class BmpPixels {
    private static final int CORE = 12;

    private final byte[] file;
    private final int offset;
    private final int bits;
    private final int stride;
    private final boolean topDown;

    private BmpPixels(byte[] file, Raster raster) {
        Bytes header = Bytes.littleEndian(file);
        this.file = file;
        this.offset = (int) header.u32(10);
        this.bits = BmpHeader.bitsPerPixel(header);
        this.stride = (int) (((long) raster.size().width() * bits + 31) / 32 * 4);
        this.topDown = header.u32(14) != CORE && (int) header.u32(22) < 0;
    }

    /**
     * The file with other samples.
     *
     * @param file a bitmap; not changed
     * @param before its samples
     * @param after samples of the same size and kind
     * @return a new file; empty when the bitmap is compressed or of a kind that is not written
     */
    public static Optional<byte[]> with(byte[] file, Raster before, Raster after) {
        BmpPixels pixels = new BmpPixels(file.clone(), before);
        if (!pixels.canBeWritten(before)) {
            return Optional.empty();
        }
        int channels = before.channels();
        int width = before.size().width();
        for (int i = 0; i < before.size().pixels() * channels; i++) {
            if (before.at(i) != after.at(i)) {
                int pixel = i / channels;
                pixels.set(pixel % width, pixels.row(pixel / width, before), i % channels, after.at(i));
            }
        }
        return Optional.of(pixels.file);
    }

    private boolean canBeWritten(Raster raster) {
        Bytes header = Bytes.littleEndian(file);
        boolean plain = header.u32(14) == CORE || header.u32(30) == 0;
        boolean indexes = (bits == 1 || bits == 4 || bits == 8) && raster.channels() == 1;
        boolean colours = (bits == 24 || bits == 32) && raster.channels() == 3;
        return plain
                && (indexes || colours)
                && header.holds(offset, (long) stride * raster.size().height());
    }

    private int row(int y, Raster raster) {
        return offset + stride * (topDown ? y : raster.size().height() - 1 - y);
    }

    private void set(int x, int row, int channel, int value) {
        if (bits >= 24) {
            file[row + x * (bits / 8) + 2 - channel] = (byte) value;
            return;
        }
        int bit = x * bits;
        int shift = 8 - bits - bit % 8;
        int others = file[row + bit / 8] & ~((1 << bits) - 1 << shift);
        file[row + bit / 8] = (byte) (others | value << shift);
    }
}
