package org.maskwright.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.maskwright.check.Finding;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * Something that a person decides about a dataset, and that {@code dataset.json} keeps. Immutable.
 *
 * @param title what is decided, as the history says it ("ignore MASK_EMPTY for 02299")
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

    /** What was ignored is reported again: single findings, or all of a rule, which runs again if it was turned off. */
    public static Decision report(List<Ignored> ignored) {
        List<Finding> findings =
                ignored.stream().flatMap(i -> i.findings().stream()).distinct().toList();
        List<Decision> all = new ArrayList<>();
        if (!findings.isEmpty()) {
            all.add(stopIgnoring(findings));
        }
        for (Ignored one : ignored) {
            if (one instanceof Ignored.Rule rule && rule.off()) {
                all.add(turn(rule.rule(), true));
            }
        }
        return new Decision(String.join(", ", all.stream().map(Decision::title).toList()), s -> {
            DatasetSettings changed = s;
            for (Decision decision : all) {
                changed = decision.change().apply(changed);
            }
            return changed;
        });
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
        List<String> subjects = findings.stream().map(Finding::about).distinct().toList();
        return String.join(", ", rules) + " for "
                + (subjects.size() == 1 ? subjects.getFirst() : subjects.size() + " samples");
    }
}
