package org.maskwright.ui.problems;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.ui.IMemento;
import org.maskwright.check.Severity;
import org.maskwright.session.problems.ProblemsModel;
import org.maskwright.session.problems.ProblemsView;
import org.maskwright.session.problems.ProblemsView.Grouping;

/** How the findings were looked at: kept from one run of the workbench to the next. */
final class ProblemsMemory {
    private static final String TEXT = "text";
    private static final String GROUPING = "grouping";
    private static final String SEVERITIES = "severities";

    private ProblemsMemory() {}

    static void save(IMemento memento, ProblemsView view) {
        memento.putString(TEXT, view.text());
        memento.putString(GROUPING, view.grouping().name());
        memento.putString(
                SEVERITIES, view.severities().stream().map(Severity::name).collect(Collectors.joining(" ")));
    }

    static void restore(IMemento memento, ProblemsModel model) {
        String text = memento.getString(TEXT);
        if (text != null) {
            model.filter(text);
        }
        model.group(Grouping.SAMPLE.name().equals(memento.getString(GROUPING)) ? Grouping.SAMPLE : Grouping.RULE);
        String names = memento.getString(SEVERITIES);
        if (names != null) {
            Set<Severity> seen = EnumSet.allOf(Severity.class);
            seen.removeIf(s -> !Set.of(names.split(" ")).contains(s.name()));
            model.filter(seen);
        }
    }
}
