package org.maskwright.imaging.stored;

import java.util.Optional;

/**
 * The first image file directory of a TIFF structure (TIFF 6.0, section 2): of a TIFF file, or of EXIF data in another file.
 *
 * @param file the structure from its byte-order mark, in its byte order
 * @param at index of the directory
 * @param entries number of entries that the file has room for
 */
public record TiffTags(Bytes file, long at, int entries) {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES = 277;
    static final int FILL_ORDER = 266;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_COUNTS = 279;
    static final int PLANES = 284;
    static final int TILE_WIDTH = 322;
    static final int TILE_LENGTH = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_COUNTS = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;

    private static final int ENTRY = 12;
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    /** The first directory; empty when the bytes are no (classic) TIFF structure. */
    static Optional<TiffTags> of(Bytes bytes) {
        boolean little = bytes.ascii(0, "II");
        Bytes file = bytes.littleEndian(little);
        if (!little && !bytes.ascii(0, "MM") || file.u16(2) != 42) {
            return Optional.empty();
        }
        long at = file.u32(4);
        long room = Math.max(0, (file.length() - at - 2) / ENTRY);
        int entries = (int) Math.min(file.u16(at), room);
        return entries == 0 ? Optional.empty() : Optional.of(new TiffTags(file, at + 2, entries));
    }

    /** Whether the file holds all entries that the directory declares. */
    boolean whole() {
        return entries == file.u16(at - 2);
    }

    /** The EXIF orientation 1…8 of a TIFF structure; 1 when it states none or nonsense. */
    public static int orientation(Bytes bytes) {
        return of(bytes).map(TiffTags::orientation).orElse(1);
    }

    /** A TIFF file with its orientation set to 1; the file itself when it has none to set. */
    public static byte[] withoutOrientation(byte[] bytes) {
        Optional<TiffTags> tags = of(Bytes.bigEndian(bytes));
        if (tags.isEmpty() || tags.get().orientation() == 1) {
            return bytes;
        }
        byte[] copy = bytes.clone();
        int value = (int) tags.get().find(ORIENTATION) + 8;
        copy[value] = (byte) (tags.get().file.little() ? 1 : 0);
        copy[value + 1] = (byte) (tags.get().file.little() ? 0 : 1);
        return copy;
    }

    /** Whether a TIFF file has a second page: the offset behind the last entry of the first directory is not 0. */
    public static boolean severalPages(byte[] bytes) {
        return of(Bytes.bigEndian(bytes))
                .filter(t -> t.file.u32(t.at + (long) t.entries * ENTRY) != 0)
                .isPresent();
    }

    /** The orientation of this directory, as {@link #orientation(Bytes)} gives it. */
    public int orientation() {
        long value = value(ORIENTATION, 1);
        return value >= 1 && value <= 8 ? (int) value : 1;
    }

    /** A tag's first value; {@code otherwise} when it is not there. */
    long value(int tag, long otherwise) {
        return count(tag) == 0 ? otherwise : value(tag, 0, otherwise);
    }

    /** A tag's value at an index; {@code otherwise} when it is not there or no integer. */
    long value(int tag, int index, long otherwise) {
        long entry = find(tag);
        if (entry < 0 || index >= file.u32(entry + 4)) {
            return otherwise;
        }
        int width = width(file.u16(entry + 2));
        long inline = file.u32(entry + 4) * width <= 4 ? entry + 8 : file.u32(entry + 8);
        long place = inline + (long) index * width;
        return switch (width) {
            case 1 -> file.u8(place);
            case 2 -> file.u16(place);
            case 4 -> file.u32(place);
            default -> otherwise;
        };
    }

    /** How many values a tag has, at most as many as the file has bytes; 0 when it is not there. */
    int count(int tag) {
        long entry = find(tag);
        return entry < 0 ? 0 : (int) Math.min(file.u32(entry + 4), file.length());
    }

    private long find(int tag) {
        for (int i = 0; i < entries; i++) {
            if (file.u16(at + (long) i * ENTRY) == tag) {
                return at + (long) i * ENTRY;
            }
        }
        return -1;
    }

    private static int width(int type) {
        return switch (type) {
            case BYTE -> 1;
            case SHORT -> 2;
            case LONG -> 4;
            default -> 0;
        };
    }
}
