package org.maskwright.imaging.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The entropy-coded bytes of one JPEG scan (ITU-T T.81, B.1.1.5): stuffed zeros removed, split where restart markers stand.
 *
 * <p>Not copied: whoever makes one gives the array away, and nobody writes to what it gives.
 */
final class EntropyData {
    /** How far a reader may read past the end: more than the longest block takes. */
    static final int ROOM = 512;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long ONES = 0x0101010101010101L;

    private final byte[] bits;
    private final int[] ends;
    private final boolean inOrder;
    private final int next;

    /**
     * @param bits the coded bits, with room behind them that may be read without harm
     * @param ends index after each stretch between restart markers
     * @param inOrder whether the restart markers count 0…7 in order, as they must
     * @param next index in the file of the marker that ends the scan; the file's length when there is none
     */
    EntropyData(byte[] bits, int[] ends, boolean inOrder, int next) {
        this.bits = bits;
        this.ends = ends;
        this.inOrder = inOrder;
        this.next = next;
    }

    /** The coded bits, with room behind them that may be read without harm. */
    byte[] bits() {
        return bits;
    }

    /** Index after each stretch between restart markers. */
    int[] ends() {
        return ends;
    }

    /** Whether the restart markers count 0…7 in order, as they must. */
    boolean inOrder() {
        return inOrder;
    }

    /** Index in the file of the marker that ends the scan; the file's length when there is none. */
    int next() {
        return next;
    }

    /**
     * The entropy-coded data that begins at an index.
     *
     * @param data the whole file
     * @param start index after a scan's header
     */
    static EntropyData at(byte[] data, int start) {
        byte[] bits = new byte[end(data, start) - start + ROOM];
        int[] ends = new int[8];
        int stretches = 0;
        boolean inOrder = true;
        int from = start;
        int to = 0;
        while (from < data.length) {
            int marker = nextFf(data, from);
            System.arraycopy(data, from, bits, to, marker - from);
            to += marker - from;
            int after = marker + 1 < data.length ? data[marker + 1] & 0xff : -1;
            if (after == 0) {
                bits[to++] = (byte) 0xff;
                from = marker + 2;
            } else if (after >= JpegSegment.RST0 && after <= JpegSegment.RST7) {
                inOrder &= after - JpegSegment.RST0 == (stretches & 7);
                ends = stretches + 1 >= ends.length ? Arrays.copyOf(ends, 2 * ends.length) : ends;
                ends[stretches++] = to;
                from = marker + 2;
            } else if (after == 0xff) {
                from = marker + 1;
            } else {
                from = marker;
                break;
            }
        }
        ends[stretches++] = to;
        return new EntropyData(bits, Arrays.copyOf(ends, stretches), inOrder, after(data, from));
    }

    /** Index in the file of the marker that ends the entropy-coded data beginning at an index; the file's length when there is none. */
    static int end(byte[] data, int start) {
        int at = nextFf(data, start);
        while (at + 1 < data.length) {
            int after = data[at + 1] & 0xff;
            boolean marker = after != 0 && after != 0xff && (after < JpegSegment.RST0 || after > JpegSegment.RST7);
            if (marker) {
                return at;
            }
            at = nextFf(data, after == 0xff ? at + 1 : at + 2);
        }
        return data.length;
    }

    /** A lone 0xFF as the file's last byte is no marker. */
    private static int after(byte[] data, int from) {
        return from + 1 >= data.length ? data.length : from;
    }

    private static int nextFf(byte[] data, int from) {
        int i = from;
        while (i + Long.BYTES <= data.length) {
            long inverted = ~(long) LONG.get(data, i);
            if ((inverted - ONES & ~inverted & ONES << 7) != 0) {
                break;
            }
            i += Long.BYTES;
        }
        while (i < data.length && data[i] != (byte) 0xff) {
            i++;
        }
        return i;
    }
}
