package org.maskwright.dataset.layout;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.maskwright.imaging.feature.MaskSurvey;

/**
 * The two levels about which the values of a mask lie that a lossy format, JPEG, has been through: it was painted in two greys, whichever they
 * were, and each has become many.
 *
 * @param low the darker one, 0…255
 * @param high the other
 */
record LossyLevels(int low, int high) {
    /** Levels nearer to each other than this are one, with its noise. */
    private static final int APART = 16;

    /** Share of the pixels that must lie about a level, as far as a quarter of the way to the other. */
    private static final double ABOUT = 0.95;

    /** A level has at least one in so many pixels about it. */
    private static final int RARE = 500;

    /** As far from black and white as that, a lossy format brings what was black and white. */
    private static final int NOISE = 5;

    /** The levels of a mask of 8 bits; empty where there is but one, or more than two. */
    static Optional<LossyLevels> of(MaskSurvey mask) {
        SortedMap<Integer, Long> counts = mask.values();
        if (mask.largest() != 255 || mask.coloured() || counts.isEmpty()) {
            return Optional.empty();
        }
        int first = commonest(counts, -APART);
        int second = commonest(counts, first);
        if (second < 0) {
            return Optional.empty();
        }
        var levels = new LossyLevels(Math.min(first, second), Math.max(first, second));
        long low = levels.about(counts, levels.low);
        long high = levels.about(counts, levels.high);
        boolean two = Math.min(low, high) * RARE >= mask.pixels() && low + high >= ABOUT * mask.pixels();
        return two ? Optional.of(levels) : Optional.empty();
    }

    /** The commonest value that is far enough from a level; −1 where there is none. */
    private static int commonest(SortedMap<Integer, Long> counts, int from) {
        return counts.entrySet().stream()
                .filter(e -> Math.abs(e.getKey() - from) >= APART)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    private long about(SortedMap<Integer, Long> counts, int level) {
        int near = (high - low) / 4;
        return counts.subMap(level - near, level + near + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Half way between the levels, 1…255. */
    int middle() {
        return (low + high + 1) / 2;
    }

    /** Whether it was painted in black and white. */
    boolean blackAndWhite() {
        return low <= NOISE && high >= 255 - NOISE;
    }
}
