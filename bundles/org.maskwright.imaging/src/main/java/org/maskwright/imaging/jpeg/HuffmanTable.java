package org.maskwright.imaging.jpeg;

import java.util.Arrays;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import org.maskwright.imaging.stored.Bytes;

/**
 * A JPEG Huffman table (ITU-T T.81, annex C and F.2.2.3), made for skipping over coefficients instead of decoding them: looking up the
 * next bits gives how many bits the code and its coefficient take together, and how many coefficients it accounts for.
 */
final class HuffmanTable {
    /** Bits looked up at once; longer codes, which are rare, are looked up by all their bits. */
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
    private static final int SYMBOLS = 256;

    private final Bytes spec;
    private final int[] fast = new int[1 << FAST_BITS];
    private final int[] codes = new int[1 << FAST_BITS];
    private final char[] many;
    /** As {@link #codes} and {@link #fast} for the first 16 bits of codes longer than {@link #FAST_BITS}, which are the last of all. */
    private final int[] longCodes;

    private final int[] longSteps;
    private final int firstLong;

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
        this.firstLong = begun(spec, 1, FAST_BITS);
        this.longCodes = new int[Math.min(begun(spec, FAST_BITS + 1, LONGEST), (1 << LONGEST) - firstLong)];
        this.longSteps = new int[longCodes.length];
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int i = 0; i < spec.u8(length - 1L) && index < SYMBOLS; i++, index++, code++) {
                define(code, length, spec.u8(LONGEST + (long) index), dc);
            }
            code <<= 1;
        }
        many = dc ? new char[0] : combined();
    }

    /** How many of the possible first 16 bits are begun by codes of these lengths. */
    private static int begun(Bytes spec, int shortest, int longest) {
        int sum = 0;
        for (int length = shortest; length <= longest; length++) {
            sum += spec.u8(length - 1L) << LONGEST - length;
        }
        return Math.min(sum, 1 << LONGEST);
    }

    /** Enters a code; one that does not fit, as a damaged table may have it, is none. */
    private void define(int code, int length, int symbol, boolean dc) {
        if (code >= 1 << length) {
            return;
        }
        int step = step(symbol, length, dc);
        int known = length | symbol << 8;
        if (length <= FAST_BITS) {
            int from = code << FAST_BITS - length;
            int to = from + (1 << FAST_BITS - length);
            Arrays.fill(fast, from, to, step);
            Arrays.fill(codes, from, to, known);
        } else {
            int from = (code << LONGEST - length) - firstLong;
            int to = from + (1 << LONGEST - length);
            Arrays.fill(longSteps, from, to, step);
            Arrays.fill(longCodes, from, to, known);
        }
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
        return quick != 0 ? quick : beyond(longSteps, bits);
    }

    /** The code at the top of {@code bits}: its length in the low byte, its symbol above; {@link #NO_CODE} when there is none. */
    int code(long bits) {
        int quick = codes[(int) (bits >>> Long.SIZE - FAST_BITS)];
        return quick != 0 ? quick : beyond(longCodes, bits);
    }

    private int beyond(int[] table, long bits) {
        int at = (int) (bits >>> Long.SIZE - LONGEST) - firstLong;
        return at >= 0 && at < table.length && table[at] != 0 ? table[at] : NO_CODE;
    }
}
