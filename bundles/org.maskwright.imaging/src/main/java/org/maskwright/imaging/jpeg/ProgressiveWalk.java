package org.maskwright.imaging.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.maskwright.imaging.stored.Bytes;

/**
 * As {@link EntropyWalk} for one scan of a progressive JPEG (ITU-T T.81, G.1.2 and G.2): of each coefficient it is known only whether an
 * earlier scan made it other than 0, as that decides how many bits a refinement takes.
 */
final class ProgressiveWalk implements ScanWalk {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bits;
    private final HuffmanTable[] tables;
    private final KnownCoefficients nonZero;
    private final int first;
    private final int last;
    private final boolean refines;
    private long window;
    private int filled;
    private int next;
    private int endOfBands;
    private int block;

    /**
     * @param bits the scan's coded bits
     * @param header the scan's header
     * @param tables table of each block of a unit
     * @param nonZero which coefficients are known not to be 0; brought up to date here
     */
    ProgressiveWalk(byte[] bits, Bytes header, HuffmanTable[] tables, KnownCoefficients nonZero) {
        this.bits = bits;
        this.tables = tables;
        this.nonZero = nonZero;
        long parameters = 1 + 2L * header.u8(0);
        this.first = header.u8(parameters);
        this.last = header.u8(parameters + 1);
        this.refines = header.u8(parameters + 2) >> 4 != 0;
    }

    @Override
    public Verdict follow(int from, int to, int units) {
        window = 0;
        filled = 0;
        next = from;
        endOfBands = 0;
        for (int unit = 0; unit < units; ) {
            int run = first == 0 ? 0 : Math.min(endOfBands, units - unit);
            boolean well = run > 0 ? skipBands(run, to) : first == 0 ? skipDc() : skipAc();
            if (!well || used() > 8L * to) {
                return Verdict.BROKEN;
            }
            unit += Math.max(1, run);
        }
        return ScanWalk.behind(bits, used(), to);
    }

    private long used() {
        return 8L * next - filled;
    }

    private boolean skipDc() {
        for (HuffmanTable table : tables) {
            int code = refines ? 1 : code(table);
            // A DC symbol is the number of bits that follow it.
            int follow = refines ? 0 : code >> 8;
            if (code == HuffmanTable.NO_CODE || follow > 16) {
                return false;
            }
            drop((code & 0xff) + follow);
        }
        return true;
    }

    private boolean skipAc() {
        if (last > 63 || block >= nonZero.blocks()) {
            return false;
        }
        long before = nonZero.of(block);
        int k = first;
        while (endOfBands == 0 && k <= last) {
            k = skipCoefficient(before, k);
            if (k < 0) {
                return false;
            }
        }
        if (endOfBands > 0) {
            drop(refines && k <= last ? corrections(before, k) : 0);
            endOfBands--;
        }
        block++;
        return true;
    }

    /** Bits that correct a block's known coefficients from k on. */
    private int corrections(long known, int k) {
        return Long.bitCount(known & -1L >>> 63 - last & -1L << k);
    }

    /** Steps over blocks without a code of their own: at once, but for those that have coefficients to correct. */
    private boolean skipBands(int run, int to) {
        int end = block + run;
        if (end > nonZero.blocks()) {
            return false;
        }
        for (int b = refines ? nonZero.next(block, end) : end; b < end; b = nonZero.next(b + 1, end)) {
            drop(corrections(nonZero.of(b), first));
            if (used() > 8L * to) {
                return false;
            }
        }
        block = end;
        endOfBands -= run;
        return true;
    }

    /** Steps over one code and what belongs to it; the index after its coefficient, or -1 when it makes no sense. */
    private int skipCoefficient(long before, int from) {
        int code = code(tables[0]);
        if (code == HuffmanTable.NO_CODE) {
            return -1;
        }
        drop(code & 0xff);
        int run = code >> 12;
        int size = code >> 8 & 15;
        if (size == 0 && run < 15) {
            endOfBands = (1 << run) + take(run);
            return from;
        }
        drop(refines ? Math.min(size, 1) : size);
        int k = refines ? refined(before, from, run) : from + run;
        if (k > last) {
            return -1;
        }
        if (size != 0) {
            nonZero.add(block, k);
        }
        return k + 1;
    }

    /** Steps over {@code run} coefficients that are still 0, and the bit of each that is not; the index of the 0 that follows. */
    private int refined(long before, int from, int run) {
        int zeros = run;
        int k = from;
        int corrections = 0;
        while (k <= last) {
            if ((before >>> k & 1) != 0) {
                corrections++;
            } else if (zeros-- == 0) {
                break;
            }
            k++;
        }
        drop(corrections);
        return k;
    }

    private void fill() {
        if (filled < 32) {
            window |= (long) LONG.get(bits, next) >>> filled;
            next += Long.SIZE - filled >>> 3;
            filled += Long.SIZE - filled & ~7;
        }
    }

    /** The next code: its length in the low byte, its symbol above; not yet taken. */
    private int code(HuffmanTable table) {
        fill();
        return table.code(window);
    }

    private void drop(int count) {
        int left = count;
        while (left > 0) {
            fill();
            int now = Math.min(left, 32);
            window <<= now;
            filled -= now;
            left -= now;
        }
    }

    private int take(int count) {
        if (count == 0) {
            return 0;
        }
        fill();
        int value = (int) (window >>> Long.SIZE - count);
        drop(count);
        return value;
    }
}
