package org.maskwright.core;

import java.util.Arrays;

/**
 * The labels of a mask at one moment, {@code uint8} or {@code uint16}, {@code [height][width]}, row-major, origin top-left: what a
 * {@link MaskDocument} gives away while it goes on changing. It shares with the document, and with other snapshots of it, all tiles that are
 * the same, so that taking one costs next to nothing and two are compared in the time of what differs. Immutable and safe for any thread.
 *
 * <p>16 bits are for instance ids, where each person of a picture has a number. A soft mask ({@link #isSoft}) has shares of foreground, 0…255,
 * where others have labels.
 */
public final class MaskSnapshot {
    /** Largest label of a mask of 8 bits. */
    public static final int LABELS_8 = 255;

    /** Largest label of a mask of 16 bits. */
    public static final int LABELS_16 = 65535;

    private final Size size;
    private final PixelDepth depth;
    private final Tile[] tiles;

    MaskSnapshot(Size size, PixelDepth depth, Tile[] tiles) {
        this.size = size;
        this.depth = depth;
        this.tiles = tiles;
    }

    /** The labels of a mask, 8 bits each; copied, but for tiles of one label, which are kept once. Costs what the mask is large. */
    public static MaskSnapshot of(Mask mask) {
        return new MaskSnapshot(mask.size(), PixelDepth.LABELS, tiles(mask));
    }

    /**
     * A soft mask: in place of labels it has shares of foreground, 0…255. Copied. Costs what the mask is large.
     *
     * @param threshold from which share on a pixel is inside where that has to be said, 1…255
     * @throws IllegalArgumentException for another threshold
     */
    public static MaskSnapshot of(Shares shares, int threshold) {
        if (threshold < 1 || threshold > LABELS_8) {
            throw new IllegalArgumentException("a threshold of " + threshold + "; 1…255 are possible");
        }
        return new MaskSnapshot(
                shares.size(), new PixelDepth(LABELS_8, threshold), tiles(Mask.adopt(shares.size(), shares.toBytes())));
    }

    private static Tile[] tiles(Mask mask) {
        TileGrid grid = TileGrid.blank(mask.size());
        Tile[] plain = new Tile[LABELS_8 + 1];
        for (int y = 0; y < mask.height(); y += Tile.SIDE) {
            for (int x = 0; x < mask.width(); x += Tile.SIDE) {
                grid.put(x >> Tile.SHIFT, y >> Tile.SHIFT, tile(mask, x, y, plain));
            }
        }
        return grid.share();
    }

    private static Tile tile(Mask mask, int left, int top, Tile[] plain) {
        int width = Math.min(Tile.SIDE, mask.width() - left);
        int height = Math.min(Tile.SIDE, mask.height() - top);
        int label = mask.at(left, top);
        if (mask.isPlain(new Rect(left, top, width, height))) {
            plain[label] = plain[label] == null ? Tile.filled(label) : plain[label];
            return plain[label];
        }
        Tile tile = Tile.filled(0);
        for (int y = top; y < top + height; y++) {
            tile.put(Tile.index(left, y), mask.raw(), y * mask.width() + left, width);
        }
        return tile;
    }

    /**
     * A mask of instance ids, 16 bits each; copied. Costs what the mask is large.
     *
     * @param size px
     * @param ids one {@code uint16} label id a pixel, row-major
     * @throws IllegalArgumentException when {@code ids} has not exactly one value a pixel
     */
    public static MaskSnapshot of(Size size, char[] ids) {
        if (ids.length != size.pixels()) {
            throw new IllegalArgumentException(ids.length + " labels for " + size);
        }
        TileGrid grid = TileGrid.blank(size);
        for (int y = 0; y < size.height(); y++) {
            int row = y * size.width();
            for (int x = 0; x < size.width(); ) {
                int end = x + 1;
                while (end < size.width() && ids[row + end] == ids[row + x]) {
                    end++;
                }
                if (ids[row + x] != 0) {
                    grid.fill(y, x, end, ids[row + x]);
                }
                x = end;
            }
        }
        return new MaskSnapshot(size, new PixelDepth(LABELS_16, 0), grid.share());
    }

    /** Size in px. */
    public Size size() {
        return size;
    }

    /** The largest label that there may be: {@link #LABELS_8} or {@link #LABELS_16}. */
    public int largest() {
        return depth.largest();
    }

    /** Whether labels are numbers of persons, of which none is "ignore". */
    public boolean isNumbered() {
        return largest() > LABELS_8;
    }

    PixelDepth depth() {
        return depth;
    }

    /** Whether it holds shares of foreground in place of labels. */
    public boolean isSoft() {
        return depth.threshold() > 0;
    }

    /** From which share on a pixel of a soft mask is inside, 1…255; 0 where labels are kept. */
    public int threshold() {
        return depth.threshold();
    }

    /** The label of what is kept of a pixel: of a share 1 from the threshold on, else 0; a label itself. */
    public int labelOf(int kept) {
        return isSoft() ? kept >= threshold() ? 1 : 0 : kept;
    }

