package org.maskwright.core;

import java.util.Arrays;

/**
 * How much of each pixel is foreground: {@code uint8} 0…255 for nothing…all, {@code [height][width]}, row-major, origin top-left. Mattes,
 * probabilities of a model, and masks reduced for a picture are such; a {@link Mask} holds labels only. Immutable and safe for any thread.
 */
public final class Shares {
    /** From this share on a pixel counts as inside. */
    public static final int HALF = 128;

    private final int width;
    private final int height;
    private final byte[] values;

    private Shares(Size size, byte[] values) {
        this.width = size.width();
        this.height = size.height();
        this.values = values;
    }

    /**
     * Shares of these values, copied.
     *
     * @param size px
     * @param values one {@code uint8} a pixel, row-major
     * @throws IllegalArgumentException when {@code values} has not exactly one value a pixel
     */
    public static Shares of(Size size, byte[] values) {
        return adopt(size, values.clone());
    }

    /**
     * Shares over these very values, <em>not</em> copied: for producers that made the array for them and keep no reference to it.
     *
     * @param size px
     * @param values one {@code uint8} a pixel, row-major
     * @throws IllegalArgumentException when {@code values} has not exactly one value a pixel
     */
    public static Shares adopt(Size size, byte[] values) {
        if (values.length != size.pixels()) {
            throw new IllegalArgumentException(values.length + " shares for " + size);
        }
        return new Shares(size, values);
    }

    /** The shares of a mask as it is: 255 for any label but 0 and "ignore", else 0. */
    public static Shares of(Mask mask) {
        byte[] values = mask.toBytes();
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (LabelMap.isForeground(values[i]) ? 255 : 0);
        }
        return new Shares(mask.size(), values);
    }

    /** Size in px. */
    public Size size() {
        return new Size(width, height);
    }

    /** Width in px. */
    public int width() {
        return width;
    }

    /** Height in px. */
    public int height() {
        return height;
    }

    /**
     * The share (0…255) at a pixel.
     *
     * @throws IndexOutOfBoundsException outside the raster
     */
    public int at(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") outside " + size());
        }
        return values[y * width + x] & 0xff;
    }

    /**
     * The share (0…255) of a pixel in reading order.
     *
     * @throws IndexOutOfBoundsException outside the raster
     */
    public int at(int index) {
        return values[index] & 0xff;
    }

    /** A copy of the values: {@code uint8}, row-major. */
    public byte[] toBytes() {
        return values.clone();
    }

    /**
     * Copies a row's values into a buffer.
     *
     * @param y row
     * @param into receives {@link #width()} values from {@code offset}
     * @param offset first index written
     */
    public void copyRow(int y, byte[] into, int offset) {
        System.arraycopy(values, y * width, into, offset, width);
    }

    /**
     * The mask of what has at least this share: 1, else 0.
     *
     * @param share 1…255; {@link #HALF} is the usual cut
     * @throws IllegalArgumentException for another number
     */
    public Mask atLeast(int share) {
        if (share < 1 || share > 255) {
            throw new IllegalArgumentException("a share of " + share + "; 1…255 are possible");
        }
        byte[] labels = new byte[values.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) ((values[i] & 0xff) >= share ? 1 : 0);
        }
        return Mask.adopt(size(), labels);
    }

    /**
     * At another size: the mean of a cell's pixels, rounded down, or the nearest pixel where cells are smaller than those.
     *
     * @param target px, at least 1×1
     */
    public Shares resized(Size target) {
        if (target.equals(size())) {
            return this;
        }
        byte[] result = new byte[Math.toIntExact(target.pixels())];
        for (int y = 0; y < target.height(); y++) {
            int top = begin(y, height, target.height());
            int bottom = Math.max(top + 1, begin(y + 1, height, target.height()));
            for (int x = 0; x < target.width(); x++) {
                int left = begin(x, width, target.width());
                int right = Math.max(left + 1, begin(x + 1, width, target.width()));
                result[y * target.width() + x] = (byte) mean(new Rect(left, top, right - left, bottom - top));
            }
        }
        return new Shares(target, result);
    }

    private static int begin(int cell, int pixels, int cells) {
        return (int) ((long) cell * pixels / cells);
    }

    private long mean(Rect cell) {
        long sum = 0;
        for (int y = cell.y(); y < cell.y() + cell.height(); y++) {
            for (int i = y * width + cell.x(); i < y * width + cell.x() + cell.width(); i++) {
                sum += values[i] & 0xff;
            }
        }
        return sum / ((long) cell.width() * cell.height());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Shares s && width == s.width && height == s.height && Arrays.equals(values, s.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Shares " + size();
    }
}
