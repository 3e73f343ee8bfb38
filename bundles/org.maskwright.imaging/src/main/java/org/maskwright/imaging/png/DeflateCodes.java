package org.maskwright.imaging.png;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/** One alphabet's canonical Huffman codes (RFC 1951, 3.2.2), read from the lowest bit on. Immutable. */
final class DeflateCodes {
    /** Length of the longest code, bits. */
    static final int LONGEST = 15;

    private static final int FAST_BITS = 10;

    static final int[] LENGTH_BASE = new int[29];
    static final int[] LENGTH_EXTRA = new int[29];
    static final int[] DISTANCE_BASE = new int[30];
    static final int[] DISTANCE_EXTRA = new int[30];
    static final DeflateCodes FIXED_LENGTHS;
    static final DeflateCodes FIXED_DISTANCES;

    static {
        ranges(LENGTH_BASE, LENGTH_EXTRA, 3, 4);
        LENGTH_BASE[28] = 258;
        LENGTH_EXTRA[28] = 0;
        ranges(DISTANCE_BASE, DISTANCE_EXTRA, 1, 2);
        byte[] lengths = new byte[288];
        Arrays.fill(lengths, 0, 144, (byte) 8);
        Arrays.fill(lengths, 144, 256, (byte) 9);
        Arrays.fill(lengths, 256, 280, (byte) 7);
        Arrays.fill(lengths, 280, 288, (byte) 8);
        byte[] distances = new byte[32];
        Arrays.fill(distances, (byte) 5);
        FIXED_LENGTHS = new DeflateCodes(lengths);
        FIXED_DISTANCES = new DeflateCodes(distances);
    }

    /** Symbol and length (in the low four bits) by the next bits; 0 where a longer code begins, or none. */
    private final short[] fast = new short[1 << FAST_BITS];

    private final int[] firstCode = new int[LONGEST + 2];
    private final int[] firstIndex = new int[LONGEST + 2];
    private final int[] counts = new int[LONGEST + 1];
    private final short[] symbols;

    private DeflateCodes(byte[] lengths) {
        symbols = new short[lengths.length];
        for (byte length : lengths) {
            counts[length]++;
        }
        counts[0] = 0;
        for (int length = 1; length <= LONGEST; length++) {
            firstCode[length + 1] = firstCode[length] + counts[length] << 1;
            firstIndex[length + 1] = firstIndex[length] + counts[length];
        }
        int[] filled = new int[LONGEST + 1];
        for (int s = 0; s < lengths.length; s++) {
            int length = lengths[s];
            if (length > 0) {
                int i = filled[length]++;
                symbols[firstIndex[length] + i] = (short) s;
                fill(firstCode[length] + i, length, s);
            }
        }
    }

    /**
     * The codes of an alphabet.
     *
     * @param lengths of each symbol's code, 0…15 bits; 0 for a symbol that does not occur
     * @throws DataFormatException when there are not so many codes of these lengths
     */
    static DeflateCodes of(byte[] lengths) throws DataFormatException {
        var codes = new DeflateCodes(lengths);
        for (int length = 1; length <= LONGEST; length++) {
            if (codes.firstCode[length] + codes.counts[length] > 1 << length) {
                throw new DataFormatException("invalid code lengths set");
            }
        }
        return codes;
    }

    /** Ranges of values: so many codes without extra bits, then {@code group} codes for each further bit. */
    private static void ranges(int[] base, int[] extra, int from, int group) {
        int value = from;
        for (int i = 0; i < base.length; i++) {
            base[i] = value;
            extra[i] = Math.max(0, i / group - 1);
            value += 1 << extra[i];
        }
    }

    private void fill(int code, int length, int symbol) {
        if (length <= FAST_BITS) {
            int first = Integer.reverse(code) >>> Integer.SIZE - length;
            for (int i = first; i < fast.length; i += 1 << length) {
                fast[i] = (short) (symbol << 4 | length);
            }
        }
    }

    /** Symbol and length of the code that the bits begin with; 0 when there is none. */
    int find(int bits) {
        int quick = fast[bits & fast.length - 1];
        return quick != 0 ? quick & 0xffff : slow(bits);
    }

    private int slow(int bits) {
        int reversed = Integer.reverse(bits);
        for (int length = 1; length <= LONGEST; length++) {
            int offset = (reversed >>> Integer.SIZE - length) - firstCode[length];
            if (offset >= 0 && offset < counts[length]) {
                return symbols[firstIndex[length] + offset] << 4 | length;
            }
        }
        return 0;
    }
}
