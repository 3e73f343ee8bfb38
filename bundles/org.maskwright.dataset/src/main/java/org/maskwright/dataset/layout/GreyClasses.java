package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;

/** The classes of masks that store them as greys far apart: 0, 50, 100, 150. A mask that shows but one or two of them belongs to them. */
final class GreyClasses {
    private final SortedSet<Integer> greys = new TreeSet<>();
    private final List<Set<Integer>> others = new ArrayList<>();

    /** Adds the greys of a mask that shows several classes. */
    void add(Set<Integer> codes) {
        greys.addAll(codes);
    }

    /** Remembers the greys of a mask that tells little: whether it belongs to the others is known at the end. */
    void addFew(Set<Integer> codes) {
        others.add(Set.copyOf(codes));
    }

    /** How many of the masks that tell little show these greys alone. */
    int belonging() {
        return (int) others.stream().filter(greys::containsAll).count();
    }

    /** Whether a label map can be made of them: few, and black among them. */
    boolean possible() {
        return greys.size() > 1 && greys.size() <= CodingVote.MOST_CLASSES / 2 && greys.first() == 0;
    }

    /**
     * The label map: by the ids of a file where these are its ids, else numbered from the darkest on, with the file's names where it has as
     * many.
     *
     * @param named classes that a file beside the masks tells of; may be none
     */
    LabelMap labelMap(List<NamedClass> named, IndexTable indexes) {
        Set<Integer> ids = new TreeSet<>();
        named.forEach(c -> ids.add(c.id()));
        if (ids.containsAll(greys)) {
            return indexes.labelMap(greys.last(), named);
        }
        List<String> names = named.stream().map(NamedClass::name).toList();
        List<LabelClass> classes = new ArrayList<>();
        for (int grey : greys) {
            int id = classes.size();
            String name = names.size() == greys.size() ? names.get(id) : name(id, grey);
            classes.add(new LabelClass(id, name, grey * 0x010101));
        }
        return new LabelMap.Colours(classes);
    }

    private static String name(int id, int grey) {
        return id == 0 ? LabelClass.BACKGROUND.name() : "class " + id + ": grey " + grey;
    }
}
