package org.maskwright.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.core.Subscription;
import org.maskwright.ui.model.ProblemsView.Group;
import org.maskwright.ui.model.ProblemsView.Grouping;

/**
 * The findings of the open dataset as people look at them: grouped and filtered. Safe for any thread; listeners get the new
 * {@link ProblemsView} on the thread that made the change.
 */
public final class ProblemsModel {
    private static final ProblemsView EMPTY = new ProblemsView(
            false, List.of(), List.of(), Map.of(), Grouping.RULE, "", Set.copyOf(EnumSet.allOf(Severity.class)));

    private final Announcer<ProblemsView> announcer = new Announcer<>();
    private volatile ProblemsView view = EMPTY;

    /** What is seen now. */
    public ProblemsView view() {
        return view;
    }

    /** Announces each later view. */
    public Subscription onChange(Consumer<ProblemsView> listener) {
        return announcer.add(listener);
    }

    /**
     * Shows other findings; grouping and filter stay.
     *
     * @param findings worst first
     * @param checked whether a check has run
     */
    public void show(List<Finding> findings, boolean checked) {
        change(v -> new ProblemsView(
                checked, List.copyOf(findings), List.of(), counted(findings), v.grouping(), v.text(), v.severities()));
    }

    /** Shows nothing; grouping and filter stay. */
    public void clear() {
        show(List.of(), false);
    }

    /** Groups the findings otherwise. */
    public void group(Grouping grouping) {
        change(v -> new ProblemsView(v.checked(), v.all(), List.of(), v.counts(), grouping, v.text(), v.severities()));
    }

    /** Shows findings only whose rule, sample, files or message contain each word of a text, any case. */
    public void filter(String text) {
        change(v -> new ProblemsView(v.checked(), v.all(), List.of(), v.counts(), v.grouping(), text, v.severities()));
    }

    /** Shows findings of some severities only. */
    public void filter(Set<Severity> severities) {
        change(v -> new ProblemsView(
                v.checked(), v.all(), List.of(), v.counts(), v.grouping(), v.text(), Set.copyOf(severities)));
    }

    private void change(UnaryOperator<ProblemsView> how) {
        ProblemsView next;
        synchronized (this) {
            next = grouped(how.apply(view));
            view = next;
        }
        announcer.announce(next);
    }

    private static Map<Severity, Integer> counted(List<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(f -> counts.merge(f.severity(), 1, Integer::sum));
        return java.util.Collections.unmodifiableMap(counts);
    }

    private static ProblemsView grouped(ProblemsView v) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        String[] words = v.text().toLowerCase(Locale.ROOT).strip().split("\\s+");
        for (Finding finding : v.all()) {
            if (v.severities().contains(finding.severity()) && mentions(finding, words)) {
                String key = v.grouping() == Grouping.RULE ? finding.rule() : finding.subject();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
            }
        }
        // Findings come worst first, so the first of a group is its worst; the sort keeps groups of equal severity in
        // their order.
        List<Group> sorted = groups.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue().getFirst().severity(), List.copyOf(e.getValue())))
                .sorted(Comparator.comparing(Group::worst).reversed())
                .toList();
        return new ProblemsView(v.checked(), v.all(), sorted, v.counts(), v.grouping(), v.text(), v.severities());
    }

    private static boolean mentions(Finding finding, String[] words) {
        String all = String.join(
                        " ", finding.rule(), finding.subject(), String.join(" ", finding.files()), finding.message())
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
