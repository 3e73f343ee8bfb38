package org.maskwright.imaging.stored;

import java.util.Arrays;

/**
 * Follows the codes of a stretch of TIFF's LZW (TIFF 6.0, section 13) without writing a byte, to see whether they make sense: each is one that is
 * known by then, and together they give as many bytes as the stretch must.
 */
final class LzwWalk {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int MOST_CODES = 4096;
    private static final int NONE = -1;

    private final Bytes data;
    /** How many bytes each code stands for. */
    private final int[] lengths = new int[MOST_CODES];

    private long bit;

    /** @param data one strip or tile */
    LzwWalk(Bytes data) {
        this.data = data;
        Arrays.fill(lengths, 0, CLEAR, 1);
    }

    /** Whether it is of a kind from before TIFF 6.0, whose bits are in another order: then nothing is known of it. */
    boolean isOld() {
        return data.u8(0) == 0 && (data.u8(1) & 1) != 0;
    }

    /**
     * How many bytes come out; -1 when a code makes no sense, or more would come out than may.
     *
     * @param most bytes that may come out
     */
    long follow(long most) {
        long out = 0;
        int next = FIRST;
        int before = NONE;
        for (int code = code(9); code != NONE && code != END; code = code(width(next))) {
            if (code == CLEAR) {
                next = FIRST;
                before = NONE;
                continue;
            }
            if (before != NONE && next < MOST_CODES) {
                lengths[next++] = lengths[before] + 1;
            }
            boolean known = code < CLEAR || code >= FIRST && code < next;
            out += known ? lengths[code] : 0;
            if (!known || out > most) {
                return NONE;
            }
            before = code;
        }
        return out;
    }

    /** Codes get wider one code early (TIFF 6.0, p. 60): to 10 bits as soon as entry 510 is made. */
    private static int width(int next) {
        return next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9;
    }

    private int code(int width) {
        if (!data.holds(bit + width - 1 >>> 3, 1)) {
            return NONE;
        }
        long at = bit >>> 3;
        int window = data.u8(at) << 16 | data.u8(at + 1) << 8 | data.u8(at + 2);
        int code = window >>> 24 - width - (int) (bit & 7) & (1 << width) - 1;
        bit += width;
        return code;
    }
}
