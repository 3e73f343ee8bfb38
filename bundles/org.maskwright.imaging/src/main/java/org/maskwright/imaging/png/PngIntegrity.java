package org.maskwright.imaging.png;

import java.util.Optional;
import java.util.Set;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.stored.Bytes;

/** Whether a PNG file's chunks are all there, with the CRCs they state (W3C PNG third edition, 5.3–5.6). */
public final class PngIntegrity {
    /** Chunks that say something about the image and nothing of its pixels; readers leave them out when they are damaged. */
    private static final Set<String> ASIDE = Set.of(
            "iCCP", "sRGB", "gAMA", "cHRM", "sBIT", "bKGD", "hIST", "sPLT", "pHYs", "tIME", "tEXt", "zTXt", "iTXt",
            "eXIf");

    private PngIntegrity() {}

    /** The verdict on a whole file. */
    public static Integrity of(byte[] bytes) {
        Bytes file = Bytes.bigEndian(bytes);
        boolean pixels = false;
        Integrity verdict = Integrity.INTACT;
        Optional<PngChunkView> next = PngChunkView.at(file, PngChunkView.SIGNATURE);
        while (next.isPresent()) {
            PngChunkView chunk = next.get();
            if (!chunk.whole()) {
                return cut(file, chunk);
            } else if (chunk.is("IEND") && chunk.crcMatches()) {
                return pixels ? verdict : Integrity.corrupt("it has no pixel data");
            } else if (!chunk.crcMatches()) {
                verdict = wrong(chunk);
                if (!verdict.sound()) {
                    return verdict;
                }
            }
            pixels |= chunk.is("IDAT");
            next = PngChunkView.at(file, chunk.end());
        }
        return Integrity.truncated("ends after %,d bytes, before its end chunk", bytes.length);
    }

    private static Integrity wrong(PngChunkView chunk) {
        String detail = "the checksum of its %s chunk at byte %,d is wrong";
        return ASIDE.contains(chunk.type())
                ? Integrity.blemished(detail, chunk.type(), chunk.start())
                : Integrity.corrupt(detail, chunk.type(), chunk.start());
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
