package org.maskwright.imaging;

import java.util.Optional;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.jpeg.JpegMetadata;
import org.maskwright.imaging.png.PngMetadata;
import org.maskwright.imaging.stored.WebpMetadata;

/**
 * What image files say beside their pixels: where and when a photograph was taken, with which camera and by whom. Safe for any thread, and
 * without a native library.
 */
public final class ImageMetadata {
    private ImageMetadata() {}

    /**
     * The file without it: the same pixels, colour profile and orientation, and no EXIF, XMP, IPTC, comment or thumbnail. Nothing is encoded
     * anew. Costs what the file is large.
     *
     * @param bytes the whole file, not copied where nothing is to be left out
     * @return empty for formats of which this is not known how to do (TIFF, GIF, and those that are not read)
     */
    public static Optional<byte[]> stripped(byte[] bytes) {
        return switch (ImageFormat.ofContent(bytes)) {
            case JPEG -> Optional.of(JpegMetadata.stripped(bytes));
            case PNG -> Optional.of(PngMetadata.stripped(bytes));
            case WEBP -> Optional.of(WebpMetadata.stripped(bytes));
            case BMP, PNM, NPY -> Optional.of(bytes);
            case TIFF, GIF, HEIC, AVIF, JP2, MAT, UNKNOWN -> Optional.empty();
        };
    }
}
