package org.maskwright.imaging.png;

import java.util.Optional;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.stored.Bytes;

/** Whether a PNG file's chunks are all there, with the CRCs they state (W3C PNG third edition, 5.3–5.6). */
public final class PngIntegrity {
    private PngIntegrity() {}

    /** The verdict on a whole file. */
    public static Integrity of(byte[] bytes) {
        Bytes file = Bytes.bigEndian(bytes);
        boolean pixels = false;
        Optional<PngChunkView> next = PngChunkView.at(file, PngChunkView.SIGNATURE);
        while (next.isPresent()) {
            PngChunkView chunk = next.get();
            if (!chunk.whole()) {
                return cut(file, chunk);
            } else if (!chunk.crcMatches()) {
                return Integrity.corrupt(
                        "the checksum of its %s chunk at byte %,d is wrong", chunk.type(), chunk.start());
            } else if (chunk.is("IEND")) {
                return pixels ? Integrity.INTACT : Integrity.corrupt("it has no pixel data");
            }
            pixels |= chunk.is("IDAT");
            next = PngChunkView.at(file, chunk.end());
        }
        return Integrity.truncated("ends after %,d bytes, before its end chunk", bytes.length);
    }

    /** A chunk runs beyond the file: either the file is cut, or the chunk's length is damaged, when the end chunk is still there. */
    private static Integrity cut(Bytes file, PngChunkView chunk) {
        boolean ends = file.ascii(file.length() - 8L, "IEND");
        if (ends || !chunk.lengthAllowed()) {
            return Integrity.corrupt("the length of its %s chunk at byte %,d is wrong", chunk.type(), chunk.start());
        }
        return Integrity.truncated(
                "ends within its %s chunk, after %,d of at least %,d bytes", chunk.type(), file.length(), chunk.end());
    }
}
