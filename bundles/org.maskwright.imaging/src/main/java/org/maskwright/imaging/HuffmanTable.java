package org.maskwright.imaging;

import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * A JPEG Huffman table (ITU-T T.81, annex C and F.2.2.3), made for skipping over coefficients instead of decoding them: looking up the
 * next bits gives how many bits the code and its coefficient take together, and how many coefficients it accounts for.
 */
final class HuffmanTable {
    /** Bits looked up at once; longer codes, which are rare, are found one length after another. */
    static final int FAST_BITS = 10;

    /** Coefficients that an end-of-block symbol accounts for: more than any block has. */
    static final int END_OF_BLOCK = 128;

    /** Answer to bits that are no code of this table. */
    static final int NO_CODE = -1;

    private static final int BLOCK = 64;

    /** Bits looked up for several AC codes at once: as many as leave two tables room in a processor's first cache. */
    static final int MANY_BITS = 13;

    /** So many low bits of a step tell how many bits it takes: those in which a shift of a {@code long} counts. */
    static final int TAKEN_BITS = 6;

    private static final int TAKEN = (1 << TAKEN_BITS) - 1;

    private static final int LONGEST = 16;

    private final Bytes spec;
    private final int[] fast = new int[1 << FAST_BITS];
    private final int[] codes = new int[1 << FAST_BITS];
    private final char[] many;
    private final int[] slow = new int[256];
    private final int[] firstCode = new int[LONGEST + 2];
    private final int[] firstIndex = new int[LONGEST + 2];
    private final int[] counts = new int[LONGEST + 1];

    /** The tables of ITU-T T.81, annex K.3, which most files have: made once. */
    private static final class Usual {
        static final HuffmanTable[] DC = {
            of(JPEGHuffmanTable.StdDCLuminance, true), of(JPEGHuffmanTable.StdDCChrominance, true)
        };
        static final HuffmanTable[] AC = {
            of(JPEGHuffmanTable.StdACLuminance, false), of(JPEGHuffmanTable.StdACChrominance, false)
        };

        private static HuffmanTable of(JPEGHuffmanTable table, boolean dc) {
            short[] counts = table.getLengths();
            short[] symbols = table.getValues();
            byte[] spec = new byte[LONGEST + symbols.length];
            for (int i = 0; i < counts.length; i++) {
                spec[i] = (byte) counts[i];
            }
            for (int i = 0; i < symbols.length; i++) {
                spec[LONGEST + i] = (byte) symbols[i];
            }
            return new HuffmanTable(Bytes.bigEndian(spec), dc);
        }
    }

    /**
     * The table in a DHT segment.
     *
     * @param spec from the 16 counts on; must hold all symbols
     * @param dc whether it codes DC differences rather than runs of AC coefficients
     */
    static HuffmanTable of(Bytes spec, boolean dc) {
        for (HuffmanTable usual : dc ? Usual.DC : Usual.AC) {
            if (usual.spec.begins(spec)) {
                return usual;
            }
        }
        return new HuffmanTable(spec, dc);
    }

    private HuffmanTable(Bytes spec, boolean dc) {
        this.spec = spec;
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST; length++) {
            counts[length] = spec.u8(length - 1L);
            firstCode[length] = code;
            firstIndex[length] = index;
            for (int i = 0; i < counts[length] && index < slow.length; i++, index++, code++) {
                slow[index] = step(spec.u8(LONGEST + (long) index), length, dc);
                fill(code, length, index);
            }
            code <<= 1;
        }
        many = dc ? new char[0] : combined();
    }

    /**
     * For each {@link #MANY_BITS} bits the codes that begin and end within them, taken together: not beyond an end of block, and not more
     * than a block's coefficients before it.
     */
    private char[] combined() {
        char[] steps = new char[1 << MANY_BITS];
        for (int bits = 0; bits < steps.length; bits++) {
            int step = fast[bits >> MANY_BITS - FAST_BITS];
            int taken = step & TAKEN;
            while (step != 0 && taken < MANY_BITS && step >> TAKEN_BITS < END_OF_BLOCK) {
                int next = (bits << taken & steps.length - 1) >> MANY_BITS - FAST_BITS;
                int sum = step + fast[next];
                boolean seen = fast[next] != 0 && taken + (codes[next] & 0xff) <= MANY_BITS;
                if (!seen || (sum >> TAKEN_BITS & END_OF_BLOCK - 1) > BLOCK) {
                    break;
                }
                step = sum;
                taken = step & TAKEN;
            }
            steps[bits] = (char) step;
        }
        return steps;
    }

    /** How many symbols a DHT table has, by its 16 counts. */
    static int symbols(Bytes spec) {
        int sum = 0;
        for (int i = 0; i < LONGEST; i++) {
            sum += spec.u8(i);
        }
        return sum;
    }

    /** What a symbol does: bits taken in the {@link #TAKEN_BITS}, coefficients accounted for above. */
    private static int step(int symbol, int length, boolean dc) {
        if (dc) {
            return length + Math.min(symbol, LONGEST) | 1 << TAKEN_BITS;
        }
        int run = symbol >> 4;
        int size = symbol & 15;
        int coefficients = size == 0 && run < 15 ? END_OF_BLOCK : run + 1;
        return length + size | coefficients << TAKEN_BITS;
    }

    private void fill(int code, int length, int index) {
        if (length > FAST_BITS || code >= 1 << length) {
            return;
        }
        int from = code << FAST_BITS - length;
        for (int i = from; i < from + (1 << FAST_BITS - length); i++) {
            fast[i] = slow[index];
            codes[i] = length | spec.u8(LONGEST + (long) index) << 8;
        }
    }

    /**
     * The steps of one or more AC codes together, by the next {@link #MANY_BITS} bits; 0 where a code of more than {@link #FAST_BITS}
     * begins, or none. To be taken only when the block's coefficients before an end of block stay below 64.
     */
    char[] many() {
        return many;
    }

    /** The step of the code at the top of {@code bits}; {@link #NO_CODE} when there is none. */
    int single(long bits) {
        int quick = fast[(int) (bits >>> Long.SIZE - FAST_BITS)];
        if (quick != 0) {
            return quick;
        }
        int found = find(bits);
        return found == NO_CODE ? NO_CODE : slow[found >> 8];
    }

    /** The code at the top of {@code bits}: its length in the low byte, its symbol above; {@link #NO_CODE} when there is none. */
    int code(long bits) {
        int quick = codes[(int) (bits >>> Long.SIZE - FAST_BITS)];
        if (quick != 0) {
            return quick;
        }
        int found = find(bits);
        return found == NO_CODE ? NO_CODE : found & 0xff | spec.u8(LONGEST + (long) (found >> 8)) << 8;
    }

    /** The length of the code at the top of {@code bits} in the low byte, its index above. */
    private int find(long bits) {
        for (int length = 1; length <= LONGEST; length++) {
            int offset = (int) (bits >>> Long.SIZE - length) - firstCode[length];
            if (offset >= 0 && offset < counts[length] && firstIndex[length] + offset < slow.length) {
                return length | firstIndex[length] + offset << 8;
            }
        }
        return NO_CODE;
    }
}
