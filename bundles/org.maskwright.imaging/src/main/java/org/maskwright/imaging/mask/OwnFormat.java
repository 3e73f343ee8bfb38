package org.maskwright.imaging.mask;

import java.io.IOException;
import java.util.Optional;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.stored.BmpPixels;
import org.maskwright.imaging.stored.Raster;
import org.maskwright.imaging.stored.TiffTags;
import org.maskwright.imaging.stored.WebpHeader;

/**
 * Stores changed samples in the format that a mask file has. A format whose encoder is not ours is decoded again: unless header and every
 * sample come back, the file is not taken.
 */
final class OwnFormat {
    private OwnFormat() {}

    /** Whether masks of such a header are stored in their own format, as far as a header tells. */
    static boolean likely(ImageHeader header) {
        return switch (header.format()) {
            case PNG, BMP, WEBP -> true;
            case TIFF ->
                !header.floating()
                        && (header.bitDepth() == 8 || header.bitDepth() == 16)
                        && OpenCvEncoder.knows(header.colour());
            case JPEG, GIF, PNM, NPY, HEIC, AVIF, JP2, MAT, UNKNOWN -> false;
        };
    }

    /**
     * The file with other samples.
     *
     * @param bytes the file; not changed
     * @param content what it holds
     * @param changed samples of the same size and kind
     */
    static SavedMask saved(byte[] bytes, ImageHeader header, Decoded content, Raster changed) {
        return switch (header.format()) {
            case PNG -> new SavedMask.Kept(PngEncoder.encode(changed, content.chunks()));
            case BMP -> bitmap(bytes, header, content, changed);
            case TIFF -> tiff(bytes, header, content, changed);
            case WEBP -> webp(bytes, header, content, changed);
            case JPEG -> refused(header, "JPEG changes pixels when it is saved");
            case GIF, PNM, NPY, HEIC, AVIF, JP2, MAT, UNKNOWN -> refused(header, "no encoder for it");
        };
    }

    private static SavedMask bitmap(byte[] bytes, ImageHeader header, Decoded content, Raster changed) {
        Optional<byte[]> inPlace = BmpPixels.with(bytes, content.raster(), changed);
        if (inPlace.isPresent()) {
            return new SavedMask.Kept(inPlace.get());
        }
        return checked(
                PaletteBitmap.encode(bytes, changed, content.chunks()),
                header,
                content,
                changed,
                "a bitmap of this kind");
    }

    private static SavedMask tiff(byte[] bytes, ImageHeader header, Decoded content, Raster changed) {
        if (TiffTags.severalPages(bytes)) {
            return refused(header, "it holds more than one page of pixels, which would be lost");
        } else if (!likely(header)) {
            return refused(header, "TIFF masks with a palette, floating-point or packed values are not written");
        }
        return checked(OpenCvEncoder.encode(changed, ".tif"), header, content, changed, "TIFF of this kind");
    }

    private static SavedMask webp(byte[] bytes, ImageHeader header, Decoded content, Raster changed) {
        if (WebpHeader.moreThanPixels(bytes)) {
            return refused(header, "it holds more than pixels, or several of them, which would be lost");
        }
        return checked(OpenCvEncoder.encode(changed, ".webp"), header, content, changed, "WebP of this kind");
    }

    private static SavedMask refused(ImageHeader header, String why) {
        return new SavedMask.NeedsPng(header.format(), why);
    }

    private static SavedMask checked(
            Optional<byte[]> encoded, ImageHeader header, Decoded content, Raster wanted, String what) {
        return encoded.filter(file -> holds(file, header, content, wanted))
                .<SavedMask>map(SavedMask.Kept::new)
                .orElseGet(() -> refused(header, what + " does not give back each pixel"));
    }

    private static boolean holds(byte[] file, ImageHeader header, Decoded content, Raster wanted) {
        try {
            MaskFile again = MaskFile.read(file);
            return again.header().equals(header)
                    && again.content().raster().sameSamples(wanted)
                    && again.content().samePalette(content);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
