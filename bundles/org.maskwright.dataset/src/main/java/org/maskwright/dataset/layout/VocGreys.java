package org.maskwright.dataset.layout;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;

/**
 * The greys that PASCAL VOC's colours become when a picture with that palette is turned grey (ITU-R BT.601): 38 for class 1, 147 for class
 * 15, 220 for the border. Tools that open a mask "as grey" make them, and the classes can be told from them still.
 */
final class VocGreys {
    private static final int CLASSES = 21;

    /** Greys of which one alone is evidence: class 1 of labelme, the person, the border. */
    private static final Set<Integer> TELLING = Set.of(38, 147, 220);

    private static final Map<Integer, Integer> ID_OF = ids();

    private VocGreys() {}

    private static Map<Integer, Integer> ids() {
        Map<Integer, Integer> ids = new HashMap<>();
        for (int id = 0; id < CLASSES; id++) {
            ids.putIfAbsent(luma(LabelClass.unnamed(id).rgb()), id);
        }
        ids.put(luma(LabelClass.IGNORED.rgb()), LabelMap.IGNORE);
        return ids;
    }

    private static int luma(int rgb) {
        return (299 * (rgb >> 16) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff) + 500) / 1000;
    }

    /** Whether all of these values are such greys, and enough of them or telling ones, so that chance does not explain them. */
    static boolean are(Collection<Integer> values) {
        Set<Integer> greys = values.stream().filter(v -> v != 0).collect(Collectors.toSet());
        return ID_OF.keySet().containsAll(greys)
                && (greys.size() > 1 || greys.stream().anyMatch(TELLING::contains));
    }

    /** The classes of these values, each under the colour that it has become. */
    static LabelMap.Colours classes(Collection<Integer> values) {
        List<LabelClass> classes = Stream.concat(Stream.of(0), values.stream())
                .filter(ID_OF::containsKey)
                .distinct()
                .map(v -> new LabelClass(ID_OF.getOrDefault(v, 0), name(v), v * 0x010101))
                .toList();
        return new LabelMap.Colours(classes);
    }

    private static String name(int grey) {
        int id = ID_OF.getOrDefault(grey, 0);
        return id == 0
                ? LabelClass.BACKGROUND.name()
                : (id == LabelMap.IGNORE ? LabelClass.IGNORED.name() : "class " + id) + ": VOC's colour turned grey";
    }
}
