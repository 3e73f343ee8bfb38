package org.maskwright.imaging.mask;

import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.stored.Raster;

/**
 * Masks with a palette of which only black and white are used. What they show, and what a person meant, are the colours, whatever the
 * order in which the palette has them: where entry 0 is white, index 0 is white.
 */
final class BlackAndWhite {
    private final Raster raster;
    private final PixelColours colours;
    private final boolean[] used = new boolean[256];

    private BlackAndWhite(Decoded content) {
        this.raster = content.raster();
        this.colours = new PixelColours(content);
        int pixels = (int) raster.size().pixels();
        for (int i = 0; i < pixels; i++) {
            used[raster.at(i)] = true;
        }
    }

    /** Whether a file's pixels say black and white by a palette. */
    static boolean shownBy(Decoded content) {
        return content.raster().colour() == ColourType.PALETTE && new BlackAndWhite(content).plain();
    }

    /** Each entry in use is black or white, and two in use are not of one colour, which an index would tell apart. */
    private boolean plain() {
        int black = 0;
        int white = 0;
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                int rgb = i < colours.entries() ? colours.entry(i) : -1;
                black += rgb == PixelColours.BLACK ? 1 : 0;
                white += rgb == PixelColours.WHITE ? 1 : 0;
                if (rgb != PixelColours.BLACK && rgb != PixelColours.WHITE) {
                    return false;
                }
            }
        }
        return black <= 1 && white <= 1;
    }

    /** The grey values that the colours are, 0 and the depth's largest; the samples themselves where a palette says something else. */
    static Raster values(Decoded content) {
        if (!shownBy(content)) {
            return content.raster().values();
        }
        Raster raster = content.raster();
        PixelColours colours = new PixelColours(content);
        Raster values = Raster.blank(raster.size(), ColourType.GREY, raster.bitDepth());
        int pixels = (int) raster.size().pixels();
        for (int i = 0; i < pixels; i++) {
            values.set(i, colours.entry(raster.at(i)) == PixelColours.WHITE ? values.largest() : 0);
        }
        return values;
    }

    /** The index that shows white, or black; −1 when the palette has no such entry. */
    static int index(Decoded content, boolean white) {
        return new PixelColours(content).entryOf(white ? PixelColours.WHITE : PixelColours.BLACK);
    }
}
