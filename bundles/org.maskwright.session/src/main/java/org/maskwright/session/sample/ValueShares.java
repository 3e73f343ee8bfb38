package org.maskwright.session.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the values of a mask share its pixels: the most frequent ones each by itself, all others together. Immutable.
 *
 * @param rows the frequent values, ascending
 * @param others number of pixels by value of the others, as in a mask with soft edges; empty when there are few values
 * @param pixels number of all pixels
 */
public record ValueShares(List<ValueShare> rows, SortedMap<Integer, Long> others, long pixels) {
    /** So many values are told one by one. */
    private static final int MOST = 6;

    /** Of more, so many are. */
    private static final int FREQUENT = 3;

    /**
     * A value.
     *
     * @param value as stored in the file
     * @param pixels how many have it
     * @param share of all pixels, 0…1
     */
    public record ValueShare(int value, long pixels, double share) {}

    /** Copies everything. */
    public ValueShares {
        rows = List.copyOf(rows);
        others = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** The shares of counted values. */
    public static ValueShares of(SortedMap<Integer, Long> counts) {
        long pixels = counts.values().stream().mapToLong(Long::longValue).sum();
        int told = counts.size() <= MOST ? counts.size() : FREQUENT;
        var frequent = new TreeSet<Integer>(counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(told)
                .map(Map.Entry::getKey)
                .toList());
        List<ValueShare> rows = new ArrayList<>();
        counts.forEach((value, count) -> {
            if (frequent.contains(value)) {
                rows.add(new ValueShare(value, count, (double) count / pixels));
            }
        });
        SortedMap<Integer, Long> others = new TreeMap<>(counts);
        others.keySet().removeAll(frequent);
        return new ValueShares(rows, others, pixels);
    }

    /** Number of pixels of the other values. */
    public long otherPixels() {
        return others.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A share in per cent, with so many digits that a small one is not 0 and a large one not 100. */
    public static String percent(long part, long all) {
        double percent = all == 0 ? 0 : 100.0 * part / all;
        double rest = 100 - percent;
        int digits = part == 0 || part == all ? 0 : Math.min(percent, rest) < 0.1 ? 3 : 1;
        return String.format(Locale.ROOT, "%." + digits + "f %%", percent);
    }
}
