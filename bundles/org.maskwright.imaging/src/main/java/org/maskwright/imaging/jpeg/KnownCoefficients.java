package org.maskwright.imaging.jpeg;

import org.jspecify.annotations.Nullable;

/**
 * Which coefficients of a component's blocks earlier scans made other than 0: 64 bits a block. Memory is taken for stretches of blocks that have
 * any, so that it grows with the codes of the file, not with the size that it declares.
 */
final class KnownCoefficients {
    private static final int STRETCH = 64;

    private final int blocks;
    private final long[] @Nullable [] stretches;

    /** @param blocks number of blocks */
    KnownCoefficients(int blocks) {
        this.blocks = blocks;
        this.stretches = new long[(blocks + STRETCH - 1) / STRETCH][];
    }

    int blocks() {
        return blocks;
    }

    /** Bit k: whether coefficient k of a block is known not to be 0. */
    long of(int block) {
        long @Nullable [] stretch = stretches[block / STRETCH];
        return stretch == null ? 0 : stretch[block % STRETCH];
    }

    /** Coefficient k of a block is other than 0. */
    void add(int block, int k) {
        long @Nullable [] stretch = stretches[block / STRETCH];
        if (stretch == null) {
            stretch = new long[STRETCH];
            stretches[block / STRETCH] = stretch;
        }
        stretch[block % STRETCH] |= 1L << k;
    }

    /** The first block in a range, of which anything may be known; its end when there is none. */
    int next(int from, int to) {
        int block = from;
        while (block < to && stretches[block / STRETCH] == null) {
            block = (block / STRETCH + 1) * STRETCH;
        }
        return Math.min(block, to);
    }
}
