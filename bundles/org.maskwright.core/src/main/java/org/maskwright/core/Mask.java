package org.maskwright.core;

import java.util.Arrays;

/**
 * A label for each pixel of an image: {@code uint8} label ids, {@code [height][width]}, row-major, origin top-left. 0 is background;
 * in a binary mask 1 is the person. Immutable and safe for any thread.
 */
public final class Mask {
    private final int width;
    private final int height;
    private final byte[] labels;

    private Mask(int width, int height, byte[] labels) {
        this.width = width;
        this.height = height;
        this.labels = labels;
    }

    /**
     * A mask of these labels, copied.
     *
     * @param size px
     * @param labels one {@code uint8} label id a pixel, row-major
     * @throws IllegalArgumentException when {@code labels} has not exactly one value a pixel
     */
    public static Mask of(Size size, byte[] labels) {
        return adopt(size, labels.clone());
    }

    /**
     * A mask over these very labels, <em>not</em> copied: for producers that made the array for this mask and keep no reference to it.
     *
     * @param size px
     * @param labels one {@code uint8} label id a pixel, row-major
     * @throws IllegalArgumentException when {@code labels} has not exactly one value a pixel
     */
    public static Mask adopt(Size size, byte[] labels) {
        if (labels.length != size.pixels()) {
            throw new IllegalArgumentException(labels.length + " labels for " + size);
        }
        return new Mask(size.width(), size.height(), labels);
    }

    /**
     * A mask drawn as text, for tests and documentation: one string a row, {@code .} is 0, {@code #} is 1, a digit is itself,
     * {@code ?} is "ignore".
     *
     * @throws IllegalArgumentException when rows differ in length or hold another character
     */
    public static Mask parse(String... rows) {
        int width = rows.length == 0 ? 0 : rows[0].length();
        byte[] labels = new byte[width * rows.length];
        for (int y = 0; y < rows.length; y++) {
            if (rows[y].length() != width) {
                throw new IllegalArgumentException("row " + y + " is not " + width + " px wide");
            }
            for (int x = 0; x < width; x++) {
                labels[y * width + x] = parseLabel(rows[y].charAt(x));
            }
        }
        return new Mask(width, rows.length, labels);
    }

    private static byte parseLabel(char c) {
        return switch (c) {
            case '.' -> 0;
            case '#' -> 1;
            case '?' -> (byte) LabelMap.IGNORE;
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> (byte) (c - '0');
            default -> throw new IllegalArgumentException("no label is written '" + c + "'");
        };
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
     * The label id (0…255) at a pixel.
     *
     * @throws IndexOutOfBoundsException outside the mask
     */
    public int at(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") outside " + size());
        }
        return labels[y * width + x] & 0xff;
    }

    /** A copy of the labels: {@code uint8}, row-major. */
    public byte[] toBytes() {
        return labels.clone();
    }

    /** Whether a rectangle within this mask, of at least one pixel, is all of one label. */
    boolean isPlain(Rect area) {
        int first = area.y() * width + area.x();
        for (int row = first; row < first + area.height() * width; row += width) {
            boolean plain = labels[row] == labels[first]
                    && Arrays.mismatch(labels, row, row + area.width() - 1, labels, row + 1, row + area.width()) < 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** The labels themselves, for this package's algorithms; never written, never given away. */
    byte[] raw() {
        return labels;
    }

    /**
     * Copies a row's labels into a buffer, without another copy of the mask.
     *
     * @param y row
     * @param into receives {@link #width()} labels from {@code offset}
     * @param offset first index written
     */
    public void copyRow(int y, byte[] into, int offset) {
        System.arraycopy(labels, y * width, into, offset, width);
    }

    /** The runs and regions of this mask, where any label but 0 and "ignore" is foreground. */
    public Regions regions() {
        return Regions.of(this);
    }

    /**
     * The labels within a rectangle, as a mask of its own.
     *
     * @throws IllegalArgumentException when the rectangle is not within this mask
     */
    public Mask crop(Rect area) {
        if (!area.within(size())) {
            throw new IllegalArgumentException(area + " outside " + size());
        }
        byte[] part = new byte[area.width() * area.height()];
        for (int y = 0; y < area.height(); y++) {
            System.arraycopy(labels, (area.y() + y) * width + area.x(), part, y * area.width(), area.width());
        }
        return new Mask(area.width(), area.height(), part);
    }

    /** Foreground and background exchanged: 0 becomes 1, any other label 0; what is ignored stays so. */
    public Mask inverted() {
        byte[] flipped = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            flipped[i] = labels[i] == (byte) LabelMap.IGNORE ? labels[i] : (byte) (labels[i] == 0 ? 1 : 0);
        }
        return new Mask(width, height, flipped);
    }

    /**
     * This mask resampled by nearest neighbour: no new label can arise.
     *
     * <p>Pixel centres are aligned: target {@code (x + ½) · width / target.width}, as in OpenCV's {@code INTER_NEAREST_EXACT}.
     *
     * @param target size of the result, px, at least 1×1
     * @throws IllegalArgumentException when either raster has no pixel
     */
    public Mask resampled(Size target) {
        if (target.pixels() == 0 || labels.length == 0) {
            throw new IllegalArgumentException("cannot resample " + size() + " to " + target);
        }
        byte[] result = new byte[Math.toIntExact(target.pixels())];
        int[] column = new int[target.width()];
        for (int x = 0; x < column.length; x++) {
            column[x] = (int) ((2L * x + 1) * width / (2L * target.width()));
        }
        for (int y = 0; y < target.height(); y++) {
            int from = (int) ((2L * y + 1) * height / (2L * target.height())) * width;
            int to = y * target.width();
            for (int x = 0; x < column.length; x++) {
                result[to + x] = labels[from + column[x]];
            }
        }
        return new Mask(target.width(), target.height(), result);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Mask m && width == m.width && height == m.height && Arrays.equals(labels, m.labels);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "Mask " + size();
    }
}
