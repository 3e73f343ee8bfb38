package org.maskwright.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.check.report.Summary;
import picocli.CommandLine.Help.Ansi;

/** Findings as a table on a terminal: grouped by rule, worst first, with totals. */
final class FindingsTable {
    private final Ansi ansi;
    private final int rowsPerRule;

    /**
     * @param ansi whether colours are wanted
     * @param rowsPerRule findings shown of each rule; the rest are counted
     */
    FindingsTable(Ansi ansi, int rowsPerRule) {
        this.ansi = ansi;
        this.rowsPerRule = rowsPerRule;
    }

    /** Prints the findings and their totals. */
    void print(int samples, List<Finding> findings, Console console) {
        Summary summary = Summary.of(findings);
        summary.groups().forEach(g -> group(g, console));
        console.out().println(totals(samples, summary));
    }

    private void group(Summary.RuleFindings g, Console console) {
        PrintStream out = console.out();
        console.styled(severity(g.severity()) + "  " + bold(g.rule()) + "  "
                + Text.count(g.findings().size(), "finding") + repairs(g));
        g.findings().stream().limit(rowsPerRule).forEach(f -> out.println("    " + row(f)));
        int rest = g.findings().size() - rowsPerRule;
        if (rest > 0) {
            out.println(String.format(
                    Locale.ROOT,
                    "    … and %,d more (--limit %d shows all)",
                    rest,
                    g.findings().size()));
        }
    }

    /** What {@code fix} could do about them, as its option names it. */
    private static String repairs(Summary.RuleFindings g) {
        String fixes = g.findings().stream()
                .flatMap(f -> f.fixes().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return fixes.isEmpty() ? "" : "  (fix: " + fixes + ")";
    }

    /** What is wrong, led by where; most messages begin with the file themselves. */
    private static String row(Finding f) {
        String where = f.files().isEmpty() ? f.sample().label() : f.files().getFirst();
        return where.isEmpty() ? f.message() : Text.about(where, f.message());
    }

    private static String totals(int samples, Summary summary) {
        return String.join(
                ", ",
                Text.count(summary.count(Severity.ERROR), "error"),
                Text.count(summary.count(Severity.WARNING), "warning"),
                Text.count(summary.count(Severity.INFO), "note") + " in " + Text.count(samples, "sample"));
    }

    private String severity(Severity severity) {
        String word = String.format(Locale.ROOT, "%-7s", severity.text());
        return switch (severity) {
            case ERROR -> ansi.string("@|bold,red " + word + "|@");
            case WARNING -> ansi.string("@|yellow " + word + "|@");
            case INFO -> ansi.string("@|cyan " + word + "|@");
        };
    }

    private String bold(String text) {
        return ansi.string("@|bold " + text + "|@");
    }
}
