package org.maskwright.imaging.stored;

import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;

/**
 * The blocks of a GIF file, walked without decoding a pixel.
 *
 * <p>Source: CompuServe, "Graphics Interchange Format, Version 89a", 1990.
 */
public final class GifBlocks {
    private static final int SCREEN = 13;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int TABLE_FLAG = 0x80;

    private final Bytes file;
    private long at;

    private GifBlocks(byte[] bytes) {
        this.file = Bytes.littleEndian(bytes);
        this.at = SCREEN + table(file.u8(10));
    }

    /** Reads the header; of size 0×0 when it makes no sense. */
    public static ImageHeader header(byte[] bytes) {
        Bytes file = Bytes.littleEndian(bytes);
        return new ImageHeader(
                ImageFormat.GIF, ImageHeader.possibleSize(file.u16(6), file.u16(8)), ColourType.PALETTE, 8, false, 1);
    }

    /** Whether a file has at least one picture, and goes on to its end. Later bytes are nobody's. */
    public static Integrity integrity(byte[] bytes) {
        return new GifBlocks(bytes).walk();
    }

    private Integrity walk() {
        int pictures = 0;
        while (file.holds(at, 1)) {
            int kind = file.u8(at++);
            if (kind == TRAILER) {
                return pictures > 0 ? Integrity.INTACT : Integrity.corrupt("it holds no picture");
            } else if (kind == PICTURE) {
                pictures++;
                // Place and size, a table of colours of its own, and the size of the first code.
                at += 9 + table(file.u8(at + 8)) + 1;
            } else if (kind == EXTENSION) {
                at++;
            } else {
                return Integrity.corrupt("byte %,d begins no block", at - 1);
            }
            skipData();
        }
        return Integrity.truncated("ends after %,d bytes, before its last block", file.length());
    }

    /** How many bytes the table of colours has that a byte of flags declares. */
    private static long table(int flags) {
        return (flags & TABLE_FLAG) == 0 ? 0 : 3L << (flags & 7) + 1;
    }

    private void skipData() {
        int length = file.u8(at);
        while (length > 0 && file.holds(at, 1)) {
            at += 1 + length;
            length = file.u8(at);
        }
        at++;
    }
}
