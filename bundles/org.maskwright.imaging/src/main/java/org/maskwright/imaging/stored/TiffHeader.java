package org.maskwright.imaging.stored;

import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;

/** Headers of TIFF files (TIFF 6.0), from their first directory. */
public final class TiffHeader {
    private static final int FLOAT = 3;

    private TiffHeader() {}

    /** Reads the header; of size 0×0 when there is none. */
    public static ImageHeader read(byte[] bytes) {
        return TiffTags.of(Bytes.bigEndian(bytes)).map(TiffHeader::of).orElse(ImageHeader.unreadable(ImageFormat.TIFF));
    }

    private static ImageHeader of(TiffTags tags) {
        long bits = tags.value(TiffTags.BITS, 1);
        return new ImageHeader(
                ImageFormat.TIFF,
                ImageHeader.possibleSize(tags.value(TiffTags.WIDTH, 0), tags.value(TiffTags.HEIGHT, 0)),
                colour((int) tags.value(TiffTags.PHOTOMETRIC, -1), tags.value(TiffTags.SAMPLES, 1)),
                bits <= 64 ? (int) bits : 0,
                tags.value(TiffTags.SAMPLE_FORMAT, 1) == FLOAT,
                tags.orientation());
    }

    private static ColourType colour(int photometric, long samples) {
        return switch (photometric) {
            case 0, 1 -> samples > 1 ? ColourType.GREY_ALPHA : ColourType.GREY;
            case 2 -> samples > 3 ? ColourType.RGBA : ColourType.RGB;
            case 3 -> ColourType.PALETTE;
            case 5 -> ColourType.CMYK;
            case 6 -> ColourType.RGB;
            default -> ColourType.UNKNOWN;
        };
    }
}
