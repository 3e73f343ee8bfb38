package org.maskwright.imaging.file;

import org.maskwright.core.Size;

/**
 * What an image file says about itself before any pixel is decoded.
 *
 * @param format by content, not by name
 * @param size as stored, px, before any EXIF rotation
 * @param colour what a stored pixel consists of
 * @param bitDepth bits a sample as stored: 1, 2, 4, 8, 16 or 32; 0 when unknown
 * @param floating whether samples are floating-point numbers
 * @param orientation EXIF orientation 1…8; 1 when there is none
 */
public record ImageHeader(
        ImageFormat format, Size size, ColourType colour, int bitDepth, boolean floating, int orientation) {
    /** The header of a file that has none. */
    public static final ImageHeader UNKNOWN =
            new ImageHeader(ImageFormat.UNKNOWN, new Size(0, 0), ColourType.UNKNOWN, 0, false, 1);

    /** @throws IllegalArgumentException when the orientation is not 1…8 */
    public ImageHeader {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("EXIF orientation " + orientation);
        }
    }

    /** The header of a file of which only the format can be told: of size 0×0. */
    public static ImageHeader unreadable(ImageFormat format) {
        return new ImageHeader(format, new Size(0, 0), ColourType.UNKNOWN, 0, false, 1);
    }

    /** A size as a file declares it, px; 0×0 when a side is 0 or more than an {@code int} holds, as no such image can be read. */
    public static Size possibleSize(long width, long height) {
        boolean possible = width > 0 && height > 0 && width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE;
        return possible ? new Size((int) width, (int) height) : new Size(0, 0);
    }

    /** Size as a person sees it, px: after the EXIF rotation. */
    public Size uprightSize() {
        return orientation >= 5 ? size.transposed() : size;
    }
}
