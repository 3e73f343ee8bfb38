package org.maskwright.spark.twins;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys under which 64-bit hashes meet that differ in few bits (Manku, Jain and Das Sarma, "Detecting Near-Duplicates for Web Crawling", 2007).
 * The bits are dealt into <em>d + k</em> blocks; two hashes within <em>d</em> bits agree in <em>k</em> blocks at least, so they meet under one
 * key at least when there is a key for each choice of <em>k</em> blocks. Bits are dealt round-robin, because neighbouring bits of a perceptual
 * hash depend on each other.
 *
 * <p>A pair counts under the first choice only, that of the <em>k</em> first blocks in which it agrees: so none is told twice.
 */
final class Bands implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What it costs to send a hash to where it is compared, in comparisons: an estimate, it only chooses among keys. */
    private static final double SENDING = 800;

    private static final int MOST_CHOSEN = 3;

    private final int distance;
    private final int chosen;
    private final long[] blocks;
    /** The bits of each choice of blocks. */
    private final long[] choices;

    /**
     * @param distance most bits in which two hashes of a pair differ, 1…16
     * @param chosen how many blocks make a key, 1…3
     * @throws IllegalArgumentException when one is not possible
     */
    Bands(int distance, int chosen) {
        if (distance < 1 || distance > 16 || chosen < 1 || chosen > MOST_CHOSEN) {
            throw new IllegalArgumentException(
                    "distance " + distance + " with " + chosen + " blocks; 1…16 and 1…3 are possible");
        }
        this.distance = distance;
        this.chosen = chosen;
        this.blocks = new long[distance + chosen];
        for (int bit = 0; bit < Long.SIZE; bit++) {
            blocks[bit % blocks.length] |= 1L << bit;
        }
        List<Long> all = new ArrayList<>();
        choose(0, chosen, 0, all);
        this.choices = all.stream().mapToLong(Long::longValue).toArray();
    }

    private void choose(int from, int left, long bits, List<Long> all) {
        if (left == 0) {
            all.add(bits);
            return;
        }
        for (int b = from; b < blocks.length; b++) {
            choose(b + 1, left - 1, bits | blocks[b], all);
        }
    }

    /**
     * The cheapest for so many hashes, were they spread evenly.
     *
     * @param distance bits, 1…16
     * @param hashes how many distinct ones
     */
    static Bands cheapest(int distance, long hashes) {
        Bands best = new Bands(distance, 1);
        for (int k = 2; k <= MOST_CHOSEN; k++) {
            Bands other = new Bands(distance, k);
            best = other.cost(hashes) < best.cost(hashes) ? other : best;
        }
        return best;
    }

    private double cost(long hashes) {
        double inBucket = hashes / Math.pow(2, 64.0 * chosen / blocks.length);
        return choices.length * (SENDING + inBucket / 2);
    }

    /** How many keys each hash has. */
    int keys() {
        return choices.length;
    }

    /**
     * A key of a hash: those of different choices differ.
     *
     * @param choice 0…{@link #keys}-1
     */
    long key(long hash, int choice) {
        return (long) choice << 54 | Long.compress(hash, choices[choice]);
    }

    /**
     * Whether two hashes are a pair that counts under this key.
     *
     * @param key one that both have
     */
    boolean isPair(long a, long b, long key) {
        long difference = a ^ b;
        return difference != 0
                && Long.bitCount(difference) <= distance
                && choices[(int) (key >>> 54)] == firstAgreed(difference);
    }

    private long firstAgreed(long difference) {
        long bits = 0;
        int found = 0;
        for (int b = 0; found < chosen; b++) {
            if ((difference & blocks[b]) == 0) {
                bits |= blocks[b];
                found++;
            }
        }
        return bits;
    }
}
