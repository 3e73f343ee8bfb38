package org.maskwright.format.voc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.format.model.ClassList;
import org.maskwright.format.model.SourceFiles;

/**
 * What the values and colours of VOC's masks mean: by {@code labelmap.txt} ({@code label:R,G,B:parts:actions}), by {@code class_names.txt}, or as
 * PASCAL VOC has them.
 *
 * @param indexed masks of indexes or grey: each line's place is its value
 * @param coloured masks of colours; empty where these are not all different
 * @param byLabelMap whether a file tells the colours, so that a palette is to be read by them
 */
record VocClasses(LabelMap.Indexed indexed, Optional<LabelMap.Colours> coloured, boolean byLabelMap) {
    static final String LABEL_MAP = "labelmap.txt";

    private static final List<String> PASCAL = List.of(
            "background",
            "aeroplane",
            "bicycle",
            "bird",
            "boat",
            "bottle",
            "bus",
            "car",
            "cat",
            "chair",
            "cow",
            "diningtable",
            "dog",
            "horse",
            "motorbike",
            "person",
            "pottedplant",
            "sheep",
            "sofa",
            "train",
            "tvmonitor");

    /** Lines that keep a place of which nothing is said. */
    private static final String DUMMY = "_dummy";

    /**
     * The classes of a source.
     *
     * @param root folder that holds {@code SegmentationClass}; empty for the source itself
     * @throws InputException when a file of classes cannot be understood
     */
    static VocClasses of(SourceFiles files, String root) throws IOException, InputException {
        String prefix = root.isEmpty() ? "" : root + "/";
        if (files.has(prefix + LABEL_MAP)) {
            return ofLabelMap(lines(files, prefix + LABEL_MAP), prefix + LABEL_MAP);
        }
        if (files.has(prefix + "class_names.txt")) {
            return inPascalColours(indexed(lines(files, prefix + "class_names.txt")));
        }
        return inPascalColours(indexed(PASCAL));
    }

    private static VocClasses inPascalColours(LabelMap.Indexed classes) {
        Map<Integer, LabelClass> byColour = new LinkedHashMap<>();
        classes.classes().forEach(c -> byColour.put(c.rgb(), c));
        return new VocClasses(classes, colours(classes.classes(), byColour, true), false);
    }

    private static List<String> lines(SourceFiles files, String name) throws IOException, InputException {
        return files.text(name)
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .toList();
    }

    private static LabelMap.Indexed indexed(List<String> names) throws InputException {
        List<LabelClass> classes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i >= LabelMap.IGNORE) {
                throw new InputException(names.size() + " classes are more than a mask of 8 bits has values for");
            }
            classes.add(new LabelClass(
                    i, ClassList.shown(names.get(i), i), LabelClass.unnamed(i).rgb()));
        }
        if (classes.size() < 2) {
            throw new InputException("one class is named; background and another are needed");
        }
        return new LabelMap.Indexed(classes);
    }

    private static VocClasses ofLabelMap(List<String> lines, String file) throws InputException {
        Map<Integer, LabelClass> byColour = new LinkedHashMap<>();
        List<LabelClass> indexed = new ArrayList<>();
        boolean distinct = true;
        for (int i = 0; i < lines.size() && i < LabelMap.IGNORE; i++) {
            String[] fields = lines.get(i).split(":", -1);
            String[] rgb = fields.length < 2 ? new String[0] : fields[1].split(",", -1);
            if (fields[0].isBlank() || rgb.length != 3) {
                throw new InputException(file + ", line " + (i + 1) + " is no 'label:R,G,B:parts:actions'");
            }
            int colour = 0;
            for (String channel : rgb) {
                if (!channel.strip().matches("\\d{1,3}") || Integer.parseInt(channel.strip()) > 255) {
                    throw new InputException(
                            file + ", line " + (i + 1) + ": '" + channel + "' is no colour of 0 to 255");
                }
                colour = colour << 8 | Integer.parseInt(channel.strip());
            }
            String name = ClassList.shown(fields[0], i);
            LabelClass c = new LabelClass(i, name, colour);
            if (!name.startsWith(DUMMY)) {
                indexed.add(c);
                distinct &= byColour.put(colour, c) == null;
            }
        }
        if (indexed.size() < 2) {
            throw new InputException(file + " names fewer than two labels");
        }
        return new VocClasses(new LabelMap.Indexed(indexed), colours(indexed, byColour, distinct), true);
    }

    /** With what is ignored in its own colour, where no class has it. */
    private static Optional<LabelMap.Colours> colours(
            List<LabelClass> classes, Map<Integer, LabelClass> byColour, boolean distinct) {
        List<LabelClass> all = new ArrayList<>(classes);
        if (!byColour.containsKey(LabelClass.IGNORED.rgb())) {
            all.add(LabelClass.IGNORED);
        }
        return distinct ? Optional.of(new LabelMap.Colours(all)) : Optional.empty();
    }

    /** The classes, background at 0 by whatever name. */
    List<LabelClass> classes() {
        List<LabelClass> all = new ArrayList<>(indexed.classes());
        if (!ClassList.isBackground(all.getFirst().name()) && all.getFirst().id() == 0) {
            all.set(0, LabelClass.BACKGROUND);
        }
        all.add(LabelClass.IGNORED);
        return all;
    }
}
