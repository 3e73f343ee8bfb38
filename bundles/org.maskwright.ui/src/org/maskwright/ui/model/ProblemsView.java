package org.maskwright.ui.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;

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
 */
public record ProblemsView(
        boolean checked,
        List<Finding> all,
        List<Group> groups,
        Map<Severity, Integer> counts,
        Grouping grouping,
        String text,
        Set<Severity> severities) {
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
    public record Group(String key, Severity worst, List<Finding> findings) {}

    /** How many findings of a severity there are. */
    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** How many findings are seen. */
    public int seen() {
        return groups.stream().mapToInt(g -> g.findings().size()).sum();
    }
}
