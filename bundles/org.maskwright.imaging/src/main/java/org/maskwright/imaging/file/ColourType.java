package org.maskwright.imaging.file;

/** What the samples of a stored pixel are. */
public enum ColourType {
    GREY(1, false),
    GREY_ALPHA(2, true),
    RGB(3, false),
    RGBA(4, true),
    /** One index into a palette. */
    PALETTE(1, false),
    CMYK(4, false),
    UNKNOWN(0, false);

    private final int channels;
    private final boolean alpha;

    ColourType(int channels, boolean alpha) {
        this.channels = channels;
        this.alpha = alpha;
    }

    /** Samples a pixel, as stored. */
    public int channels() {
        return channels;
    }

    /** Whether the last sample is an alpha value. */
    public boolean alpha() {
        return alpha;
    }
}
