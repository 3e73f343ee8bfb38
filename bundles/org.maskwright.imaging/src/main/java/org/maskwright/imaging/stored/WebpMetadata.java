package org.maskwright.imaging.stored;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * WebP files (RFC 9649) without what is said about the picture: EXIF, XMP and unknown chunks. Pixels, colour profile and orientation stay;
 * nothing is encoded anew.
 */
public final class WebpMetadata {
    private static final List<String> KEPT = List.of("VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L");
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;

    private WebpMetadata() {}

    /**
     * The file without them.
     *
     * @param bytes a whole file that begins as WebP; one that is cut short keeps what there is
     */
    public static byte[] stripped(byte[] bytes) {
        Bytes file = Bytes.littleEndian(bytes);
        int orientation = WebpHeader.read(bytes).orientation();
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, Math.min(WebpHeader.FIRST_CHUNK, bytes.length));
        for (long at = WebpHeader.FIRST_CHUNK; file.holds(at, 8); at = end(file, at)) {
            String type = new String(bytes, (int) at, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(type)) {
                byte[] chunk = Arrays.copyOfRange(bytes, (int) at, (int) Math.min(end(file, at), bytes.length));
                if (type.equals("VP8X") && chunk.length > 8) {
                    int flags = chunk[8] & ~(EXIF_FLAG | XMP_FLAG);
                    chunk[8] = (byte) (orientation == 1 ? flags : flags | EXIF_FLAG);
                }
                out.writeBytes(chunk);
            }
        }
        if (orientation != 1) {
            byte[] exif = OrientationOnly.tiff(orientation);
            out.writeBytes("EXIF".getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(number(exif.length));
            out.writeBytes(exif);
        }
        byte[] all = out.toByteArray();
        if (all.length >= WebpHeader.FIRST_CHUNK) {
            System.arraycopy(number(all.length - 8), 0, all, 4, 4);
        }
        return all;
    }

    private static long end(Bytes file, long at) {
        long length = file.u32(at + 4);
        return at + 8 + length + (length & 1);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
