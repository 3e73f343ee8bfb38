package org.maskwright.dataset.layout;

import java.util.Map;
import java.util.SortedMap;
import org.maskwright.imaging.feature.MaskSurvey;

/**
 * Tells a matte that a lossy format, JPEG, has been through from a mask painted in two greys: of that, too, the values are many, but those
 * between the two lie along the contour.
 */
final class LossyMatte {
    /** Values from here to as far below white are neither black nor white, however much a lossy format changed them. */
    private static final int BETWEEN = 48;

    /** Share of the pixels between that lie wide of the contour: of real masks at most 6 %, of a matte of fur 10 %. */
    private static final double WIDE = 0.08;

    /** Share of all pixels that are between: of real masks of 0 and 255 at most 0.35 %, at quality 30. */
    private static final double LEAST = 0.005;

    /** Share of the pixels that are all but black, and that are all but white, and of both together. */
    private static final double EITHER_END = 0.005;

    private static final double ENDS = 0.6;

    /** Values about one level, and their share of what is between, from which on that is a grey that was painted: "not decided". */
    private static final int ABOUT = 10;

    private static final double PAINTED = 0.4;

    private LossyMatte() {}

    /**
     * Whether a mask is one.
     *
     * @param softNamed whether the names of its folders or its file say so
     */
    static boolean is(MaskSurvey mask, boolean softNamed) {
        SortedMap<Integer, Long> counts = mask.values();
        if (mask.largest() != 255 || mask.coloured() || mask.pixels() == 0) {
            return false;
        }
        double all = mask.pixels();
        double black = sum(counts.headMap(BETWEEN)) / all;
        double white = sum(counts.tailMap(256 - BETWEEN)) / all;
        SortedMap<Integer, Long> between = counts.subMap(BETWEEN, 256 - BETWEEN);
        long soft = sum(between);
        return Math.min(black, white) >= EITHER_END
                && black + white >= ENDS
                && !isPainted(between, soft)
                && soft >= LEAST * all
                && (softNamed || mask.wideSoft() >= WIDE * soft);
    }

    private static boolean isPainted(SortedMap<Integer, Long> between, long soft) {
        int commonest = between.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        long about = between.entrySet().stream()
                .filter(e -> Math.abs(e.getKey() - commonest) <= ABOUT)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return about >= PAINTED * soft;
    }

    private static long sum(SortedMap<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
