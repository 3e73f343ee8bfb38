package org.maskwright.core;

/**
 * What is kept of a pixel.
 *
 * @param largest the largest label that there may be
 * @param threshold from which share on a pixel is inside, 1…255; 0 where labels are kept
 */
record PixelDepth(int largest, int threshold) {
    /** Labels of 8 bits. */
    static final PixelDepth LABELS = new PixelDepth(MaskSnapshot.LABELS_8, 0);
}
