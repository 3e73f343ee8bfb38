package org.maskwright.imaging.png;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.maskwright.imaging.stored.Bytes;

/**
 * One chunk of a PNG file: length, type, payload, CRC (W3C PNG third edition, 5.3).
 *
 * @param file the file
 * @param start index of its length field
 * @param declared payload's length as declared, 0…2^32-1
 */
public record PngChunkView(Bytes file, int start, long declared) {
    /** Length of what precedes the first chunk. */
    public static final int SIGNATURE = 8;

    /** Length of a chunk's fields beside the payload. */
    private static final int FRAME = 12;

    private static final long LONGEST = Integer.MAX_VALUE;

    /** The chunk at an index; empty when not even its length and type are within the file. */
    public static Optional<PngChunkView> at(Bytes file, long start) {
        return file.holds(start, 8)
                ? Optional.of(new PngChunkView(file, (int) start, file.u32(start)))
                : Optional.empty();
    }

    /** Whether it is of this type. */
    public boolean is(String type) {
        return file.ascii(start + 4L, type);
    }

    /** Its four characters; other bytes than printable ASCII as {@code ?}. */
    String type() {
        return new String(file.data(), file.start() + start + 4, 4, StandardCharsets.ISO_8859_1)
                .replaceAll("[^ -~]", "?");
    }

    /** The payload, clipped to the end of the file. */
    Bytes payload() {
        return file.part(start + 8L, declared);
    }

    /** Index after the chunk; may be beyond the end of the file. */
    public long end() {
        return start + FRAME + declared;
    }

    boolean whole() {
        return file.holds(start, declared + FRAME);
    }

    boolean lengthAllowed() {
        return declared <= LONGEST;
    }

    /** Whether the CRC is that of type and payload; only for a {@link #whole} chunk. */
    boolean crcMatches() {
        CRC32 crc = new CRC32();
        crc.update(file.data(), file.start() + start + 4, (int) declared + 4);
        return crc.getValue() == file.u32(end() - 4);
    }

    /** Whether decoders must know it: its type begins with a capital. */
    public boolean critical() {
        return (file.u8(start + 4L) & 0x20) == 0;
    }
}
