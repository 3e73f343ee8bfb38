package org.maskwright.imaging.stored;

import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;

/** Headers of WebP files (RFC 9649), with the orientation of an EXIF chunk. */
public final class WebpHeader {
    static final int FIRST_CHUNK = 12;
    private static final int ALPHA_FLAG = 0x10;
    private static final int EXIF_FLAG = 0x08;

    private WebpHeader() {}

    /** Reads the header; of size 0×0 when it makes no sense. */
    public static ImageHeader read(byte[] bytes) {
        Bytes file = Bytes.littleEndian(bytes);
        Bytes body = file.part(FIRST_CHUNK + 8, Integer.MAX_VALUE);
        if (file.ascii(FIRST_CHUNK, "VP8X") && body.length() >= 10) {
            int orientation = (body.u8(0) & EXIF_FLAG) == 0 ? 1 : orientation(file);
            return header(body.u24(4) + 1L, body.u24(7) + 1L, (body.u8(0) & ALPHA_FLAG) != 0, orientation);
        } else if (file.ascii(FIRST_CHUNK, "VP8L") && body.length() >= 5 && body.u8(0) == 0x2f) {
            long bits = body.u32(1);
            return header((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, (bits >> 28 & 1) != 0, 1);
        } else if (file.ascii(FIRST_CHUNK, "VP8 ") && body.length() >= 10 && body.u24(3) == 0x2a019d) {
            return header(body.u16(6) & 0x3fff, body.u16(8) & 0x3fff, false, 1);
        }
        return ImageHeader.unreadable(ImageFormat.WEBP);
    }

    /** Whether a file holds more than one picture, or a colour profile or other data about it. */
    public static boolean moreThanPixels(byte[] bytes) {
        Bytes file = Bytes.littleEndian(bytes);
        return file.ascii(FIRST_CHUNK, "VP8X") && (file.u8(FIRST_CHUNK + 8) & ~ALPHA_FLAG) != 0;
    }

    private static ImageHeader header(long width, long height, boolean alpha, int orientation) {
        ColourType colour = alpha ? ColourType.RGBA : ColourType.RGB;
        return new ImageHeader(
                ImageFormat.WEBP, ImageHeader.possibleSize(width, height), colour, 8, false, orientation);
    }

    private static int orientation(Bytes file) {
        long at = FIRST_CHUNK;
        while (file.holds(at, 8)) {
            long length = file.u32(at + 4);
            if (file.ascii(at, "EXIF")) {
                Bytes exif = file.part(at + 8, length);
                // Some writers keep JPEG's six-byte prefix in front of the TIFF structure.
                return TiffTags.orientation(exif.ascii(0, "Exif\0\0") ? exif.part(6, length) : exif);
            }
            at += 8 + length + (length & 1);
        }
        return 1;
    }
}
