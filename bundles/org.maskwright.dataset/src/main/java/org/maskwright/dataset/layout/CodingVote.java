package org.maskwright.dataset.layout;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.MaskSurvey;
import org.maskwright.imaging.file.ColourType;

/** What one mask says about the coding of all: a vote, or none where it is all background. */
enum CodingVote {
    // In the order that decides a tie.
    BINARY_255,
    BINARY_01,
    INDEXED,
    TRIMAP,
    GREY_TRIMAP,
    ALPHA,
    MATTE,
    COLOURS,
    VOC_GREYS,
    GREY_CLASSES,
    INSTANCES,
    LOSSY_GREYS,
    NON_ZERO;

    /** More small numbers than that are no ids of classes. */
    static final int MOST_CLASSES = 64;

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    /** A value, or a colour, of a smaller share of the pixels is a slip, and no code. */
    private static final int SLIP = 2000;

    private static final int MANY_GREYS = 48;

    /** Greys that stand for classes are told apart by eye. */
    private static final int LEAST_STEP = 10;

    /** Of fewer values than these two next to each other are one, with its noise. */
    private static final int MANY_IDS = 6;

    private static final Set<Integer> BLACK_AND_WHITE = Set.of(BLACK, WHITE);

    /**
     * The vote of a mask.
     *
     * @param softNamed whether the names of its folders or its file say that it is a matte
     */
    static Optional<CodingVote> of(MaskSurvey mask, boolean softNamed) {
        if (mask.colour().alpha() && mask.alpha() == MaskFeatures.Alpha.VARIES) {
            return Optional.of(ALPHA);
        } else if (mask.pixels() == 0 || nothing(mask)) {
            return Optional.empty();
        } else if (mask.colour() == ColourType.PALETTE) {
            return ofPalette(mask);
        }
        return Optional.of(mask.coloured() ? ofColours(mask) : ofGreys(mask, softNamed));
    }

    /**
     * The vote of a mask in a lossy format, whose values are no codes: a matte, or two greys, or none where it does not show two.
     *
     * @param softNamed whether the names of its folders or its file say that it is a matte
     */
    static Optional<CodingVote> ofLossy(MaskSurvey mask, boolean softNamed) {
        if (LossyMatte.is(mask, softNamed)) {
            return Optional.of(MATTE);
        }
        return LossyLevels.of(mask).map(l -> l.blackAndWhite() ? BINARY_255 : LOSSY_GREYS);
    }

    private static boolean nothing(MaskSurvey mask) {
        return mask.values().size() == 1
                && mask.values().firstKey() == 0
                && mask.colours().keySet().stream()
                        .allMatch(rgb -> rgb == BLACK || mask.colour() == ColourType.PALETTE && rgb != WHITE);
    }

    private static Optional<CodingVote> ofPalette(MaskSurvey mask) {
        Set<Integer> shown = mask.colours().keySet();
        if (BLACK_AND_WHITE.containsAll(shown) && shown.size() == mask.distinctValues()) {
            return shown.size() == 2 ? Optional.of(BINARY_255) : Optional.empty();
        }
        return Optional.of(ofIndexes(mask));
    }

