package org.maskwright.demo;

import java.awt.image.BufferedImage;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/** A drawn portrait and the exact mask of the person in it. Immutable. */
public final class Portrait {
    private final int[] pixels;
    private final Mask mask;

    /** Takes the pixels: one {@code 0xRRGGBB} a pixel, row-major, not copied. */
    Portrait(int[] pixels, Mask mask) {
        if (pixels.length != mask.size().pixels()) {
            throw new IllegalArgumentException(pixels.length + " pixels for a mask of " + mask.size());
        }
        this.pixels = pixels;
        this.mask = mask;
    }

    /** Size of image and mask, px. */
    public Size size() {
        return mask.size();
    }

    /** The person: 1, everything else: 0. */
    public Mask mask() {
        return mask;
    }

    /** The colours: one {@code 0xRRGGBB} a pixel, row-major, origin top-left; a copy. */
    public int[] pixels() {
        return pixels.clone();
    }

    /** The image as Java draws with; a copy. */
    BufferedImage image() {
        BufferedImage image = new BufferedImage(mask.width(), mask.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, mask.width(), mask.height(), pixels, 0, mask.width());
        return image;
    }

    /** The portrait of another image: same person, same mask. */
    Portrait with(BufferedImage image) {
        return new Portrait(image.getRGB(0, 0, mask.width(), mask.height(), null, 0, mask.width()), mask);
    }
}
