package org.maskwright.imaging;

import org.maskwright.core.Size;

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
     *     GIF), but an orientation stored behind the pixels (PNG, WebP) is then not seen
     */
    public static ImageHeader read(byte[] bytes) {
        return switch (ImageFormat.ofContent(bytes)) {
            case JPEG -> JpegHeader.read(bytes);
            case PNG -> PngHeader.read(bytes);
            case WEBP -> WebpHeader.read(bytes);
            case BMP -> BmpHeader.read(bytes);
            case TIFF -> TiffHeader.read(bytes);
            case GIF -> gif(Bytes.littleEndian(bytes));
            case UNKNOWN -> ImageHeader.UNKNOWN;
        };
    }

    private static ImageHeader gif(Bytes file) {
        return new ImageHeader(ImageFormat.GIF, size(file.u16(6), file.u16(8)), ColourType.PALETTE, 8, false, 1);
    }

    /** The header of a file of which only the format can be told. */
    static ImageHeader unreadable(ImageFormat format) {
        return new ImageHeader(format, new Size(0, 0), ColourType.UNKNOWN, 0, false, 1);
    }

    /** A size in px; 0×0 when a side is 0 or more than an {@code int} holds, as no such image can be read. */
    static Size size(long width, long height) {
        boolean possible = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return possible ? new Size((int) width, (int) height) : new Size(0, 0);
    }
}
