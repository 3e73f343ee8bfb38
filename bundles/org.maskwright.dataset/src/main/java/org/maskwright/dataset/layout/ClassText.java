package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.maskwright.core.LabelClass;

/** Classes in one line: {@code 0=background/#000000,1=hair/#80ff00}. */
public final class ClassText {
    private ClassText() {}

    /** The line. */
    static String of(List<LabelClass> classes) {
        return classes.stream()
                .map(c -> c.id() + "=" + escaped(c.name()) + "/" + colour(c.rgb()))
                .collect(Collectors.joining(","));
    }

    /** A colour as text: {@code #80ff00}. */
    public static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /**
     * The colour of a text, {@code 0xRRGGBB}.
     *
     * @throws IllegalArgumentException when it is none; the message says how one is written
     */
    public static int colour(String text) {
        if (!text.matches("#[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("colour '" + text + "' is not written #RRGGBB");
        }
        return Integer.parseInt(text.substring(1), 16);
    }

    /**
     * The classes of a line; where a colour is left out, VOC's is taken.
     *
     * @throws IllegalArgumentException when it is malformed
     */
    static List<LabelClass> parse(String text) {
        List<LabelClass> classes = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            String[] idAndRest = one.strip().split("=", 2);
            if (idAndRest.length < 2) {
                throw new IllegalArgumentException("'" + one + "' is no class");
            }
            int id = Integer.parseInt(idAndRest[0].strip());
            String[] nameAndColour = idAndRest[1].split("/", 2);
            int rgb = nameAndColour.length < 2 ? LabelClass.unnamed(id).rgb() : colour(nameAndColour[1].strip());
            classes.add(new LabelClass(id, unescaped(nameAndColour[0].strip()), rgb));
        }
        return classes;
    }

    private static String escaped(String name) {
        return name.replace("%", "%25").replace(",", "%2C").replace("/", "%2F");
    }

    private static String unescaped(String name) {
        return name.replace("%2F", "/").replace("%2C", ",").replace("%25", "%");
    }
}
