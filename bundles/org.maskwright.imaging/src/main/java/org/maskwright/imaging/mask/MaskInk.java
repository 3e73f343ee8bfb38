package org.maskwright.imaging.mask;

/**
 * In what a mask is drawn upon its image. Immutable.
 *
 * @param rgb colour of line and tint, {@code 0xRRGGBB}
 * @param opacityPercent how much of the image the tint covers, 0…100
 */
public record MaskInk(int rgb, int opacityPercent) {
    /** A magenta that skin, hair and studio walls do not have. */
    public static final MaskInk STANDARD = new MaskInk(0xff00d0, 38);

    /** @throws IllegalArgumentException when the colour or the opacity is not possible */
    public MaskInk {
        if ((rgb & 0xff000000) != 0) {
            throw new IllegalArgumentException("colour " + Integer.toHexString(rgb) + " is not 0xRRGGBB");
        }
        if (opacityPercent < 0 || opacityPercent > 100) {
            throw new IllegalArgumentException("opacity " + opacityPercent + " % is not within 0…100");
        }
    }

    /**
     * One channel, 0…255.
     *
     * @param c 0 blue, 1 green, 2 red
     */
    int channel(int c) {
        return rgb >> 8 * c & 0xff;
    }

    /** Share of the tint in a pixel that is wholly foreground, of 256. */
    int tint() {
        return (opacityPercent * 256 + 50) / 100;
    }
}
