package org.maskwright.imaging.jpeg;

import java.util.Optional;
import org.maskwright.imaging.stored.Bytes;

/**
 * One marker segment of a JPEG file (ITU-T T.81, B.1.1).
 *
 * @param marker second byte of the marker
 * @param start index of the marker's 0xFF in the file
 * @param payload what follows the segment's length; clipped where the file ends, empty for markers that stand alone
 * @param end index after the segment, as it declares itself: may be beyond the end of the file
 */
public record JpegSegment(int marker, int start, Bytes payload, int end) {
    static final int SOF0 = 0xc0;
    static final int SOF1 = 0xc1;
    static final int SOF2 = 0xc2;
    static final int DHT = 0xc4;
    static final int RST0 = 0xd0;
    static final int RST7 = 0xd7;
    static final int SOI = 0xd8;
    static final int EOI = 0xd9;
    public static final int SOS = 0xda;
    static final int DRI = 0xdd;
    static final int APP0 = 0xe0;
    static final int APP1 = 0xe1;
    static final int APP14 = 0xee;
    static final int APP15 = 0xef;
    static final int COM = 0xfe;

    private static final int TEM = 0x01;

    /** The first segment at or after an index; bytes that are no marker are passed over. Empty when the file ends before. */
    public static Optional<JpegSegment> at(Bytes file, int from) {
        for (int i = from; file.holds(i, 2); i++) {
            int marker = file.u8(i + 1);
            if (file.u8(i) == 0xff && marker != 0 && marker != 0xff) {
                return Optional.of(standsAlone(marker) ? alone(file, marker, i) : sized(file, marker, i));
            }
        }
        return Optional.empty();
    }

    private static boolean standsAlone(int marker) {
        return marker >= RST0 && marker <= EOI || marker == TEM;
    }

    private static JpegSegment alone(Bytes file, int marker, int start) {
        return new JpegSegment(marker, start, file.part(start + 2, 0), start + 2);
    }

    private static JpegSegment sized(Bytes file, int marker, int start) {
        int length = Math.max(2, file.u16(start + 2));
        return new JpegSegment(marker, start, file.part(start + 4, length - 2), start + 2 + length);
    }

    /** Whether this is a frame header: SOF0…SOF15 but DHT, JPG and DAC, which share the range. */
    boolean isFrame() {
        return marker >= SOF0 && marker <= 0xcf && marker != DHT && marker != 0xc8 && marker != 0xcc;
    }

    /** Whether it carries nothing that decoding needs: a comment or application data, but not Adobe's colour transform. */
    boolean isAncillary() {
        return marker == COM || marker >= APP0 && marker <= APP15 && marker != APP14;
    }

    /** Whether it is Adobe's application segment, which tells CMYK inks stored inverted. */
    boolean isAdobe() {
        return marker == APP14 && payload.ascii(0, "Adobe");
    }
}
