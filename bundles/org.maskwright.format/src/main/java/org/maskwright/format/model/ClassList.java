package org.maskwright.format.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;

/**
 * The classes that a file names, as labels of masks: what is called background is 0, what is called to be ignored 255, and the others keep the
 * numbers that the file gives them where these can be labels, or else are counted from 1. Immutable.
 */
public final class ClassList {
    private static final Set<String> BACKGROUND = Set.of("background", "_background_", "__background__", "bg");
    private static final Set<String> IGNORE = Set.of("ignore", "__ignore__", "_ignore_", "ignored");
    private static final int LAST = LabelMap.IGNORE - 1;
    private static final int LONGEST = 60;

    private final Map<String, LabelClass> byName;

    private ClassList(Map<String, LabelClass> byName) {
        this.byName = byName;
    }

    /**
     * Classes of names that have no numbers, in their order.
     *
     * @throws InputException when there are more than masks have labels for
     */
    public static ClassList of(Collection<String> names) throws InputException {
        Map<String, Integer> numbered = new LinkedHashMap<>();
        names.forEach(n -> numbered.putIfAbsent(n, -1));
        return numbered(numbered, Map.of());
    }

    /**
     * Classes of names with numbers.
     *
     * @param numbers by name, in the order of the file; the number 0 of what is not background makes all be counted anew
     * @param colours {@code 0xRRGGBB} by name, where the file tells them
     * @throws InputException when there are more than masks have labels for
     */
    public static ClassList numbered(Map<String, Integer> numbers, Map<String, Integer> colours) throws InputException {
        List<String> things = numbers.keySet().stream()
                .filter(n -> !isBackground(n) && !isIgnored(n))
                .toList();
        if (things.size() > LAST) {
            throw new InputException(
                    things.size() + " classes are more than the " + LAST + " that a mask has labels for");
        }
        boolean kept = things.stream().map(numbers::get).allMatch(i -> i >= 1 && i <= LAST)
                && things.stream().map(numbers::get).distinct().count() == things.size();
        Map<String, LabelClass> byName = new LinkedHashMap<>();
        int next = 1;
        for (String name : numbers.keySet()) {
            int id = isBackground(name)
                    ? 0
                    : isIgnored(name) ? LabelMap.IGNORE : kept ? numbers.getOrDefault(name, next) : next;
            next += id == 0 || id == LabelMap.IGNORE ? 0 : 1;
            int rgb = colours.getOrDefault(name, LabelClass.unnamed(id).rgb());
            byName.put(name, new LabelClass(id, shown(name, id), rgb));
        }
        return new ClassList(byName);
    }

    /** Whether a name says that it is no object. */
    public static boolean isBackground(String name) {
        return BACKGROUND.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isIgnored(String name) {
        return IGNORE.contains(name.toLowerCase(Locale.ROOT));
    }

    /** A name that a label can have; that of its number where none is left. */
    public static String shown(String name, int id) {
        String line = name.replaceAll("[\\x00-\\x1f\\x7f-\\x9f]+", " ").strip();
        String cut = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return cut.isBlank() ? LabelClass.unnamed(id).name() : cut;
    }

    /** The class of a name, as the file writes it. */
    public Optional<LabelClass> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The class of a name.
     *
     * @throws InputException when there is none
     */
    public LabelClass get(String name) throws InputException {
        return find(name).orElseThrow(() -> new InputException("the class '" + name + "' is not among those declared"));
    }

    /** All, in the order of their ids; background always among them, "ignore" where it was named. */
    public List<LabelClass> list() {
        List<LabelClass> all = new ArrayList<>(byName.values());
        if (all.stream().noneMatch(c -> c.id() == 0)) {
            all.add(LabelClass.BACKGROUND);
        }
        all.sort(Comparator.comparingInt(LabelClass::id));
        List<LabelClass> distinct = new ArrayList<>();
        for (LabelClass c : all) {
            if (distinct.isEmpty() || distinct.getLast().id() != c.id()) {
                distinct.add(c);
            }
        }
        return List.copyOf(distinct);
    }
}
