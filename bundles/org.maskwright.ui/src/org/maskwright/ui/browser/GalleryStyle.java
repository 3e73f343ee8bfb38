package org.maskwright.ui.browser;

import org.maskwright.imaging.mask.MaskOverlay;

/**
 * How the gallery shows samples.
 *
 * @param sidePx longest side of a picture, px
 * @param overlay how masks are shown
 */
public record GalleryStyle(int sidePx, MaskOverlay overlay) {
    /** Smallest side, px. */
    public static final int SMALLEST = 64;

    /** Largest side, px. */
    public static final int LARGEST = 320;

    /** What is seen first. */
    public static final GalleryStyle INITIAL = new GalleryStyle(160, MaskOverlay.CONTOUR);

    /** Brings the side into its range. */
    public GalleryStyle {
        sidePx = Math.clamp(sidePx, SMALLEST, LARGEST);
    }

    /** This style with pictures of another size. */
    public GalleryStyle withSide(int px) {
        return new GalleryStyle(px, overlay);
    }

    /** This style with masks shown otherwise. */
    public GalleryStyle withOverlay(MaskOverlay other) {
        return new GalleryStyle(sidePx, other);
    }
}
