package org.maskwright.imaging.mask;

import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

/** How a mask is shown upon its image on a screen. */
public enum MaskOverlay {
    /** The image alone. */
    NONE,
    /** A bright line just within the foreground, with a dark one around it, so that it is seen upon light and dark. */
    CONTOUR,
    /** The line, and the foreground tinted. */
    FILL,
    /** The mask alone, white upon black. */
    MASK;

    /**
     * The share of foreground in each cell of a coarser raster: what drawing at that size needs to know of a mask.
     *
     * @param mask any label but 0 and "ignore" is foreground
     * @param target size, px, at least 1×1
     * @return {@code uint8} 0…255 for nothing…all, of the target size
     */
    public static Shares shares(Mask mask, Size target) {
        boolean reduced = target.width() <= mask.width() && target.height() <= mask.height();
        return reduced ? ForegroundShares.of(mask, target) : Shares.of(mask).resized(target);
    }

    /** Draws a mask in the standard colour; see {@link #draw(byte[], Shares, MaskInk)}. */
    public void draw(byte[] bgr, Shares shares) {
        draw(bgr, shares, MaskInk.STANDARD);
    }

    /**
     * Draws a mask.
     *
     * @param bgr {@code uint8} BGR pixels, row-major; drawn upon
     * @param shares of foreground, of the same number of pixels, as {@link #shares} gives them
     * @param ink colour of the line, colour and strength of the tint
     * @throws IllegalArgumentException when there are not three bytes for each share
     */
    public void draw(byte[] bgr, Shares shares, MaskInk ink) {
        byte[] share = shares.toBytes();
        if (bgr.length != 3L * share.length) {
            throw new IllegalArgumentException(bgr.length + " bytes for " + shares.size());
        }
        switch (this) {
            case NONE -> {}
            case CONTOUR -> line(bgr, share, shares.width(), ink);
            case FILL -> {
                tint(bgr, share, ink);
                line(bgr, share, shares.width(), ink);
            }
            case MASK -> {
                for (int i = 0; i < bgr.length; i++) {
                    bgr[i] = share[i / 3];
                }
            }
        }
    }

    private static void tint(byte[] bgr, byte[] share, MaskInk ink) {
        for (int i = 0; i < bgr.length; i++) {
            int weight = ink.tint() * (share[i / 3] & 0xff) / 255;
            bgr[i] = (byte) (((bgr[i] & 0xff) * (256 - weight) + ink.channel(i % 3) * weight) / 256);
        }
    }

    private static void line(byte[] bgr, byte[] share, int width, MaskInk ink) {
        for (int row = 0; row < share.length; row += width) {
            for (int i = row; i < row + width; i++) {
                boolean inside = inside(share, i);
                boolean edge = i > row && inside(share, i - 1) != inside
                        || i + 1 < row + width && inside(share, i + 1) != inside
                        || row > 0 && inside(share, i - width) != inside
                        || row + width < share.length && inside(share, i + width) != inside;
                for (int c = 0; edge && c < 3; c++) {
                    bgr[3 * i + c] = (byte) (inside ? ink.channel(c) : (bgr[3 * i + c] & 0xff) * 5 / 8);
                }
            }
        }
    }

    private static boolean inside(byte[] share, int i) {
        return (share[i] & 0xff) >= Shares.HALF;
    }
}
