package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.feature.MaskSurvey;
import org.maskwright.imaging.file.ColourType;

/** The classes of masks that store their ids: how many there are, how they are called, and in which colours palettes show them. */
final class IndexTable {
    private final Map<Integer, Integer> colourOf = new HashMap<>();
    private int largest;
    private boolean counted = true;
    private final Set<Integer> counts = new HashSet<>();

    /** Adds the ids of a mask that votes for ids. */
    void add(MaskSurvey mask) {
        SortedMap<Integer, Long> ids = mask.values().headMap(LabelMap.IGNORE);
        largest = Math.max(largest, ids.isEmpty() ? 1 : ids.lastKey());
        SortedMap<Integer, Long> codes =
                CodingVote.codes(mask.values(), mask.pixels()).tailMap(1);
        counts.add(codes.size());
        counted &= !codes.isEmpty() && codes.lastKey() == codes.size() && mask.colour() != ColourType.PALETTE;
    }

    /** Learns a palette's colours, where each index is another colour, and they are colours. */
    void colour(MaskSurvey mask) {
        boolean coloured = mask.shown().values().stream().anyMatch(rgb -> rgb != (rgb & 0xff) * 0x010101);
        if (coloured && mask.colours().size() == mask.shown().size()) {
            mask.shown().forEach(colourOf::putIfAbsent);
        }
    }

    /** Whether the ids of each mask are 1, 2, 3… without a gap, as if somebody had counted. */
    boolean countInstances() {
        return counted && largest < CodingVote.MOST_CLASSES;
    }

    /** Whether they do, and come to different numbers in different masks, as persons do and parts of a person hardly. */
    boolean countMany() {
        return countInstances() && counts.size() > 1;
    }

    /** The largest id below "ignore". */
    int largest() {
        return largest;
    }

    /**
     * The label map.
     *
     * @param most largest id that masks hold
     * @param named classes that a file beside the masks tells of; may be none
     */
    LabelMap.Indexed labelMap(int most, List<NamedClass> named) {
        Map<Integer, NamedClass> told = new TreeMap<>();
        named.forEach(c -> told.putIfAbsent(c.id(), c));
        int last = Math.max(most, told.isEmpty() ? 1 : ((TreeMap<Integer, NamedClass>) told).lastKey());
        List<LabelClass> classes = new ArrayList<>();
        for (int id = 0; id <= Math.min(last, LabelMap.IGNORE - 1); id++) {
            classes.add(labelClass(id, Optional.ofNullable(told.get(id))));
        }
        return new LabelMap.Indexed(classes);
    }

    private LabelClass labelClass(int id, Optional<NamedClass> told) {
        LabelClass unnamed = LabelClass.unnamed(id);
        int rgb = told.flatMap(NamedClass::rgb).orElse(colourOf.getOrDefault(id, unnamed.rgb()));
        return new LabelClass(id, told.map(NamedClass::name).orElse(unnamed.name()), rgb);
    }
}
