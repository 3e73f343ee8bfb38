package org.maskwright.train.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The order of an epoch: it follows from seed and epoch alone, so that a training that goes on after a kill sees what it would have seen.
 *
 * @param seed of the training
 * @param epoch from 0
 */
public record EpochOrder(long seed, int epoch) {
    /** The golden ratio's bits, as SplitMix steps (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014). */
    private static final long STEP = 0x9e3779b97f4a7c15L;

    /** Whom the random numbers are for: order and distortion are drawn apart. */
    private static final long ORDER = -1;

    /**
     * Indices of all samples in random order, in batches as even as possible: none is much smaller than the others, which batch normalisation
     * would suffer from.
     *
     * @param samples how many, ≥ 1
     * @param batch most samples of a batch, ≥ 1
     */
    public List<List<Integer>> batches(int samples, int batch) {
        int[] order = new int[samples];
        SplittableRandom random = random(ORDER);
        for (int i = 0; i < samples; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return even(order, batch);
    }

    /** All samples in their own order, in even batches. */
    public static List<List<Integer>> inOrder(int samples, int batch) {
        int[] order = new int[samples];
        for (int i = 0; i < samples; i++) {
            order[i] = i;
        }
        return even(order, batch);
    }

    private static List<List<Integer>> even(int[] order, int batch) {
        int count = (order.length + batch - 1) / batch;
        List<List<Integer>> batches = new ArrayList<>(count);
        for (int b = 0; b < count; b++) {
            List<Integer> members = new ArrayList<>();
            for (long i = (long) order.length * b / count; i < (long) order.length * (b + 1) / count; i++) {
                members.add(order[(int) i]);
            }
            batches.add(List.copyOf(members));
        }
        return batches;
    }

    /** The random numbers of one sample in this epoch. */
    SplittableRandom random(long sample) {
        return new SplittableRandom(mixed(mixed(mixed(seed) + epoch) + sample));
    }

    private static long mixed(long value) {
        long z = value + STEP;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
