package org.maskwright.imaging.png;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maskwright.imaging.stored.Bytes;
import org.maskwright.imaging.stored.OrientationOnly;

/**
 * PNG files without what is said about the picture: EXIF, texts (XMP among them), times, chunks of single programs, and what follows the end.
 * Pixels, transparency, all that tells how colours are to be shown, and the orientation stay; nothing is encoded anew.
 */
public final class PngMetadata {
    /** Of chunks that decoders need not know, those about pixels and colours (W3C PNG third edition, 11.3). */
    private static final List<String> KEPT = List.of(
            "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT",
            "acTL", "fcTL", "fdAT");

    private PngMetadata() {}

    /**
     * The file without them.
     *
     * @param bytes a whole file that begins as PNG; one that is damaged keeps what comes before that
     */
    public static byte[] stripped(byte[] bytes) {
        Bytes file = Bytes.bigEndian(bytes);
        int orientation = PngHeader.read(bytes).orientation();
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, Math.min(PngChunkView.SIGNATURE, bytes.length));
        Optional<PngChunkView> next = PngChunkView.at(file, PngChunkView.SIGNATURE);
        while (next.isPresent()) {
            PngChunkView chunk = next.get();
            if (chunk.critical() || KEPT.contains(chunk.type())) {
                out.writeBytes(Arrays.copyOfRange(bytes, chunk.start(), (int) Math.min(chunk.end(), bytes.length)));
            }
            if (chunk.is("IHDR") && orientation != 1) {
                PngEncoder.write(out, "eXIf", OrientationOnly.tiff(orientation));
            }
            next = chunk.is("IEND") ? Optional.empty() : PngChunkView.at(file, chunk.end());
        }
        return out.toByteArray();
    }
}
