package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds maps that are nearly equal: 32×32 {@code uint8}, compared by their mean absolute difference.
 *
 * <p>Averaging can only lessen that difference. So maps are sorted by their mean, only those of near means are compared, first as 4×4 maps,
 * and few pairs are left to compare in full.
 */
final class NearMasks {
    private static final int SIDE = 32;
    private static final int CELLS = 4;
    private static final int CELL = SIDE / CELLS;
    private static final double FULL_SCALE = 255.0 * SIDE * SIDE;

    private NearMasks() {}

    /**
     * Two maps that are nearly equal.
     *
     * @param first position of the one, less than {@code second}
     * @param second position of the other
     * @param difference mean absolute difference as a share of full scale, 0…1
     */
    record Pair(int first, int second, double difference) {}

    /**
     * For each map that is near an earlier one, the nearest earlier one.
     *
     * @param maps 32×32 {@code uint8} each
     * @param maxDifference largest mean absolute difference, as a share of full scale, 0…1
     * @param checkpoint called for each map; may throw to end the search
     * @return ordered by {@code second}, at most one for each
     */
    static List<Pair> of(List<byte[]> maps, double maxDifference, Runnable checkpoint) {
        int limit = (int) Math.floor(maxDifference * FULL_SCALE);
        int[][] coarse = maps.stream().map(NearMasks::coarse).toArray(int[][]::new);
        int[] sums = Arrays.stream(coarse).mapToInt(c -> Arrays.stream(c).sum()).toArray();
        Integer[] order = new Integer[sums.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.<Integer>comparingInt(i -> sums[i]).thenComparing(i -> i));
        var nearest = new Pair[sums.length];
        for (int i = 0; i < order.length; i++) {
            checkpoint.run();
            for (int j = i + 1; j < order.length && sums[order[j]] - sums[order[i]] <= limit; j++) {
                int a = Math.min(order[i], order[j]);
                int b = Math.max(order[i], order[j]);
                int difference = distance(coarse[a], coarse[b], limit) <= limit
                        ? distance(maps.get(a), maps.get(b), limit)
                        : limit + 1;
                if (difference <= limit) {
                    keepNearest(nearest, new Pair(a, b, difference / FULL_SCALE));
                }
            }
        }
        var found = new ArrayList<Pair>();
        Arrays.stream(nearest).filter(p -> p != null).forEach(found::add);
        return found;
    }

    private static void keepNearest(Pair[] nearest, Pair pair) {
        Pair known = nearest[pair.second()];
        if (known == null
                || pair.difference() < known.difference()
                || pair.difference() == known.difference() && pair.first() < known.first()) {
            nearest[pair.second()] = pair;
        }
    }

    private static int[] coarse(byte[] map) {
        int[] sums = new int[CELLS * CELLS];
        for (int i = 0; i < map.length; i++) {
            sums[i / SIDE / CELL * CELLS + i % SIDE / CELL] += map[i] & 0xff;
        }
        return sums;
    }

    private static int distance(int[] a, int[] b, int limit) {
        int sum = 0;
        for (int i = 0; i < a.length && sum <= limit; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }

    /** Sum of absolute differences, left off by rows once it exceeds the limit. */
    private static int distance(byte[] a, byte[] b, int limit) {
        int sum = 0;
        for (int row = 0; row < a.length && sum <= limit; row += SIDE) {
            for (int i = row; i < row + SIDE; i++) {
                sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
            }
        }
        return sum;
    }
}
