package org.maskwright.imaging;

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

    /** Size as a person sees it, px: after the EXIF rotation. */
    public Size uprightSize() {
        return orientation >= 5 ? size.transposed() : size;
    }
}
