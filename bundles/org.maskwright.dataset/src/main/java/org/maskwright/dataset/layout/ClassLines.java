package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;

/**
 * Classes one a line, as text files have them: {@code name:r,g,b:parts:actions} (CVAT's {@code labelmap.txt}), {@code r g b name} (CamVid's
 * {@code label_colors.txt}), {@code name r g b}, {@code id name}, or the name alone (labelme's {@code labels.txt}, {@code classes.txt}).
 */
final class ClassLines {
    private static final String BYTE = "(\\d{1,3})";
    private static final String RGB = BYTE + "[\\s,]+" + BYTE + "[\\s,]+" + BYTE;
    private static final Pattern COLON = Pattern.compile("(.+?):" + RGB + "(:.*)?");
    private static final Pattern COLOUR_FIRST = Pattern.compile(RGB + "[\\s,]+(\\D.*)");
    private static final Pattern NAME_FIRST = Pattern.compile("(.*?\\D)[\\s,:=]+" + RGB);
    private static final Pattern ID_FIRST = Pattern.compile(BYTE + "\\s*[\\s:=,]\\s*(\\D.*)");

    /** A longer line names no class, and would be costly to look through. */
    private static final int LONGEST_LINE = 400;

    /** Nor does a text of more lines than several times the classes that a mask can have. */
    private static final int MOST_LINES = 1000;

    private final List<NamedClass> classes = new ArrayList<>();
    private final Counter counter = new Counter();

    private ClassLines() {}

    /** The classes of such a text. */
    static List<NamedClass> of(String text) {
        ClassLines lines = new ClassLines();
        text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#") && l.length() <= LONGEST_LINE)
                .limit(MOST_LINES)
                .forEach(lines::add);
        return lines.classes;
    }

    private void add(String line) {
        Matcher colon = COLON.matcher(line);
        Matcher colourFirst = COLOUR_FIRST.matcher(line);
        Matcher nameFirst = NAME_FIRST.matcher(line);
        Matcher idFirst = ID_FIRST.matcher(line);
        if (colon.matches()) {
            add(colon.group(1), rgb(colon, 2));
        } else if (colourFirst.matches()) {
            add(colourFirst.group(4), rgb(colourFirst, 1));
        } else if (nameFirst.matches()) {
            add(nameFirst.group(1), rgb(nameFirst, 2));
        } else if (idFirst.matches()) {
            named(Integer.parseInt(idFirst.group(1)), idFirst.group(2), Optional.empty())
                    .ifPresent(classes::add);
        } else {
            add(line, Optional.empty());
        }
    }

    private void add(String name, Optional<Integer> rgb) {
        counter.next(name, rgb).ifPresent(classes::add);
    }

    /** Gives ids to classes that come without: 0 to a first one that is background or has a colour, else from 1 on, as 0 is background without being named. */
    static final class Counter {
        private int next = -1;

        /** The class of the next id; one to be ignored has 255. Empty where none can be called so. */
        Optional<NamedClass> next(String name, Optional<Integer> rgb) {
            if (NamedClass.namesIgnored(name.strip())) {
                return named(LabelMap.IGNORE, name, rgb);
            }
            if (next < 0) {
                next = NamedClass.namesBackground(name.strip()) || rgb.isPresent() ? 0 : 1;
            }
            return named(next++, name, rgb);
        }
    }

    private static Optional<Integer> rgb(Matcher m, int group) {
        return colour(
                Integer.parseInt(m.group(group)),
                Integer.parseInt(m.group(group + 1)),
                Integer.parseInt(m.group(group + 2)));
    }

    /** The colour {@code 0xRRGGBB} of three channels; empty when one is not within 0…255. */
    static Optional<Integer> colour(int red, int green, int blue) {
        boolean possible = Math.min(red, Math.min(green, blue)) >= 0 && Math.max(red, Math.max(green, blue)) <= 255;
        return possible ? Optional.of(red << 16 | green << 8 | blue) : Optional.empty();
    }

    /** A class, if there can be one of that id and name. */
    static Optional<NamedClass> named(int id, String name, Optional<Integer> rgb) {
        try {
            LabelClass possible = new LabelClass(id, name.strip(), rgb.orElse(0));
            return Optional.of(new NamedClass(possible.id(), possible.name(), rgb));
        } catch (IllegalArgumentException impossible) {
            // No class of a mask can be called so.
            return Optional.empty();
        }
    }
}
