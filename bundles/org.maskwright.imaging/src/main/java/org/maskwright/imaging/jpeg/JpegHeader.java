package org.maskwright.imaging.jpeg;

import java.util.Optional;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.stored.Bytes;
import org.maskwright.imaging.stored.TiffTags;

/** Headers of JPEG files (ITU-T T.81, annex B) with the orientation of an EXIF segment (CIPA DC-008, 4.7.2). */
public final class JpegHeader {
    private JpegHeader() {}

    /** Reads the header; of size 0×0 when there is none. */
    public static ImageHeader read(byte[] bytes) {
        Bytes file = Bytes.bigEndian(bytes);
        int orientation = 1;
        Optional<JpegSegment> next = JpegSegment.at(file, 2);
        while (next.isPresent()) {
            JpegSegment segment = next.get();
            if (segment.isFrame()) {
                return frame(segment.payload(), orientation);
            } else if (segment.marker() == JpegSegment.SOS || segment.marker() == JpegSegment.EOI) {
                break;
            } else if (segment.marker() == JpegSegment.APP1
                    && orientation == 1
                    && segment.payload().ascii(0, "Exif\0")) {
                orientation = TiffTags.orientation(segment.payload().part(6, Integer.MAX_VALUE));
            }
            next = JpegSegment.at(file, segment.end());
        }
        return ImageHeader.unreadable(ImageFormat.JPEG);
    }

    private static ImageHeader frame(Bytes frame, int orientation) {
        ColourType colour =
                switch (frame.u8(5)) {
                    case 1 -> ColourType.GREY;
                    case 3 -> ColourType.RGB;
                    case 4 -> ColourType.CMYK;
                    default -> ColourType.UNKNOWN;
                };
        return new ImageHeader(
                ImageFormat.JPEG,
                ImageHeader.possibleSize(frame.u16(3), frame.u16(1)),
                colour,
                frame.u8(0),
                false,
                orientation);
    }
}
