package org.maskwright.check.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds 64-bit hashes that differ in few bits, among up to some millions of them.
 *
 * <p>Equal hashes are put into one group first, so that thousands of equal ones cost nothing. The distinct ones are compared by multi-index
 * hashing (Norouzi, Punjani and Fleet, "Fast Search in Hamming Space with Multi-Index Hashing", 2012): the 64 bits are dealt into four
 * chunks of 16; two hashes within distance <em>k</em> must agree in some chunk <em>i</em> up to <em>tᵢ</em> bits as soon as
 * <em>Σ (tᵢ + 1) &gt; k</em>, so only hashes with such neighbouring chunk values are compared. Bits are dealt round-robin, because
 * neighbouring bits of a perceptual hash depend on each other, and the most evenly filled chunk is given the widest search.
 *
 * <p>Immutable and safe for any thread. Results depend on the hashes alone.
 */
public final class HammingIndex {
    private final long[] distinct;
    private final int[] groupStart;
    private final int[] members;

    private HammingIndex(long[] distinct, int[] groupStart, int[] members) {
        this.distinct = distinct;
        this.groupStart = groupStart;
        this.members = members;
    }

    /** Receives pairs of groups; see {@link #forEachPair}. */
    @FunctionalInterface
    public interface PairVisitor {
        /**
         * Two groups of equal hashes that are near each other.
         *
         * @param first number of the one group
         * @param second number of the other, greater than {@code first}
         * @param distance number of bits in which they differ, ≥ 1
         */
        void near(int first, int second, int distance);
    }

    /**
     * The index of these hashes.
     *
     * @param hashes any number of them; positions in this array name them in all results
     */
    public static HammingIndex of(long[] hashes) {
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[n++] = sorted[i];
            }
        }
        long[] distinct = Arrays.copyOf(sorted, n);
        int[] group = new int[hashes.length];
        int[] start = new int[n + 1];
        for (int i = 0; i < hashes.length; i++) {
            group[i] = Arrays.binarySearch(distinct, hashes[i]);
            start[group[i] + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] fill = start.clone();
        int[] members = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            members[fill[group[i]]++] = i;
        }
        return new HammingIndex(distinct, start, members);
    }

    /** Number of groups of equal hashes; they are numbered from 0 in the order of their hashes. */
    public int groups() {
        return distinct.length;
    }

    /** Positions of the hashes in a group, ascending; at least one. */
    public int[] group(int number) {
        return Arrays.copyOfRange(members, groupStart[number], groupStart[number + 1]);
    }

    /** The hash that all of a group have. */
    public long hash(int number) {
        return distinct[number];
    }

    /**
     * Visits each pair of groups within a distance once, in an order that depends on the hashes alone.
     *
     * @param maxDistance bits, 0…16; the time needed grows steeply with it beyond 8
     * @param visitor receives the pairs
     * @param checkpoint called often (every few ms); may throw to end the search, as {@code Report::throwIfCancelled} does
     * @throws IllegalArgumentException when the distance is not possible
     */
    public void forEachPair(int maxDistance, PairVisitor visitor, Runnable checkpoint) {
        if (maxDistance < 0 || maxDistance > 16) {
            throw new IllegalArgumentException("distance " + maxDistance + "; 0…16 are possible");
        }
        new ChunkSearch(distinct, maxDistance, checkpoint).run(visitor);
    }

    /**
     * The clusters: hashes joined directly or through others, each step at most so many bits wide. Those of one hash are left out.
     *
     * @param maxDistance bits, 0…16; 0 gives the groups of equal hashes
     * @param checkpoint called often (every few ms); may throw to end the search
     * @return positions of the hashes, ascending within a cluster, clusters ordered by their first position
     * @throws IllegalArgumentException when the distance is not possible
     */
    public List<int[]> clusters(int maxDistance, Runnable checkpoint) {
        int[] parent = new int[distinct.length];
        Arrays.setAll(parent, i -> i);
        forEachPair(maxDistance, (a, b, distance) -> join(parent, a, b), checkpoint);
        return gathered(parent);
    }

    private List<int[]> gathered(int[] parent) {
        int[] size = new int[parent.length];
        for (int g = 0; g < parent.length; g++) {
            size[root(parent, g)] += groupStart[g + 1] - groupStart[g];
        }
        int[] filled = new int[parent.length];
        int[][] clusters = new int[parent.length][];
        for (int g = 0; g < parent.length; g++) {
            int r = root(parent, g);
            if (size[r] >= 2) {
                clusters[r] = r == g ? new int[size[r]] : clusters[r];
                int length = groupStart[g + 1] - groupStart[g];
                System.arraycopy(members, groupStart[g], clusters[r], filled[r], length);
                filled[r] += length;
            }
        }
        var found = new ArrayList<int[]>();
        for (int r = 0; r < parent.length; r++) {
            if (parent[r] == r && size[r] >= 2) {
                Arrays.sort(clusters[r]);
                found.add(clusters[r]);
            }
        }
        found.sort(Comparator.comparingInt(c -> c[0]));
        return found;
    }

    private static void join(int[] parent, int a, int b) {
        int first = root(parent, a);
        int second = root(parent, b);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
