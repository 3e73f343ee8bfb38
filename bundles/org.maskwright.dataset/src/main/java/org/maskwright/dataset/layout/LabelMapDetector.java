package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageHeader;

/**
 * Tells from a handful of masks what their values mean. Each mask has a vote, and the majority decides, so that a few masks coded in
 * another way are left for the checker to find. An empty mask has no vote.
 */
final class LabelMapDetector {
    /** What a mask can vote for, in the order that decides a tie. */
    private enum Vote {
        BINARY_255,
        BINARY_01,
        INDEXED,
        TRIMAP,
        ALPHA,
        NON_ZERO
    }

    /** A mask that was looked at. */
    record Look(ImageHeader header, MaskFeatures features) {}

    private static final int MASKS = 9;
    private static final int MASKS_IF_INDEXED = 45;
    private static final int MOST_CLASSES = 64;

    private final LabelMap expected;
    private final Map<Vote, Integer> votes = new EnumMap<>(Vote.class);
    private int largestIndex;

    private LabelMapDetector(LabelMap expected) {
        this.expected = expected;
    }

    /**
     * The label map of some masks.
     *
     * @param masks the masks, of which a handful is read
     * @param expected what the layout lets expect; the answer when the masks tell nothing, or nothing against it
     */
    static LabelMap detect(List<Listing.File> masks, FileLooks looks, LabelMap expected) {
        LabelMap found = of(looks(masks, looks, MASKS), expected);
        return found instanceof LabelMap.Indexed ? of(looks(masks, looks, MASKS_IF_INDEXED), expected) : found;
    }

    private static List<Look> looks(List<Listing.File> masks, FileLooks looks, int most) {
        List<Look> some = new ArrayList<>();
        for (Listing.File mask : Subtree.sample(masks, most)) {
            Optional<MaskFeatures> seen = looks.values(mask.stamp(), new LabelMap.NonZero());
            seen.ifPresent(f -> some.add(new Look(looks.header(mask.stamp()), f)));
        }
        return some;
    }

    /** The label map that most of these masks are in. */
    static LabelMap of(List<Look> masks, LabelMap expected) {
        LabelMapDetector detector = new LabelMapDetector(expected);
        masks.forEach(detector::add);
        return detector.elected();
    }

    private void add(Look mask) {
        vote(mask).ifPresent(v -> votes.merge(v, 1, Integer::sum));
    }

    private Optional<Vote> vote(Look mask) {
        MaskFeatures f = mask.features();
        int largest = f.values().lastKey();
        if (mask.header().colour().alpha() && f.alpha() == MaskFeatures.Alpha.VARIES) {
            return Optional.of(Vote.ALPHA);
        } else if (f.values().size() == 1 && largest == 0) {
            return Optional.empty();
        } else if (mask.header().colour() == ColourType.PALETTE) {
            return Optional.of(indexVote(f));
        } else if (largest >= 0.98 * maximum(mask.header())) {
            return Optional.of(hasIndexes(f) ? indexed(f) : Vote.BINARY_255);
        }
        return Optional.of(largest < MOST_CLASSES ? indexVote(f) : Vote.NON_ZERO);
    }

    /** The vote of a mask whose values are small numbers, or indexes into a palette. */
    private Vote indexVote(MaskFeatures f) {
        int largest = f.values().lastKey();
        if (largest == 255 && f.values().headMap(255).keySet().stream().allMatch(v -> v == 0)) {
            return Vote.BINARY_255;
        } else if (f.values().firstKey() >= 1 && largest <= 3 && f.values().size() > 1) {
            return Vote.TRIMAP;
        }
        return largest == 1 ? Vote.BINARY_01 : indexed(f);
    }

    /** Whether all but the largest value are small numbers, and not 0 alone: classes, and 255 for "ignore". */
    private static boolean hasIndexes(MaskFeatures f) {
        var smaller = f.values().headMap(f.values().lastKey());
        return f.values().lastKey() == 255
                && !smaller.isEmpty()
                && smaller.lastKey() > 0
                && smaller.lastKey() < MOST_CLASSES
                && f.distinctValues() <= MOST_CLASSES
                && f.values().firstKey() == 0
                && smaller.getOrDefault(smaller.lastKey(), 0L) * 1000 > f.pixels();
    }

    private Vote indexed(MaskFeatures f) {
        largestIndex =
                Math.max(largestIndex, f.values().headMap(LabelMap.IGNORE).lastKey());
        return Vote.INDEXED;
    }

    private static double maximum(ImageHeader header) {
        return header.bitDepth() <= 0 || header.bitDepth() > 16 ? 255 : (1 << header.bitDepth()) - 1;
    }

    private LabelMap elected() {
        int indexed = votes.getOrDefault(Vote.INDEXED, 0);
        int zeroOne = votes.getOrDefault(Vote.BINARY_01, 0);
        if (4 * indexed >= indexed + zeroOne && indexed > 0) {
            // A mask of several classes that shows only one of them looks like 0/1.
            votes.put(Vote.INDEXED, indexed + zeroOne);
            votes.remove(Vote.BINARY_01);
        }
        int most = votes.values().stream().max(Integer::compare).orElse(0);
        Optional<Vote> winner = votes.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
        return winner.map(this::labelMap).orElse(expected);
    }

    private LabelMap labelMap(Vote winner) {
        return switch (winner) {
            case BINARY_255 -> new LabelMap.Binary255();
            case BINARY_01 -> expected instanceof LabelMap.Indexed ? expected : new LabelMap.Binary01();
            case INDEXED ->
                expected instanceof LabelMap.Indexed i && i.label(largestIndex) != LabelMap.UNKNOWN
                        ? expected
                        : new LabelMap.Indexed(Math.clamp(largestIndex + 1L, 2, 255));
            case TRIMAP -> new LabelMap.Trimap();
            case ALPHA -> expected instanceof LabelMap.AlphaAtLeast ? expected : new LabelMap.AlphaAtLeast(128);
            case NON_ZERO -> new LabelMap.NonZero();
        };
    }
}
