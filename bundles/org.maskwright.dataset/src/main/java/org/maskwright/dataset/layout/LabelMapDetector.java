package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.feature.MaskSurvey;
import org.maskwright.imaging.file.ImageFormat;

/**
 * Tells from masks what their values mean: from nine that agree on black and white or greys, else from all of them where that is cheap, else
 * from some; always spread evenly. Each mask has a vote, and the majority decides, so that a few masks coded in another way are left for
 * the checker to find. An empty mask has no vote.
 */
public final class LabelMapDetector {
    private static final int FEWEST_MASKS = 9;
    private static final int MOST_MASKS = 480;

    /** About how many pixels are looked at, beyond the fewest masks: half a second. */
    private static final long PIXELS = 40_000_000;

    private static final Set<String> SOFT = Set.of("alpha", "alphas", "pha", "matte", "mattes", "matting");

    /** Codings that are the same whatever values further masks have; masks of 0 and 1 may turn out to count persons. */
    private static final Set<CodingVote> WITHOUT_TABLE = Set.of(
            CodingVote.BINARY_255, CodingVote.TRIMAP, CodingVote.GREY_TRIMAP, CodingVote.ALPHA, CodingVote.MATTE);

    /** What a mask votes that shows but one or two of several greys. */
    private static final Set<CodingVote> BELONGING = Set.of(CodingVote.BINARY_255, CodingVote.NON_ZERO);

    private final LabelMap expected;
    private final List<NamedClass> named;
    private final Map<CodingVote, Integer> votes = new EnumMap<>(CodingVote.class);
    private final ColourTable colours = new ColourTable();
    private final IndexTable indexes = new IndexTable();
    private final SortedSet<Integer> greys = new TreeSet<>();
    private final List<Integer> thresholds = new ArrayList<>();
    private final GreyClasses greyClasses = new GreyClasses();

    private LabelMapDetector(LabelMap expected, List<NamedClass> named) {
        this.expected = expected;
        this.named = named;
    }

    /**
     * The label map of some masks.
     *
     * @param masks the masks, of which as many are read as are cheap, and nine at least
     * @param expected what the layout lets expect; the answer when the masks tell nothing, or nothing against it
     */
    static LabelMap detect(List<Listing.File> masks, FileLooks looks, LabelMap expected) {
        List<NamedClass> named =
                masks.isEmpty() ? List.of() : looks.classes(masks.getFirst().folder());
        LabelMapDetector detector = new LabelMapDetector(expected, named);
        int seen = 0;
        long pixels = 0;
        for (Listing.File mask : spread(masks)) {
            if (seen >= FEWEST_MASKS && (pixels > PIXELS || detector.settled())) {
                break;
            }
            boolean lossy = looks.header(mask.stamp()).format() == ImageFormat.JPEG;
            Optional<MaskSurvey> survey = lossy ? looks.lossySurvey(mask.stamp()) : looks.survey(mask.stamp());
            survey.ifPresent(s -> {
                boolean soft = softNamed(mask.path());
                if (lossy) {
                    detector.addLossy(s, soft);
                } else {
                    detector.add(s, soft);
                }
            });
            pixels += survey.map(MaskSurvey::pixels).orElse(0L);
            seen++;
        }
        return detector.elected();
    }

    /** Whether so many masks say the same, without another voice, that others cannot change it, and there is no table to be filled. */
    private boolean settled() {
        return votes.size() == 1
                && votes.entrySet().stream()
                        .allMatch(e -> WITHOUT_TABLE.contains(e.getKey()) && e.getValue() >= FEWEST_MASKS);
    }

    /** At most so many masks as are looked at, in an order in which any beginning is spread over all. */
    private static List<Listing.File> spread(List<Listing.File> masks) {
        List<Listing.File> some = Subtree.sample(masks, MOST_MASKS);
        List<Listing.File> spread = new ArrayList<>(some.size());
        for (int start = 0, step = Math.max(1, some.size() / FEWEST_MASKS); start < step; start++) {
            for (int i = start; i < some.size(); i += step) {
                spread.add(some.get(i));
            }
        }
        return spread;
    }

    private static boolean softNamed(String path) {
        return Arrays.stream(path.toLowerCase(Locale.ROOT).split("[^a-z]+")).anyMatch(SOFT::contains);
    }

    /**
     * The label map that most of these masks are in.
     *
     * @param expected the answer when they tell nothing
     */
    public static LabelMap of(List<MaskSurvey> masks, LabelMap expected) {
        LabelMapDetector detector = new LabelMapDetector(expected, List.of());
        masks.forEach(m -> detector.add(m, false));
        return detector.elected();
    }

    /** The label map that most of these masks were in before a lossy format changed their values. */
    static LabelMap ofLossy(List<MaskSurvey> masks, LabelMap expected) {
        LabelMapDetector detector = new LabelMapDetector(expected, List.of());
        masks.forEach(m -> detector.addLossy(m, false));
        return detector.elected();
    }

