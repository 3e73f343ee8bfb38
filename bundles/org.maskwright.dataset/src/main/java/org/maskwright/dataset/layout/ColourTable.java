package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.feature.MaskSurvey;

/** The classes of masks that store them as colours: which colours there are, which of them is background, and which ids they get. */
final class ColourTable {
    private static final int VOC_CLASSES = 22;

    private final SortedSet<Integer> colours = new TreeSet<>();
    private final Map<Integer, Integer> corners = new TreeMap<>();

    /** Adds the colours of a mask. */
    void add(MaskSurvey mask) {
        SortedSet<Integer> codes =
                new TreeSet<>(CodingVote.codes(mask.colours(), mask.pixels()).keySet());
        colours.addAll(codes);
        if (codes.contains(mask.corner())) {
            corners.merge(mask.corner(), 1, Integer::sum);
        }
    }

    /** Whether a label map can be made of them. */
    boolean possible() {
        return !colours.isEmpty() && colours.size() <= CodingVote.MOST_CLASSES;
    }

    /**
     * The label map: VOC's ids for VOC's colours, else numbers in the order of the colours. A single colour on black is the person.
     *
     * @param named classes that a file beside the masks tells of; may be none
     */
    LabelMap.Colours labelMap(List<NamedClass> named) {
        List<NamedClass> told = named.stream().filter(c -> c.rgb().isPresent()).toList();
        boolean known = told.stream()
                .anyMatch(
                        c -> colours.contains(c.rgb().orElseThrow()) && c.rgb().orElseThrow() != 0);
        return new LabelMap.Colours(known ? told(told) : found());
    }

    private List<LabelClass> found() {
        int background = background();
        List<LabelClass> classes = new ArrayList<>();
        classes.add(new LabelClass(0, LabelClass.BACKGROUND.name(), background));
        List<Integer> others = colours.stream().filter(c -> c != background).toList();
        Map<Integer, Integer> voc = voc();
        boolean isVoc = background == 0 && voc.keySet().containsAll(others);
        for (int i = 0; i < others.size(); i++) {
            int rgb = others.get(i);
            int id = isVoc ? voc.getOrDefault(rgb, 0) : i + 1;
            String name = id == LabelMap.IGNORE
                    ? LabelClass.IGNORED.name()
                    : others.size() == 1 ? LabelClass.PERSON.name() : "class " + id;
            classes.add(new LabelClass(id, name, rgb));
        }
        return classes;
    }

    private static Map<Integer, Integer> voc() {
        Map<Integer, Integer> ids = new TreeMap<>();
        for (int id = 1; id < VOC_CLASSES; id++) {
            ids.put(LabelClass.unnamed(id).rgb(), id);
        }
        ids.put(LabelClass.IGNORED.rgb(), LabelMap.IGNORE);
        return ids;
    }

    /** Black where there is any, or else nothing but one colour; else the colour of most upper left corners. */
    private int background() {
        if (colours.contains(0) || colours.size() == 1) {
            return 0;
        }
        return corners.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseGet(colours::first);
    }

    /** The classes of the file, what it calls background or shows black first, and after them colours that it does not tell of. */
    private List<LabelClass> told(List<NamedClass> told) {
        int background = told.stream()
                .filter(NamedClass::isBackground)
                .map(c -> c.rgb().orElseThrow())
                .findFirst()
                .orElseGet(() -> told.stream().anyMatch(c -> c.rgb().orElseThrow() == 0) ? 0 : background());
        List<LabelClass> classes = new ArrayList<>();
        SortedSet<Integer> taken = new TreeSet<>();
        classes.add(new LabelClass(0, nameOf(background, told), background));
        taken.add(background);
        for (NamedClass c : told) {
            if (taken.add(c.rgb().orElseThrow())) {
                int id = c.id() == LabelMap.IGNORE ? LabelMap.IGNORE : next(classes);
                classes.add(new LabelClass(id, c.name(), c.rgb().orElseThrow()));
            }
        }
        for (int rgb : colours) {
            if (taken.add(rgb)) {
                classes.add(new LabelClass(next(classes), "class " + next(classes), rgb));
            }
        }
        return classes;
    }

    /** The lowest id that no class has yet. */
    private static int next(List<LabelClass> classes) {
        return (int) classes.stream().filter(c -> c.id() != LabelMap.IGNORE).count();
    }

    private static String nameOf(int rgb, List<NamedClass> told) {
        return told.stream()
                .filter(c -> c.rgb().orElseThrow() == rgb)
                .map(NamedClass::name)
                .findFirst()
                .orElse(LabelClass.BACKGROUND.name());
    }
}
