package org.maskwright.imaging.mask;

import org.maskwright.core.Mask;
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

    /** From this share of foreground on a pixel counts as inside, of 255. */
    private static final int HALF = 128;

    /**
     * The share of foreground in each cell of a coarser raster: what drawing at that size needs to know of a mask.
     *
     * @param mask any label but 0 is foreground
     * @param target size, px, at least 1×1
     * @return {@code uint8} 0…255 for nothing…all, of the target size
     */
    public static Mask shares(Mask mask, Size target) {
        if (target.width() <= mask.width() && target.height() <= mask.height()) {
            return ForegroundShares.of(mask, target);
        }
        byte[] labels = mask.toBytes();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (labels[i] == 0 ? 0 : 255);
        }
        return resized(Mask.adopt(mask.size(), labels), target);
    }

    /** Shares of another size: the mean of a cell's pixels, or the nearest pixel where cells are smaller than those. */
    public static Mask resized(Mask shares, Size target) {
        byte[] result = new byte[Math.toIntExact(target.pixels())];
        byte[] share = shares.toBytes();
        for (int y = 0; y < target.height(); y++) {
            int top = from(y, shares.height(), target.height());
            int bottom = Math.max(top + 1, from(y + 1, shares.height(), target.height()));
            for (int x = 0; x < target.width(); x++) {
                int left = from(x, shares.width(), target.width());
                int right = Math.max(left + 1, from(x + 1, shares.width(), target.width()));
                long sum = 0;
                for (int row = top; row < bottom; row++) {
                    for (int i = row * shares.width() + left; i < row * shares.width() + right; i++) {
                        sum += share[i] & 0xff;
                    }
                }
                result[y * target.width() + x] = (byte) (sum / ((long) (bottom - top) * (right - left)));
            }
        }
        return Mask.adopt(target, result);
    }

    private static int from(int cell, int pixels, int cells) {
        return (int) ((long) cell * pixels / cells);
    }

    /** Draws a mask in the standard colour; see {@link #draw(byte[], Mask, MaskInk)}. */
    public void draw(byte[] bgr, Mask shares) {
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
    public void draw(byte[] bgr, Mask shares, MaskInk ink) {
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
        return (share[i] & 0xff) >= HALF;
    }
}
