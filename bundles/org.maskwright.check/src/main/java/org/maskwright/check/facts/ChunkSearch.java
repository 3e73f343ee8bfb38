package org.maskwright.check.facts;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.maskwright.check.facts.HammingIndex.PairVisitor;

/** One search of {@link HammingIndex}: four tables by 16-bit chunk, one in memory at a time. */
final class ChunkSearch {
    private static final int CHUNKS = 4;
    private static final int VALUES = 1 << 16;

    private final long[] dealt;
    private final int maxDistance;
    private final Runnable checkpoint;

    /** Bits that each chunk may differ in; −1 where the chunk need not be searched. */
    private final int[] reach;

    /**
     * @param distinct distinct hashes
     * @param maxDistance bits, ≥ 0
     * @param checkpoint called often
     */
    ChunkSearch(long[] distinct, int maxDistance, Runnable checkpoint) {
        this.dealt = new long[distinct.length];
        this.maxDistance = maxDistance;
        this.checkpoint = checkpoint;
        for (int i = 0; i < distinct.length; i++) {
            dealt[i] = deal(distinct[i]);
        }
        this.reach = reach();
    }

    /** Bit 4·j + c of the hash becomes bit j of chunk c: four interleaved columns are pulled apart. */
    private static long deal(long hash) {
        long result = 0;
        for (int c = 0; c < CHUNKS; c++) {
            result |= everyFourth(hash >>> c) << (16 * c);
        }
        return result;
    }

    /** Bits 0, 4, 8, … moved together (the inverse of a 4-way Morton code). */
    private static long everyFourth(long bits) {
        long x = bits & 0x1111111111111111L;
        x = (x | x >>> 3) & 0x0303030303030303L;
        x = (x | x >>> 6) & 0x000f000f000f000fL;
        x = (x | x >>> 12) & 0x000000ff000000ffL;
        return (x | x >>> 24) & 0xffffL;
    }

    private static int chunk(long dealt, int c) {
        return (int) (dealt >>> (16 * c)) & 0xffff;
    }

    /** Deals out Σ (reach + 1) = maxDistance + 1: evenly, and what is left over to the chunks whose tables are cheapest to search. */
    private int[] reach() {
        double[] cost = new double[CHUNKS];
        for (int c = 0; c < CHUNKS; c++) {
            int[] count = new int[VALUES];
            for (long d : dealt) {
                count[chunk(d, c)]++;
            }
            for (int n : count) {
                cost[c] += (double) n * n;
            }
        }
        int[] result = new int[CHUNKS];
        Arrays.fill(result, (maxDistance + 1) / CHUNKS - 1);
        for (int left = (maxDistance + 1) % CHUNKS; left > 0; left--) {
            int cheapest = 0;
            for (int c = 1; c < CHUNKS; c++) {
                cheapest = cost[c] < cost[cheapest] ? c : cheapest;
            }
            result[cheapest]++;
            cost[cheapest] = Double.POSITIVE_INFINITY;
        }
        return result;
    }

    void run(PairVisitor visitor) {
        for (int c = 0; c < CHUNKS; c++) {
            if (reach[c] >= 0) {
                search(c, visitor);
            }
        }
    }

    private void search(int c, PairVisitor visitor) {
        Table table = Table.of(dealt, c);
        int[] masks = masks(reach[c]);
        var sink = new Sink(c, visitor);
        for (int value = 0; value < VALUES; value++) {
            checkpoint.run();
            if (table.start[value] < table.start[value + 1]) {
                for (int mask : masks) {
                    if ((value ^ mask) >= value) {
                        compare(table, value, value ^ mask, sink);
                    }
                }
            }
        }
    }

    private record Sink(int chunk, PairVisitor visitor) {}

    private void compare(Table table, int value, int other, Sink sink) {
        int otherEnd = table.start[other + 1];
        for (int i = table.start[value]; i < table.start[value + 1]; i++) {
            long hash = table.hashes[i];
            if ((i & 0xff) == 0xff) {
                checkpoint.run();
            }
            for (int j = other == value ? i + 1 : table.start[other]; j < otherEnd; j++) {
                if (Long.bitCount(hash ^ table.hashes[j]) <= maxDistance) {
                    report(hash ^ table.hashes[j], table.ids[i], table.ids[j], sink);
                }
            }
        }
    }

    /** Passes a pair on unless an earlier chunk has found it already. */
    private void report(long difference, int a, int b, Sink sink) {
        for (int c = 0; c < sink.chunk; c++) {
            if (Integer.bitCount(chunk(difference, c)) <= reach[c]) {
                return;
            }
        }
        sink.visitor.near(Math.min(a, b), Math.max(a, b), Long.bitCount(difference));
    }

    /** All 16-bit words of at most so many bits. */
    private static int[] masks(int bits) {
        return IntStream.range(0, VALUES)
                .filter(m -> Integer.bitCount(m) <= bits)
                .toArray();
    }

    /** Hashes ordered by one chunk's value: {@code start[v] … start[v + 1]} are those with value v. */
    private record Table(int[] start, long[] hashes, int[] ids) {
        static Table of(long[] dealt, int c) {
            int[] start = new int[VALUES + 1];
            for (long d : dealt) {
                start[chunk(d, c) + 1]++;
            }
            for (int v = 0; v < VALUES; v++) {
                start[v + 1] += start[v];
            }
            int[] next = start.clone();
            long[] hashes = new long[dealt.length];
            int[] ids = new int[dealt.length];
            for (int i = 0; i < dealt.length; i++) {
                int at = next[chunk(dealt[i], c)]++;
                hashes[at] = dealt[i];
                ids[at] = i;
            }
            return new Table(start, hashes, ids);
        }
    }
}
