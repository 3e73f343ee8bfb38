package org.maskwright.ui.parts;

/**
 * How well colours, {@code 0xRRGGBB}, are told apart. Knows no widget; pure.
 *
 * <p>Source: WCAG 2.2, success criteria 1.4.3 (text, 4.5:1) and 1.4.11 (graphics, 3:1), https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
 */
public final class Contrast {
    /** What text needs. */
    public static final double TEXT = 4.5;

    /** What icons and lines need. */
    public static final double GRAPHICS = 3;

    private Contrast() {}

    /** The ratio of two colours, 1…21. */
    public static double ratio(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance, 0…1. */
    public static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** What is seen of a colour that is drawn upon another with an opacity of 0…255. */
    public static int over(int above, int below, int alpha) {
        int mixed = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int a = above >> shift & 0xff;
            int b = below >> shift & 0xff;
            mixed |= (a * alpha + b * (255 - alpha) + 127) / 255 << shift;
        }
        return mixed;
    }

    /** A colour for text upon another: the preferred one where it can be read there, else black or white, whichever is read better. */
    public static int readable(int preferred, int background) {
        if (ratio(preferred, background) >= TEXT) {
            return preferred;
        }
        return ratio(0, background) >= ratio(0xffffff, background) ? 0 : 0xffffff;
    }
}
