package org.maskwright.check.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maskwright.check.Datum;
import org.maskwright.core.metric.Measure;

/** Writes numbers and lists into messages and data, the same way everywhere and in no country's manner. */
final class Wording {
    private static final int NAMES_SHOWN = 5;

    /** Each of a hundred thousand twins that named all the others would make ten thousand million names. */
    private static final int NAMES_KEPT = 100;

    private Wording() {}

    /** A text with numbers, as {@link String#format}. */
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** A share 0…1 as per cent: {@code 26.4 %}. */
    static String percent(double share) {
        return text("%.1f %%", share * 100);
    }

    /** The first few names, and how many more there are. */
    static String names(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() <= NAMES_SHOWN ? shown : shown + " and " + (names.size() - NAMES_SHOWN) + " more";
    }

    /** What data tell of a group: the names of its first members, at most 100. */
    static List<String> group(List<String> names) {
        return List.copyOf(names.subList(0, Math.min(NAMES_KEPT, names.size())));
    }

    /** "1 sample", "2 samples". */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * A finding's data in this order, real numbers to four decimals: JSON needs no fifteen digits.
     *
     * @param namesAndValues name, value, name, value…; a {@link Datum.Written} stands for both
     */
    static Map<String, Object> data(Object... namesAndValues) {
        var data = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i++) {
            if (namesAndValues[i] instanceof Datum.Written written) {
                data.put(written.name(), written.value());
            } else {
                Object value = namesAndValues[++i];
                data.put(
                        namesAndValues[i - 1].toString(),
                        value instanceof Double d && Double.isFinite(d) ? rounded(d) : value);
            }
        }
        return data;
    }

    /** A measure as a value of a finding's data: the figure, or why there is none. */
    static Object datum(Measure measure) {
        return switch (measure) {
            case Measure.Defined d -> d.figure();
            case Measure.Undefined u -> "undefined: " + u.reason();
        };
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
