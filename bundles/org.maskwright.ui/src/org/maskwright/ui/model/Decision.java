package org.maskwright.ui.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.maskwright.check.Finding;
import org.maskwright.dataset.DatasetSettings;

/**
 * Something that a person decides about a dataset, and that {@code dataset.json} keeps. Immutable.
 *
 * @param title what is decided, as the history says it ("ignore MASK_EMPTY of 02299")
 * @param change what it makes of the settings
 */
public record Decision(String title, UnaryOperator<DatasetSettings> change) {
    /** These findings are no fault: they are not reported again. */
    public static Decision ignore(List<Finding> findings) {
        Map<String, List<String>> subjects = subjects(findings);
        return new Decision("ignore " + what(findings), s -> each(s, subjects, DatasetSettings::ignoring));
    }

    /** These ignored findings are reported again. */
    public static Decision stopIgnoring(List<Finding> findings) {
        Map<String, List<String>> subjects = subjects(findings);
        return new Decision("stop ignoring " + what(findings), s -> each(s, subjects, DatasetSettings::notIgnoring));
    }

    /** A rule runs, or does not. */
    public static Decision turn(String rule, boolean on) {
        return new Decision("turn " + (on ? "on " : "off ") + rule, s -> s.withRule(rule, on));
    }

    /** These settings hold. */
    public static Decision settings(DatasetSettings settings) {
        return new Decision("change the settings", s -> settings);
    }

    @FunctionalInterface
    private interface About {
        DatasetSettings change(DatasetSettings settings, String rule, List<String> subjects);
    }

    private static DatasetSettings each(DatasetSettings settings, Map<String, List<String>> subjects, About about) {
        DatasetSettings changed = settings;
        for (var e : subjects.entrySet()) {
            changed = about.change(changed, e.getKey(), e.getValue());
        }
        return changed;
    }

    private static Map<String, List<String>> subjects(List<Finding> findings) {
        return findings.stream()
                .collect(groupingBy(Finding::rule, LinkedHashMap::new, mapping(Finding::subject, toList())));
    }

    private static String what(List<Finding> findings) {
        List<String> rules = findings.stream().map(Finding::rule).distinct().toList();
        List<String> subjects =
                findings.stream().map(Finding::subject).distinct().toList();
        return String.join(", ", rules) + " of "
                + (subjects.size() == 1 ? subjects.getFirst() : subjects.size() + " samples");
    }
}
