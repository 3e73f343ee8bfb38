package org.maskwright.imaging.jpeg;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.maskwright.imaging.stored.Bytes;
import org.maskwright.imaging.stored.OrientationOnly;

/**
 * JPEG files without what is said about the picture: EXIF, XMP, IPTC, comments, thumbnails, and whatever follows the picture's end, such as
 * the film of a "live" photograph. The pixels, their colour profile and the orientation stay; nothing is encoded anew.
 */
public final class JpegMetadata {
    private static final int APP2 = JpegSegment.APP0 + 2;
    private static final int JFIF = 14;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final byte[] bytes;
    private final Bytes file;
    private final ByteArrayOutputStream out;

    private JpegMetadata(byte[] bytes) {
        this.bytes = bytes;
        this.file = Bytes.bigEndian(bytes);
        this.out = new ByteArrayOutputStream(bytes.length);
    }

    /**
     * The file without them.
     *
     * @param bytes a whole file that begins as JPEG; one that is cut short or damaged keeps what there is of its pixels
     */
    public static byte[] stripped(byte[] bytes) {
        return new JpegMetadata(bytes).strip();
    }

    private byte[] strip() {
        out.write(bytes, 0, Math.min(2, bytes.length));
        int orientation = JpegHeader.read(bytes).orientation();
        boolean stated = orientation == 1;
        for (Optional<JpegSegment> next = JpegSegment.at(file, 2);
                next.isPresent();
                next = JpegSegment.at(file, next.get().end())) {
            JpegSegment segment = next.get();
            boolean first = segment.marker() == JpegSegment.APP0;
            if (!stated && !first) {
                segment(JpegSegment.APP1, EXIF, OrientationOnly.tiff(orientation));
                stated = true;
            }
            if (segment.marker() == JpegSegment.SOS) {
                int end = end(segment);
                out.write(bytes, segment.start(), end - segment.start());
                break;
            }
            take(segment);
        }
        return out.toByteArray();
    }

    private void take(JpegSegment segment) {
        if (segment.marker() == JpegSegment.APP0 && segment.payload().ascii(0, "JFIF\0")) {
            byte[] short0 = new byte[JFIF];
            System.arraycopy(
                    bytes,
                    segment.payload().start(),
                    short0,
                    0,
                    Math.min(JFIF - 2, segment.payload().length()));
            segment(JpegSegment.APP0, short0, new byte[0]);
        } else if (!segment.isAncillary() || isProfile(segment)) {
            int end = Math.min(segment.end(), bytes.length);
            out.write(bytes, segment.start(), end - segment.start());
        }
    }

    private static boolean isProfile(JpegSegment segment) {
        return segment.marker() == APP2 && segment.payload().ascii(0, "ICC_PROFILE\0");
    }

    private void segment(int marker, byte[] head, byte[] rest) {
        int length = 2 + head.length + rest.length;
        out.write(0xff);
        out.write(marker);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(head);
        out.writeBytes(rest);
    }

    /** Index after the end of the picture whose first scan this is; that of the file where it has none. */
    private int end(JpegSegment scan) {
        for (Optional<JpegSegment> next = JpegSegment.at(file, scan.end());
                next.isPresent();
                next = JpegSegment.at(file, next.get().end())) {
            if (next.get().marker() == JpegSegment.EOI) {
                return next.get().end();
            }
        }
        return bytes.length;
    }
}
