package org.maskwright.ui.pictures;

import org.maskwright.core.Size;

/**
 * How a chart is drawn into memory, not upon the screen.
 *
 * @param size px as SWT counts them
 * @param zoom pixels of the screen for each of these, 1 or more
 * @param background {@code 0xRRGGBB}
 * @param foreground {@code 0xRRGGBB}
 */
public record ChartLook(Size size, double zoom, int background, int foreground) {
    /** Bars on light and on dark, and the picked one: blue, sky blue and orange of Okabe and Ito (2008). */
    private static final int ON_LIGHT = 0x0072B2;

    private static final int ON_DARK = 0x56B4E9;

    private static final int[] CURVES_ON_LIGHT = {ON_LIGHT, 0xC44E00, 0x00805C, 0xA8477F};

    private static final int[] CURVES_ON_DARK = {ON_DARK, 0xF58A3C, 0x3CC79A, 0xE29BC4};

    /** Whether the background is dark. */
    public boolean dark() {
        return brightness(background) < brightness(foreground);
    }

    /** Colour of bars, {@code 0xRRGGBB}. */
    public int bars() {
        return dark() ? ON_DARK : ON_LIGHT;
    }

    /** Colour of a curve, {@code 0xRRGGBB}: blue, vermilion, bluish green and reddish purple of the same palette, lighter upon dark. */
    public int line(int number) {
        int[] colours = dark() ? CURVES_ON_DARK : CURVES_ON_LIGHT;
        return colours[Math.floorMod(number, colours.length)];
    }

    /** Colour of lines behind the bars, {@code 0xRRGGBB}: between background and foreground. */
    public int lines() {
        int mixed = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            mixed |= ((background >> shift & 0xff) * 5 + (foreground >> shift & 0xff)) / 6 << shift;
        }
        return mixed;
    }

    private static int brightness(int rgb) {
        return 2 * (rgb >> 16 & 0xff) + 5 * (rgb >> 8 & 0xff) + (rgb & 0xff);
    }
}
