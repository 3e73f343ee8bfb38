package org.maskwright.imaging.stored;

import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;

/** Headers of Windows bitmaps (BITMAPFILEHEADER with BITMAPCOREHEADER or BITMAPINFOHEADER and later). */
public final class BmpHeader {
    private static final int CORE = 12;

    /** Length of the shortest header that has a mask of the alpha bits (BITMAPV3INFOHEADER). */
    private static final int WITH_ALPHA_MASK = 56;

    private BmpHeader() {}

    /** Reads the header; of size 0×0 when it makes no sense. */
    public static ImageHeader read(byte[] bytes) {
        Bytes file = Bytes.littleEndian(bytes);
        long kind = file.u32(14);
        boolean core = kind == CORE;
        if (!core && kind < 40 || !file.holds(0, core ? 26 : 54)) {
            return ImageHeader.unreadable(ImageFormat.BMP);
        }
        long width = core ? file.u16(18) : (int) file.u32(18);
        // A negative height means that the rows are stored from the top down.
        long height = core ? file.u16(20) : Math.abs((long) (int) file.u32(22));
        int bits = bitsPerPixel(file);
        ColourType colour = bits <= 8 ? ColourType.PALETTE : hasAlpha(file, bits) ? ColourType.RGBA : ColourType.RGB;
        return new ImageHeader(
                ImageFormat.BMP, ImageHeader.possibleSize(width, height), colour, Math.min(bits, 8), false, 1);
    }

    /** Whether a bitmap's pixels are indexes of a palette. */
    public static boolean hasPalette(byte[] bytes) {
        int bits = bitsPerPixel(Bytes.littleEndian(bytes));
        return bits >= 1 && bits <= 8;
    }

    /** The fourth byte of a pixel is alpha only where a mask says so, which stands in the larger headers; else nobody sets it. */
    private static boolean hasAlpha(Bytes file, int bits) {
        boolean masks = file.u32(14) >= WITH_ALPHA_MASK && (file.u32(30) == 3 || file.u32(30) == 6);
        return bits == 32 && masks && file.u32(66) != 0;
    }

    /** Bits a pixel: 1, 4, 8, 16, 24 or 32. */
    static int bitsPerPixel(Bytes file) {
        return file.u16(file.u32(14) == CORE ? 24 : 28);
    }

    /** Whether pixels are stored plainly, so that their number tells the length of the data. */
    static boolean uncompressed(Bytes file) {
        long compression = file.u32(14) == CORE ? 0 : file.u32(30);
        return compression == 0 || compression == 3 || compression == 6;
    }
}
