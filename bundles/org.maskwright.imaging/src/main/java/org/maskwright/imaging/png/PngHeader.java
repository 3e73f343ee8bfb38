package org.maskwright.imaging.png;

import java.util.Optional;
import java.util.OptionalInt;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.stored.Bytes;
import org.maskwright.imaging.stored.TiffTags;

/** Headers of PNG files (W3C PNG third edition, 11.2.1), with the orientation of an eXIf chunk. */
public final class PngHeader {
    private PngHeader() {}

    /** Reads the header; of size 0×0 when there is none. */
    public static ImageHeader read(byte[] bytes) {
        Bytes file = Bytes.bigEndian(bytes);
        Optional<PngChunkView> first = PngChunkView.at(file, PngChunkView.SIGNATURE);
        if (first.isEmpty() || !first.get().is("IHDR") || first.get().payload().length() < 10) {
            return ImageHeader.unreadable(ImageFormat.PNG);
        }
        Bytes header = first.get().payload();
        ColourType colour =
                switch (header.u8(9)) {
                    case 0 -> ColourType.GREY;
                    case 2 -> ColourType.RGB;
                    case 3 -> ColourType.PALETTE;
                    case 4 -> ColourType.GREY_ALPHA;
                    case 6 -> ColourType.RGBA;
                    default -> ColourType.UNKNOWN;
                };
        OptionalInt orientation = orientation(file);
        return new ImageHeader(
                ImageFormat.PNG,
                ImageHeader.possibleSize(header.u32(0), header.u32(4)),
                colour,
                header.u8(8),
                false,
                orientation.orElse(1));
    }

    private static OptionalInt orientation(Bytes file) {
        Optional<PngChunkView> chunk = PngChunkView.at(file, PngChunkView.SIGNATURE);
        while (chunk.isPresent() && !chunk.get().is("IEND")) {
            if (chunk.get().is("eXIf")) {
                return OptionalInt.of(TiffTags.orientation(chunk.get().payload()));
            }
            chunk = PngChunkView.at(file, chunk.get().end());
        }
        return OptionalInt.empty();
    }
}
