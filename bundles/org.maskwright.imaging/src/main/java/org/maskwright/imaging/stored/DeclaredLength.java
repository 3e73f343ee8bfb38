package org.maskwright.imaging.stored;

import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;

/** Whether files without checksums are at least as long as they declare. */
public final class DeclaredLength {
    private DeclaredLength() {}

    /**
     * Whether a WebP file is as long as its RIFF header says, and its chunks follow each other to that end. Zeros behind it are padding; anything
     * else is what was pushed out at the end when bytes were inserted before, which a lossless picture does not show in any other way.
     */
    public static Integrity webp(byte[] bytes) {
        Bytes file = Bytes.littleEndian(bytes);
        // The RIFF size counts what follows it, i.e. all but the first eight bytes.
        long declared = file.u32(4) + 8;
        Integrity length = reaches(bytes, declared);
        if (!length.intact()) {
            return length;
        }
        long at = WebpHeader.FIRST_CHUNK;
        while (at + 8 <= declared) {
            long size = file.u32(at + 4);
            at += 8 + size + (size & 1);
        }
        // A last chunk of an odd size may lack its padding.
        if (at > declared + 1) {
            return Integrity.corrupt("its chunks do not end where the file does");
        }
        for (long i = Math.max(at, declared); i < bytes.length; i++) {
            if (bytes[(int) i] != 0) {
                return Integrity.corrupt("%,d bytes follow the end that it declares", bytes.length - declared);
            }
        }
        return Integrity.INTACT;
    }

    /** Whether a BMP file holds the rows that its header declares. */
    public static Integrity bmp(byte[] bytes, ImageHeader header) {
        Bytes file = Bytes.littleEndian(bytes);
        if (!file.holds(0, 26)) {
            return Integrity.truncated("ends within its header, after %,d bytes", bytes.length);
        } else if (!BmpHeader.uncompressed(file)) {
            return reaches(bytes, file.u32(2));
        }
        long row = ((long) header.size().width() * BmpHeader.bitsPerPixel(file) + 31) / 32 * 4;
        return reaches(bytes, file.u32(10) + row * header.size().height());
    }

    /** Whether a TIFF file holds what its first directory points at, and strips that are packed can be unpacked. */
    public static Integrity tiff(byte[] bytes) {
        return TiffTags.of(Bytes.bigEndian(bytes))
                .filter(TiffTags::whole)
                .map(tags -> tiff(bytes, tags))
                .orElseGet(() ->
                        Integrity.truncated("ends before or within its directory, after %,d bytes", bytes.length));
    }

    private static Integrity tiff(byte[] bytes, TiffTags tags) {
        boolean tiled = tags.count(TiffTags.TILE_OFFSETS) > 0;
        int offsets = tiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS;
        int lengths = tiled ? TiffTags.TILE_COUNTS : TiffTags.STRIP_COUNTS;
        long end = 0;
        for (int i = 0; i < tags.count(offsets); i++) {
            end = Math.max(end, tags.value(offsets, i, 0) + tags.value(lengths, i, 0));
        }
        Integrity length = end == 0 ? Integrity.corrupt("its directory names no pixel data") : reaches(bytes, end);
        return length.intact() ? new TiffStrips(tags).check() : length;
    }

    private static Integrity reaches(byte[] bytes, long declared) {
        return bytes.length >= declared
                ? Integrity.INTACT
                : Integrity.truncated("ends after %,d of %,d bytes", bytes.length, declared);
    }
}
