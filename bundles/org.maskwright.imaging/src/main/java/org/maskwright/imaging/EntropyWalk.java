package org.maskwright.imaging;

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
        return 8L * to - (8L * next - filled) < 8 ? Verdict.SOUND : Verdict.ODD;
    }

    /** Steps over a block; false when its codes make no sense. */
    private boolean skipBlock(HuffmanTable dcTable, HuffmanTable acTable) {
        long w = window;
        int n = filled;
        int at = next;
        int[] many = acTable.many();
        HuffmanTable table = dcTable;
        int k = 0;
        while (k < COEFFICIENTS) {
            if (n < 32) {
                w |= (long) LONG.get(bits, at) >>> n;
                at += Long.SIZE - n >>> 3;
                n += Long.SIZE - n & ~7;
            }
            int step = k == 0 ? 0 : many[(int) (w >>> Long.SIZE - HuffmanTable.MANY_BITS)];
            if (step == 0 || (k + (step >> 8) & HuffmanTable.END_OF_BLOCK - 1) >= COEFFICIENTS) {
                step = single(table, w);
                if (step == HuffmanTable.NO_CODE) {
                    return false;
                }
            }
            // A shift counts in the low six bits alone, which hold the number of bits taken: no step takes more than
            // 32.
            w <<= step;
            n -= step & 0xff;
            k += step >> 8;
            table = acTable;
        }
        window = w;
        filled = n;
        next = at;
        return k == COEFFICIENTS || k >= HuffmanTable.END_OF_BLOCK;
    }

    private static int single(HuffmanTable table, long bits) {
        int step = table.fast()[(int) (bits >>> Long.SIZE - HuffmanTable.FAST_BITS)];
        return step == 0 ? table.slow(bits) : step;
    }
}