    private void add(MaskSurvey mask, boolean softNamed) {
        Optional<CodingVote> vote = CodingVote.of(mask, softNamed);
        vote.ifPresent(v -> votes.merge(v, 1, Integer::sum));
        if (vote.isPresent() && vote.get() == CodingVote.COLOURS) {
            colours.add(mask);
        } else if (vote.isPresent() && vote.get() == CodingVote.INDEXED) {
            indexes.add(mask);
        } else if (vote.isPresent() && vote.get() == CodingVote.VOC_GREYS) {
            greys.addAll(CodingVote.codes(mask.values(), mask.pixels()).keySet());
        } else if (vote.isPresent() && vote.get() == CodingVote.GREY_CLASSES) {
            greyClasses.add(mask.values().keySet());
        } else if (vote.isPresent() && BELONGING.contains(vote.get())) {
            greyClasses.addFew(mask.values().keySet());
        }
        indexes.colour(mask);
    }

    private void addLossy(MaskSurvey mask, boolean softNamed) {
        Optional<CodingVote> vote = CodingVote.ofLossy(mask, softNamed);
        vote.ifPresent(v -> votes.merge(v, 1, Integer::sum));
        vote.filter(v -> v != CodingVote.MATTE)
                .flatMap(v -> LossyLevels.of(mask))
                .ifPresent(l -> thresholds.add(l.middle()));
    }

    private LabelMap elected() {
        int indexed = votes.getOrDefault(CodingVote.INDEXED, 0);
        int zeroOne = votes.getOrDefault(CodingVote.BINARY_01, 0);
        boolean numbered = votes.containsKey(CodingVote.INSTANCES);
        if (numbered) {
            votes.merge(CodingVote.INSTANCES, indexed + zeroOne, Integer::sum);
        } else if (named.isEmpty() && zeroOne > 1 && indexes.countMany()) {
            votes.put(CodingVote.INSTANCES, indexed + zeroOne);
            votes.remove(CodingVote.BINARY_01);
        } else if (4 * indexed >= indexed + zeroOne && indexed > 0) {
            // A mask of several classes that shows only one of them looks like 0/1.
            votes.put(CodingVote.INDEXED, indexed + zeroOne);
            votes.remove(CodingVote.BINARY_01);
        } else if (indexed > 0 && indexes.countInstances()) {
            // Mostly one person in a picture, and in some a second and third one.
            votes.put(CodingVote.INSTANCES, indexed + zeroOne);
            votes.remove(CodingVote.BINARY_01);
        }
        electGreys();
        int most = votes.values().stream().max(Integer::compare).orElse(0);
        Optional<CodingVote> winner = votes.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
        return winner.map(this::labelMap).orElse(expected);
    }

    /** Masks that show one or two of the greys that stand for classes elsewhere vote for classes. */
    private void electGreys() {
        int voters = votes.getOrDefault(CodingVote.GREY_CLASSES, 0);
        int others = greyClasses.belonging();
        if (voters > 0 && 4 * voters >= voters + others) {
            votes.merge(CodingVote.GREY_CLASSES, others, Integer::sum);
        }
    }

    private LabelMap labelMap(CodingVote winner) {
        return switch (winner) {
            case BINARY_255 -> new LabelMap.Binary255();
            case BINARY_01 ->
                expected instanceof LabelMap.Indexed || named.size() > 2 ? indexed(1) : new LabelMap.Binary01();
            case INDEXED -> indexed(indexes.largest());
            case TRIMAP -> new LabelMap.Trimap();
            case GREY_TRIMAP -> new LabelMap.GreyTrimap();
            case ALPHA -> expected instanceof LabelMap.AlphaAtLeast ? expected : new LabelMap.AlphaAtLeast(128);
            case MATTE -> expected instanceof LabelMap.Matte ? expected : new LabelMap.Matte(128);
            case COLOURS -> colours.possible() ? colours.labelMap(named) : new LabelMap.NonZero();
            case VOC_GREYS -> VocGreys.are(greys) ? VocGreys.classes(greys) : new LabelMap.NonZero();
            case GREY_CLASSES -> greyClasses.possible() ? greyClasses.labelMap(named, indexes) : new LabelMap.NonZero();
            case INSTANCES -> new LabelMap.Instances();
            // What was painted in two greys is cut half way between them: the median of the masks.
            case LOSSY_GREYS ->
                new LabelMap.Matte(thresholds.stream().sorted().toList().get(thresholds.size() / 2));
            case NON_ZERO -> new LabelMap.NonZero();
        };
    }

    private LabelMap indexed(int largest) {
        boolean foreseen = expected instanceof LabelMap.Indexed i && i.label(largest) != LabelMap.UNKNOWN;
        return foreseen && named.isEmpty() ? expected : indexes.labelMap(largest, named);
    }
}
