package org.maskwright.session.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.core.Subscription;
import org.maskwright.session.Announcer;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.Ignored;
import org.maskwright.session.problems.ProblemsView.Grouping;
import org.maskwright.session.problems.ProblemsView.Hidden;
import org.maskwright.session.problems.ProblemsView.ProblemGroup;

/**
 * The findings of the open dataset as people look at them: grouped and filtered. Safe for any thread; listeners get the new
 * {@link ProblemsView} on the thread that made the change.
 */
public final class ProblemsModel {
    private static final Set<Severity> ANY = Set.copyOf(EnumSet.allOf(Severity.class));

    private static final ProblemsView EMPTY =
            new ProblemsView(false, List.of(), List.of(), Map.of(), Grouping.RULE, "", ANY, Hidden.NONE);

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
     * Shows other findings; grouping and filter stay. Announces nothing where they are the very list that is seen.
     *
     * @param findings worst first
     * @param checked whether a check has run
     */
    public void show(List<Finding> findings, boolean checked) {
        show(findings, checked, List.of(), List.of());
    }

    /** Shows what is known of a dataset; grouping and filter stay. */
    public void show(DatasetSnapshot snapshot) {
        List<String> off = snapshot.settings().rules().entrySet().stream()
                .filter(e -> e.getValue().enabled().filter(on -> !on).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        show(
                snapshot.findings(),
                snapshot.check().isPresent(),
                snapshot.check().map(CheckResult::ignored).orElse(List.of()),
                off);
    }

    private void show(List<Finding> findings, boolean checked, List<Finding> ignored, List<String> off) {
        change(v -> isShown(v, findings, checked) && isHidden(v.hidden(), ignored, off)
                ? v
                : new ProblemsView(
                        checked,
                        List.copyOf(findings),
                        List.of(),
                        counted(findings),
                        v.grouping(),
                        v.text(),
                        v.severities(),
                        new Hidden(ignored, off, v.hidden().shown(), List.of())));
    }

    // Whether they are one object: to compare their contents would cost more than to show them again.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isShown(ProblemsView v, List<Finding> findings, boolean checked) {
        return v.checked() == checked && v.all() == findings;
    }

    private static boolean isHidden(Hidden hidden, List<Finding> ignored, List<String> off) {
        return hidden.findings().equals(ignored) && hidden.off().equals(off);
    }

    /** Shows nothing; grouping and filter stay. */
    public void clear() {
        show(List.of(), false);
    }

    /** Groups the findings otherwise. */
    public void group(Grouping grouping) {
        change(v -> v.with(grouping, v.text(), v.severities()));
    }

    /** Shows findings only whose rule, sample, files or message contain each word of a text, any case. */
    public void filter(String text) {
        change(v -> v.with(v.grouping(), text, v.severities()));
    }

    /** Shows findings of some severities only. */
    public void filter(Set<Severity> severities) {
        change(v -> v.with(v.grouping(), v.text(), severities));
    }

    /** Shows what is ignored, too, or does not. */
    public void showIgnored(boolean shown) {
        change(v -> v.with(new Hidden(v.hidden().findings(), v.hidden().off(), shown, List.of())));
    }

    private void change(UnaryOperator<ProblemsView> how) {
        ProblemsView next;
        synchronized (this) {
            next = how.apply(view);
            if (isSame(next, view)) {
                return;
            }
            next = seen(next);
            view = next;
        }
        announcer.announce(next);
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(ProblemsView a, ProblemsView b) {
        return a == b;
    }

    private static Map<Severity, Integer> counted(List<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(f -> counts.merge(f.severity(), 1, Integer::sum));
        return java.util.Collections.unmodifiableMap(counts);
    }

    private static ProblemsView seen(ProblemsView v) {
        String[] words = v.text().toLowerCase(Locale.ROOT).strip().split("\\s+");
        return v.with(groups(v, words)).with(hidden(v.hidden(), words));
    }

    private static List<ProblemGroup> groups(ProblemsView v, String[] words) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : v.all()) {
            if (v.severities().contains(finding.severity()) && mentions(finding, words)) {
                String key = v.grouping() == Grouping.RULE ? finding.rule() : finding.about();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
            }
        }
        // Findings come worst first, so the first of a group is its worst; the sort keeps groups of equal severity in
        // their order.
        return groups.entrySet().stream()
                .map(e -> new ProblemGroup(e.getKey(), e.getValue().getFirst().severity(), List.copyOf(e.getValue())))
                .sorted(Comparator.comparing(ProblemGroup::worst).reversed())
                .toList();
    }

    private static Hidden hidden(Hidden hidden, String[] words) {
        Map<String, List<Ignored.One>> rules = new TreeMap<>();
        if (hidden.shown()) {
            hidden.off().stream()
                    .filter(rule -> contains(rule.toLowerCase(Locale.ROOT), words))
                    .forEach(rule -> rules.put(rule, new ArrayList<>()));
            hidden.findings().stream().filter(f -> mentions(f, words)).forEach(f -> rules.computeIfAbsent(
                            f.rule(), r -> new ArrayList<>())
                    .add(new Ignored.One(f)));
        }
        List<Ignored.Rule> seen = rules.entrySet().stream()
                .map(e -> new Ignored.Rule(e.getKey(), hidden.off().contains(e.getKey()), e.getValue()))
                .toList();
        return new Hidden(hidden.findings(), hidden.off(), hidden.shown(), seen);
    }

    private static boolean mentions(Finding finding, String[] words) {
        if (words.length == 1 && words[0].isEmpty()) {
            return true;
        }
        String all = String.join(
                        " ",
                        finding.rule(),
                        finding.about(),
                        finding.subject(),
                        String.join(" ", finding.files()),
                        finding.message())
                .toLowerCase(Locale.ROOT);
        return contains(all, words);
    }

    private static boolean contains(String text, String[] words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
