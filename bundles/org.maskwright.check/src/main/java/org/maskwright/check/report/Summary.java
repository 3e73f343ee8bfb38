package org.maskwright.check.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;

/**
 * Findings grouped by rule, the worst rule first: what a table, a report or a view shows.
 *
 * @param groups one group a rule, by severity (error first), then number of findings (most first), then id
 */
public record Summary(List<RuleFindings> groups) {
    /**
     * All findings of one rule.
     *
     * @param rule id of the rule
     * @param severity the worst among the findings
     * @param findings at least one
     */
    public record RuleFindings(String rule, Severity severity, List<Finding> findings) {}

    /** Groups findings, which keep their order within a group. */
    public static Summary of(List<Finding> findings) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        for (Finding f : findings) {
            byRule.computeIfAbsent(f.rule(), r -> new ArrayList<>()).add(f);
        }
        return new Summary(byRule.entrySet().stream()
                .map(e -> new RuleFindings(e.getKey(), worst(e.getValue()), List.copyOf(e.getValue())))
                .sorted(Comparator.comparing(RuleFindings::severity)
                        .reversed()
                        .thenComparing(g -> -g.findings().size())
                        .thenComparing(RuleFindings::rule))
                .toList());
    }

    private static Severity worst(List<Finding> findings) {
        return findings.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Number of findings of exactly this severity. */
    public long count(Severity severity) {
        return groups.stream()
                .flatMap(g -> g.findings().stream())
                .filter(f -> f.severity() == severity)
                .count();
    }
}
