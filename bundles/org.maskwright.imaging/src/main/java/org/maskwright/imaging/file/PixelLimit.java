package org.maskwright.imaging.file;

import org.maskwright.core.Size;

/**
 * The largest image that is decoded: guards memory against a file that declares more than any photograph has.
 *
 * @param pixels most pixels an image may declare, ≥ 1
 */
public record PixelLimit(long pixels) {
    /** 256 megapixels: more than any camera gives, at most 768 MiB of 8-bit colour. */
    public static final PixelLimit DEFAULT = new PixelLimit(256L << 20);

    /** @throws IllegalArgumentException when not positive */
    public PixelLimit {
        if (pixels < 1) {
            throw new IllegalArgumentException("a limit of " + pixels + " pixels");
        }
    }

    /** Whether an image of this size may be decoded. */
    public boolean allows(Size size) {
        return size.pixels() <= pixels;
    }
}
