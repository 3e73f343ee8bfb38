package org.maskwright.imaging.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Follows the Huffman codes of one sequential JPEG scan from end to end without computing a pixel (ITU-T T.81, F.2.2), to see whether
 * they make sense: each is a code, each block has at most 64 coefficients, and the last unit ends where the data does.
 */
final class EntropyWalk implements ScanWalk {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int COEFFICIENTS = 64;
    private static final int BROKEN = 1 << 10;
    private static final int TAKEN = (1 << HuffmanTable.TAKEN_BITS) - 1;

    private final byte[] bits;
    private final HuffmanTable[] dc;
    private final HuffmanTable[] ac;
    private long window;
    private int filled;
    private int next;

    /**
     * @param bits the scan's coded bits
     * @param dc DC table of each block of a unit
     * @param ac AC table of each block of a unit
     */
    EntropyWalk(byte[] bits, HuffmanTable[] dc, HuffmanTable[] ac) {
        this.bits = bits;
        this.dc = dc;
        this.ac = ac;
    }

    @Override
    public Verdict follow(int from, int to, int units) {
        window = 0;
        filled = 0;
        next = from;
        for (int unit = 0; unit < units; unit++) {
            for (int block = 0; block < dc.length; block++) {
                if (!skipBlock(dc[block], ac[block]) || 8L * next - filled > 8L * to) {
                    return Verdict.BROKEN;
                }
            }
        }
        return ScanWalk.behind(bits, 8L * next - filled, to);
    }

    /** Steps over a block; false when its codes make no sense. */
    private boolean skipBlock(HuffmanTable dcTable, HuffmanTable acTable) {
        refill();
        int step = dcTable.single(window);
        long w = window << step;
        int n = filled - (step & TAKEN);
        int at = next;
        char[] many = acTable.many();
        int k = step == HuffmanTable.NO_CODE ? BROKEN : 1;
        while (k < COEFFICIENTS) {
            w |= (long) LONG.get(bits, at) >>> n;
            at += Long.SIZE - 1 - n >>> 3;
            n |= Long.SIZE - Byte.SIZE;
            step = many[(int) (w >>> Long.SIZE - HuffmanTable.MANY_BITS)];
            if (step == 0 || (k + (step >> HuffmanTable.TAKEN_BITS) & HuffmanTable.END_OF_BLOCK - 1) >= COEFFICIENTS) {
                step = acTable.single(w);
                k += step == HuffmanTable.NO_CODE ? BROKEN : 0;
            }
            // A shift counts in the low six bits alone, which hold the number of bits taken.
            w <<= step;
            n -= step & TAKEN;
            k += step >> HuffmanTable.TAKEN_BITS;
        }
        window = w;
        filled = n;
        next = at;
        return k == COEFFICIENTS || k >= HuffmanTable.END_OF_BLOCK && k < BROKEN;
    }

    private void refill() {
        window |= (long) LONG.get(bits, next) >>> filled;
        next += Long.SIZE - 1 - filled >>> 3;
        filled |= Long.SIZE - Byte.SIZE;
    }
}