    private static CodingVote ofColours(MaskSurvey mask) {
        boolean redIds = mask.values().lastKey() < MOST_CLASSES
                && mask.colours().keySet().stream().allMatch(rgb -> (rgb & 0xffff) == 0);
        if (redIds) {
            return ofIndexes(mask);
        }
        long coded = codes(mask.colours(), mask.pixels()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        boolean few = codes(mask.colours(), mask.pixels()).size() <= MOST_CLASSES && 10 * coded >= 9 * mask.pixels();
        return few ? COLOURS : mask.values().lastKey() >= 0.98 * mask.largest() ? BINARY_255 : NON_ZERO;
    }

    /** The values, or colours, that are no slips. */
    static SortedMap<Integer, Long> codes(SortedMap<Integer, Long> counts, long pixels) {
        SortedMap<Integer, Long> codes = new TreeMap<>(counts);
        codes.values().removeIf(n -> n * SLIP < pixels);
        return codes;
    }

    private static CodingVote ofGreys(MaskSurvey mask, boolean softNamed) {
        SortedMap<Integer, Long> codes = codes(mask.values(), mask.pixels());
        int largest = mask.values().lastKey();
        if (isGreyTrimap(codes, mask)) {
            return GREY_TRIMAP;
        } else if (isMatte(mask, softNamed)) {
            return MATTE;
        } else if (areGreyClasses(codes, mask)) {
            return VocGreys.are(codes.keySet()) ? VOC_GREYS : GREY_CLASSES;
        } else if (areIds(codes, mask)) {
            return INDEXED;
        } else if (largest >= 0.98 * mask.largest()) {
            return hasIndexes(mask) ? INDEXED : BINARY_255;
        } else if (largest < MOST_CLASSES) {
            return ofIndexes(mask);
        } else if (VocGreys.are(codes.keySet())) {
            return VOC_GREYS;
        }
        // No class has so large an id; nobody paints by hand in 16 bits.
        return largest > 255 ? INSTANCES : NON_ZERO;
    }

    /**
     * Whether a mask shows a few greys far apart, each of them widely, and nothing between them: ids of classes, spread so that people see them
     * (0, 50, 100, 150; 0, 85, 170, 255).
     */
    private static boolean areGreyClasses(SortedMap<Integer, Long> codes, MaskSurvey mask) {
        int before = -MOST_CLASSES;
        for (int code : codes.keySet()) {
            if (code - before < LEAST_STEP) {
                return false;
            }
            before = code;
        }
        return mask.largest() == 255
                && codes.lastKey() >= MOST_CLASSES
                && codes.size() == mask.distinctValues()
                && codes.size() > 3
                && codes.firstKey() == 0;
    }

    /**
     * Whether a mask shows several values, each of them widely, that are no steps of grey, and not along edges alone: ids of many classes (0,
     * 103, 111, 147 of COCO-Stuff).
     */
    private static boolean areIds(SortedMap<Integer, Long> codes, MaskSurvey mask) {
        return mask.bitDepth() == 8
                && codes.size() > 3
                && codes.size() == mask.distinctValues()
                && codes.size() <= MOST_CLASSES
                && codes.headMap(LabelMap.IGNORE).lastKey() >= MOST_CLASSES
                && 4 * mask.softEdge() < mask.greys()
                && (codes.size() >= MANY_IDS || codes.keySet().stream().noneMatch(c -> codes.containsKey(c + 1)))
                && !VocGreys.are(codes.keySet());
    }

    private static boolean isGreyTrimap(SortedMap<Integer, Long> codes, MaskSurvey mask) {
        return mask.distinctValues() == 3
                && codes.size() == 3
                && codes.keySet().stream()
                        .allMatch(v -> new LabelMap.GreyTrimap()
                                        .label((int) ((255L * v + mask.largest() / 2) / mask.largest()))
                                != LabelMap.UNKNOWN)
                && codes.lastKey() == mask.largest()
                && codes.firstKey() == 0;
    }

    /** Whether there are many greys, and they are more than a soft edge, or said to be wanted. */
    private static boolean isMatte(MaskSurvey mask, boolean softNamed) {
        boolean beyondEdges = 4 * (mask.greys() - mask.softEdge()) > mask.greys() && 200 * mask.greys() > mask.pixels();
        return mask.distinctValues() >= MANY_GREYS
                && mask.values().lastKey() >= mask.largest() / 2
                && (softNamed || beyondEdges && mask.distinctValues() > MOST_CLASSES);
    }

    /** The vote of a mask whose values are small numbers, or indexes into a palette. */
    private static CodingVote ofIndexes(MaskSurvey mask) {
        SortedMap<Integer, Long> values = mask.values();
        int largest = values.lastKey();
        if (largest == 255 && values.headMap(255).keySet().stream().allMatch(v -> v == 0)) {
            return BINARY_255;
        } else if (values.firstKey() >= 1 && largest <= 3 && values.size() > 1) {
            return TRIMAP;
        }
        SortedMap<Integer, Long> codes = codes(values, mask.pixels());
        return largest == 1 || codes.size() > 1 && codes.lastKey() == 1 ? BINARY_01 : INDEXED;
    }

    /** Whether all but the largest value are small numbers, and not 0 alone: classes, and 255 for "ignore". */
    private static boolean hasIndexes(MaskSurvey mask) {
        SortedMap<Integer, Long> smaller = mask.values().headMap(mask.values().lastKey());
        return mask.values().lastKey() == 255
                && !smaller.isEmpty()
                && smaller.lastKey() > 0
                && smaller.lastKey() < MOST_CLASSES
                && mask.distinctValues() <= MOST_CLASSES
                && mask.values().firstKey() == 0
                && smaller.getOrDefault(smaller.lastKey(), 0L) * 1000 > mask.pixels();
    }
}
