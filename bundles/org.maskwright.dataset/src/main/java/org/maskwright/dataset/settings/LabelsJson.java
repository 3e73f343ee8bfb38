package org.maskwright.dataset.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.layout.ClassText;
import org.maskwright.dataset.layout.LabelMapText;

/**
 * The label map in {@code dataset.json}: a word under {@code labels}, and the classes, where they have names, in a list under {@code
 * classes} of {@code id}, {@code name} and {@code colour}. A program that does not know {@code classes} reads the word and keeps the list.
 */
final class LabelsJson {
    private static final String LABELS = "labels";
    private static final String CLASSES = "classes";
    private static final String COLOURS = "colours";

    private LabelsJson() {}

    /**
     * The label map; what was used of the settings is taken out of them.
     *
     * @param all the settings, with {@code labels}
     * @throws InputException when it cannot be understood; the message says which part
     */
    static LabelMap take(Map<String, Object> all) throws InputException {
        String word = String.valueOf(all.remove(LABELS));
        boolean byColour = word.strip().equals(COLOURS);
        if (!byColour && !(all.get(CLASSES) instanceof List && word.strip().startsWith("indexed"))) {
            return LabelMapText.parse(word);
        }
        List<LabelClass> classes = classes(all.remove(CLASSES));
        try {
            return byColour ? new LabelMap.Colours(classes) : new LabelMap.Indexed(classes);
        } catch (IllegalArgumentException e) {
            throw new InputException(CLASSES + ": " + e.getMessage(), e);
        }
    }

    private static List<LabelClass> classes(@Nullable Object list) throws InputException {
        List<LabelClass> classes = new ArrayList<>();
        for (Object one : list instanceof List<?> l ? l : List.of()) {
            if (!(one instanceof Map<?, ?> c)
                    || !(c.get("id") instanceof Integer id)
                    || !(c.get("name") instanceof String name)) {
                throw new InputException(
                        CLASSES + " must be a list of objects with the number 'id' and the text 'name'");
            }
            try {
                Object colour = c.get("colour");
                int rgb = colour == null ? LabelClass.unnamed(id).rgb() : ClassText.colour(colour.toString());
                classes.add(new LabelClass(id, name, rgb));
            } catch (IllegalArgumentException e) {
                throw new InputException(CLASSES + ": " + e.getMessage(), e);
            }
        }
        return classes;
    }

    /** Puts a label map into settings. */
    static void put(LabelMap map, Map<String, Object> all) {
        if (map instanceof LabelMap.Indexed i && !LabelMapText.isUnnamed(i)) {
            all.put(LABELS, "indexed:" + Math.clamp(i.classes().getLast().id() + 1L, 2, 255));
            all.put(CLASSES, list(i.classes()));
        } else if (map instanceof LabelMap.Colours c) {
            all.put(LABELS, COLOURS);
            all.put(CLASSES, list(c.classes()));
        } else {
            all.put(LABELS, LabelMapText.of(map));
        }
    }

    private static List<Map<String, Object>> list(List<LabelClass> classes) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (LabelClass c : classes) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", c.id());
            one.put("name", c.name());
            one.put("colour", ClassText.colour(c.rgb()));
            list.add(one);
        }
        return list;
    }
}
