package org.maskwright.imaging.tool;

import java.util.Arrays;

/**
 * A queue by whole distances, for ways whose steps are short: Dial, "Algorithm 360: shortest-path forest with topological ordering" (1969). No
 * distance is ever added below the one that was removed last, nor more than a step above it.
 */
final class BucketQueue {
    private final int[][] buckets;
    private final int[] counts;
    private int distance;
    private int size;

    /** @param largestStep by how much a distance is at most above the one that is removed last */
    BucketQueue(int largestStep) {
        buckets = new int[largestStep + 1][16];
        counts = new int[largestStep + 1];
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int item, int itsDistance) {
        int b = itsDistance % buckets.length;
        if (counts[b] == buckets[b].length) {
            buckets[b] = Arrays.copyOf(buckets[b], 2 * counts[b]);
        }
        buckets[b][counts[b]++] = item;
        size++;
    }

    /** The smallest distance in it; it must not be empty. */
    int distance() {
        while (counts[distance % buckets.length] == 0) {
            distance++;
        }
        return distance;
    }

    /** Takes out an item of the smallest distance. */
    int remove() {
        int b = distance() % buckets.length;
        size--;
        return buckets[b][--counts[b]];
    }
}
