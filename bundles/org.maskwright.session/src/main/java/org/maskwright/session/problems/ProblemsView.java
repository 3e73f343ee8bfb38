package org.maskwright.session.problems;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.session.Ignored;

/**
 * The findings at one moment, in groups. Immutable.
 *
 * @param checked whether a check has run at all: without one, no finding says nothing
 * @param all every finding, worst first
 * @param groups those that are to be seen, worst group first
 * @param counts number of findings by severity, of all, whether seen or not
 * @param grouping what groups are made of
 * @param text what seen findings mention; empty for all
 * @param severities which severities are seen
 * @param hidden what is not reported because a person decided so
 */
public record ProblemsView(
        boolean checked,
        List<Finding> all,
        List<ProblemGroup> groups,
        Map<Severity, Integer> counts,
        Grouping grouping,
        String text,
        Set<Severity> severities,
        Hidden hidden) {
    /** What a group of findings has in common. */
    public enum Grouping {
        /** The rule that found them. */
        RULE,
        /** The sample that they are about. */
        SAMPLE
    }

    /**
     * Findings with something in common.
     *
     * @param key rule id, or sample id (or path where there is no sample; empty for the dataset as a whole)
     * @param worst severity of the worst of them
     * @param findings at least one
     */
    public record ProblemGroup(String key, Severity worst, List<Finding> findings) {}

    /**
     * What is not reported because a person decided so.
     *
     * @param findings declared to be no fault
     * @param off ids of the rules that are turned off
     * @param shown whether people want to see it all the same
     * @param rules what is to be seen of it, by rule
     */
    public record Hidden(List<Finding> findings, List<String> off, boolean shown, List<Ignored.Rule> rules) {
        /** Nothing is hidden. */
        public static final Hidden NONE = new Hidden(List.of(), List.of(), false, List.of());

        /** Copies the lists. */
        public Hidden {
            findings = List.copyOf(findings);
            off = List.copyOf(off);
            rules = List.copyOf(rules);
        }

        /** Whether there is anything. */
        public boolean any() {
            return !findings.isEmpty() || !off.isEmpty();
        }
    }

    /** How many findings of a severity there are. */
    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** How many findings are seen. */
    public int seen() {
        return groups.stream().mapToInt(g -> g.findings().size()).sum();
    }

    /** What people chose to see; the rest is made of it. */
    ProblemsView with(Grouping by, String mentioned, Set<Severity> seen) {
        return new ProblemsView(checked, all, List.of(), counts, by, mentioned, Set.copyOf(seen), hidden);
    }

    ProblemsView with(Hidden other) {
        return new ProblemsView(checked, all, groups, counts, grouping, text, severities, other);
    }

    ProblemsView with(List<ProblemGroup> seen) {
        return new ProblemsView(checked, all, seen, counts, grouping, text, severities, hidden);
    }
}