    /** How much of each pixel is foreground: what a soft mask holds; of labels all or nothing. Costs what the mask is large. */
    public Shares shares() {
        byte[] shares = new byte[Math.toIntExact(size.pixels())];
        for (int y = 0; y < size.height(); y++) {
            int row = y * size.width();
            forEachRun(y, 0, size.width(), (from, to, kept) -> {
                boolean inside = kept != 0 && (kept != LabelMap.IGNORE || largest() > LABELS_8);
                Arrays.fill(shares, row + from, row + to, (byte) (isSoft() ? kept : inside ? 255 : 0));
            });
        }
        return Shares.adopt(size, shares);
    }

    /**
     * The label at a pixel.
     *
     * @throws IndexOutOfBoundsException outside the mask
     */
    public int at(int x, int y) {
        if (x < 0 || x >= size.width() || y < 0 || y >= size.height()) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") outside " + size);
        }
        return tile(x, y).at(Tile.index(x, y));
    }

    private Tile tile(int x, int y) {
        return tiles[(y >> Tile.SHIFT) * TileGrid.columns(size) + (x >> Tile.SHIFT)];
    }

    /**
     * Copies a stretch of a row.
     *
     * @param y row
     * @param from first column
     * @param to column after the last
     * @param into receives the labels, {@code uint8}, from {@code offset} on
     * @param offset first index written
     * @throws IndexOutOfBoundsException when the stretch is not within the mask or the array
     * @throws IllegalStateException when labels have 16 bits
     */
    public void copyRow(int y, int from, int to, byte[] into, int offset) {
        requireBytes();
        require(new Rect(from, y, Math.max(0, to - from), 1));
        for (int x = from; x < to; ) {
            int end = Math.min(to, (x | Tile.SIDE - 1) + 1);
            tile(x, y).get(Tile.index(x, y), into, offset + x - from, end - x);
            x = end;
        }
    }

    /** Receives the runs of a row. */
    @FunctionalInterface
    public interface LabelRunVisitor {
        /**
         * A stretch of one label; the next one may have the same.
         *
         * @param from first column
         * @param to column after the last
         * @param label 0…65535
         */
        void run(int from, int to, int label);
    }

    /**
     * Calls the visitor with the labels of a stretch of a row, run by run, from left to right. Costs the runs, and little for each pixel of tiles
     * that are not all of one label.
     *
     * @param y row
     * @param from first column
     * @param to column after the last
     * @throws IndexOutOfBoundsException when the stretch is not within the mask
     */
    public void forEachRun(int y, int from, int to, LabelRunVisitor visitor) {
        require(new Rect(from, y, Math.max(0, to - from), 1));
        for (int x = from; x < to; ) {
            int end = Math.min(to, (x | Tile.SIDE - 1) + 1);
            Tile tile = tile(x, y);
            int index = Tile.index(x, y);
            int stop = x + tile.runEnd(index, index + end - x) - index;
            while (tile.isPlain() && stop < to && tile(stop, y) == tile) {
                stop = Math.min(to, stop + Tile.SIDE);
            }
            visitor.run(x, stop, tile.at(index));
            x = stop;
        }
    }

    /**
     * The labels within a rectangle, 8 bits each, as a mask of its own. Costs what the rectangle is large.
     *
     * @throws IndexOutOfBoundsException when the rectangle is not within this mask
     * @throws IllegalStateException when labels have 16 bits
     */
    public Mask crop(Rect area) {
        requireBytes();
        require(area);
        byte[] labels = new byte[area.width() * area.height()];
        for (int y = 0; y < area.height(); y++) {
            copyRow(area.y() + y, area.x(), area.x() + area.width(), labels, y * area.width());
        }
        return Mask.adopt(new Size(area.width(), area.height()), labels);
    }

    /**
     * All labels, 8 bits each. Costs what the mask is large.
     *
     * @throws IllegalStateException when labels have 16 bits
     */
    public Mask toMask() {
        return crop(new Rect(0, 0, size.width(), size.height()));
    }

    /** All labels: {@code uint16}, row-major, a new array. Costs what the mask is large. */
    public char[] toChars() {
        char[] labels = new char[Math.toIntExact(size.pixels())];
        for (int y = 0, i = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                labels[i++] = (char) at(x, y);
            }
        }
        return labels;
    }

    private void requireBytes() {
        if (largest() != LABELS_8) {
            throw new IllegalStateException("labels of 16 bits do not fit a mask of 8");
        }
    }

    private void require(Rect area) {
        if (!area.within(size)) {
            throw new IndexOutOfBoundsException(area + " outside " + size);
        }
    }

    /** The tiles, never to be written. */
    Tile[] tiles() {
        return tiles;
    }

    /** Compares sizes, depths and labels; tiles that are shared are not looked at. */
    @Override
    public boolean equals(Object o) {
        return o instanceof MaskSnapshot s
                && size.equals(s.size)
                && depth.equals(s.depth)
                && SnapshotDifference.between(this, s).isEmpty();
    }

    /** Costs what the mask is large. */
    @Override
    public int hashCode() {
        return 31 * (31 * size.hashCode() + depth.hashCode()) + Arrays.hashCode(toChars());
    }

    @Override
    public String toString() {
        return "MaskSnapshot " + size;
    }
}
