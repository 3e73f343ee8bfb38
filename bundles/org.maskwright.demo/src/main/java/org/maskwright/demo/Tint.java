package org.maskwright.demo;

import java.awt.Color;

/** Colours made from colours. */
final class Tint {
    private Tint() {}

    /** A colour times a factor, clamped. */
    static Color shade(Color c, double factor) {
        return new Color(clamp(c.getRed() * factor), clamp(c.getGreen() * factor), clamp(c.getBlue() * factor));
    }

    /** A colour between two: 0 the first, 1 the second. */
    static Color mix(Color a, Color b, double share) {
        return new Color(
                clamp(a.getRed() + (b.getRed() - a.getRed()) * share),
                clamp(a.getGreen() + (b.getGreen() - a.getGreen()) * share),
                clamp(a.getBlue() + (b.getBlue() - a.getBlue()) * share));
    }

    /** A colour of this opacity, 0…1. */
    static Color alpha(Color c, double opacity) {
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), clamp(255 * opacity));
    }

    /** Luma, 0…255. */
    static double luma(int rgb) {
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }

    static int clamp(double v) {
        return (int) Math.max(0, Math.min(255, Math.round(v)));
    }
}
