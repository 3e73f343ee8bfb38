package org.maskwright.imaging;

import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.jpeg.JpegHeader;
import org.maskwright.imaging.png.PngHeader;
import org.maskwright.imaging.stored.BmpHeader;
import org.maskwright.imaging.stored.GifBlocks;
import org.maskwright.imaging.stored.NpyFile;
import org.maskwright.imaging.stored.PnmFile;
import org.maskwright.imaging.stored.TiffHeader;
import org.maskwright.imaging.stored.WebpHeader;

/**
 * Reads what image files say about themselves, without decoding a pixel or loading a native library. Safe for any thread.
 */
public final class ImageHeaders {
    private ImageHeaders() {}

    /**
     * The header of an image file. Never throws: a file that begins as a known format and then makes no sense gives a header of that
     * format with size 0×0, any other file gives {@link ImageHeader#UNKNOWN}.
     *
     * @param bytes the file, from its first byte; the beginning is enough where the format has its header there (JPEG, PNG, WebP, BMP,
     *     GIF, PNM, NPY), but an orientation stored behind the pixels (PNG, WebP) is then not seen
     */
    public static ImageHeader read(byte[] bytes) {
        return switch (ImageFormat.ofContent(bytes)) {
            case JPEG -> JpegHeader.read(bytes);
            case PNG -> PngHeader.read(bytes);
            case WEBP -> WebpHeader.read(bytes);
            case BMP -> BmpHeader.read(bytes);
            case TIFF -> TiffHeader.read(bytes);
            case GIF -> GifBlocks.header(bytes);
            case PNM -> PnmFile.header(bytes);
            case NPY -> NpyFile.header(bytes);
            case HEIC, AVIF, JP2, MAT -> ImageHeader.unreadable(ImageFormat.ofContent(bytes));
            case UNKNOWN -> ImageHeader.UNKNOWN;
        };
    }
}
