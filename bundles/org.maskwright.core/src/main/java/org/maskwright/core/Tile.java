package org.maskwright.core;

import java.util.Arrays;

/**
 * A square of a mask's labels, at most 16 bits each: the low bytes and the high bytes in an array each, the second one only where a label
 * is above 255. Written only by the {@link TileGrid} that made it for itself; otherwise shared and left as it is.
 */
final class Tile {
    static final int SHIFT = 7;

    /** Length of a side, px. */
    static final int SIDE = 1 << SHIFT;

    private static final byte[] NONE = new byte[0];

    private final byte[] low;
    private byte[] high;

    /** Whether it is known to be of one label: what was written once may be so, too. */
    private boolean plain;

    private Tile(byte[] low, byte[] high) {
        this.low = low;
        this.high = high;
    }

    /** A tile of one label. */
    static Tile filled(int label) {
        Tile tile = new Tile(new byte[SIDE * SIDE], NONE);
        if (label != 0) {
            tile.fill(0, SIDE * SIDE, label);
        }
        tile.plain = true;
        return tile;
    }

    /** Whether it is known to be of one label. */
    boolean isPlain() {
        return plain;
    }

    /** A tile of the same labels that may be written. */
    Tile copy() {
        return new Tile(low.clone(), high.length == 0 ? NONE : high.clone());
    }

    /** The place of a pixel in any tile; coordinates of the mask. */
    static int index(int x, int y) {
        return (y & SIDE - 1) << SHIFT | x & SIDE - 1;
    }

    int at(int index) {
        int label = low[index] & 0xff;
        return high.length == 0 ? label : label | (high[index] & 0xff) << 8;
    }

    void fill(int from, int to, int label) {
        plain = false;
        Arrays.fill(low, from, to, (byte) label);
        if (label > 255 && high.length == 0) {
            high = new byte[SIDE * SIDE];
        }
        if (high.length > 0) {
            Arrays.fill(high, from, to, (byte) (label >> 8));
        }
    }

    /** The first index from {@code from} on where the label differs from the one there; at most {@code to}. */
    int runEnd(int from, int to) {
        if (plain) {
            return to;
        }
        int end = runEnd(low, from, to);
        return high.length == 0 ? end : Math.min(end, runEnd(high, from, to));
    }

    private static int runEnd(byte[] plane, int from, int to) {
        // A run ends where its bytes differ from those one further on.
        int change = Arrays.mismatch(plane, from, to - 1, plane, from + 1, to);
        return change < 0 ? to : from + change + 1;
    }

    /** The first index from {@code from} on where two tiles differ; {@code to} when they do not. */
    static int difference(Tile a, Tile b, int from, int to) {
        int change = Arrays.mismatch(a.low, from, to, b.low, from, to);
        int end = change < 0 ? to : from + change;
        if (a.high == b.high) {
            return end;
        }
        for (int i = from; i < end; i++) {
            if (a.at(i) != b.at(i)) {
                return i;
            }
        }
        return end;
    }

    /** Copies labels in. */
    void put(int index, byte[] labels, int from, int count) {
        plain = false;
        System.arraycopy(labels, from, low, index, count);
    }

    /** Copies labels out, their low bytes. */
    void get(int index, byte[] into, int to, int count) {
        System.arraycopy(low, index, into, to, count);
    }
}
