package org.maskwright.session.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.fix.Fix;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.session.Ignored;

/**
 * What is to be said of a selected problem. Immutable.
 *
 * @param rule the rule's id; empty for several rules
 * @param subject sample or file that it is about; empty for several
 * @param severity how bad; empty for what is ignored
 * @param messages what was found, one line a finding, the first few
 * @param more number of findings of which the message is not among these
 * @param info what the rule says of itself
 * @param fixes what could mend it, the recommended one first
 * @param samples ids of the samples it is about
 */
public record ProblemDetails(
        String rule,
        String subject,
        Optional<Severity> severity,
        List<String> messages,
        int more,
        Optional<RuleInfo> info,
        List<Fix> fixes,
        List<String> samples) {
    private static final int MESSAGES_SHOWN = 3;

    /** Findings that are looked at of a group, for its fixes: these differ little within one. */
    private static final int LOOKED_AT = 1000;

    /** Copies the lists. */
    public ProblemDetails {
        messages = List.copyOf(messages);
        fixes = List.copyOf(fixes);
        samples = List.copyOf(samples);
    }

    /** The details of what is selected in the problems view: findings, groups of them, or what is ignored; empty for anything else. */
    public static Optional<ProblemDetails> of(List<?> selection, RuleBook book) {
        List<Finding> findings = new ArrayList<>();
        boolean ignored = false;
        String off = "";
        for (Object element : selection) {
            switch (element) {
                case Finding finding -> findings.add(finding);
                case ProblemsView.ProblemGroup group -> findings.addAll(group.findings());
                case Ignored hidden -> {
                    ignored = true;
                    findings.addAll(hidden.findings());
                    off = hidden instanceof Ignored.Rule rule ? rule.rule() : off;
                }
                default -> {}
            }
        }
        if (findings.isEmpty()) {
            return off.isEmpty() ? Optional.empty() : Optional.of(turnedOff(off, book));
        }
        return Optional.of(of(findings, ignored, book));
    }

    private static ProblemDetails turnedOff(String rule, RuleBook book) {
        return new ProblemDetails(rule, "", Optional.empty(), List.of(), 0, book.rule(rule), List.of(), List.of());
    }

    private static ProblemDetails of(List<Finding> findings, boolean ignored, RuleBook book) {
        List<Finding> some = findings.subList(0, Math.min(LOOKED_AT, findings.size()));
        String rule = common(some.stream().map(Finding::rule).distinct().toList());
        List<String> messages =
                some.stream().limit(MESSAGES_SHOWN).map(Finding::message).toList();
        return new ProblemDetails(
                rule,
                common(some.stream().map(Finding::about).distinct().toList()),
                ignored
                        ? Optional.empty()
                        : some.stream().map(Finding::severity).max(Severity::compareTo),
                messages,
                findings.size() - messages.size(),
                book.rule(rule),
                ignored ? List.of() : fixes(some, book),
                some.stream()
                        .map(f -> f.sample().key())
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList());
    }

    private static List<Fix> fixes(List<Finding> findings, RuleBook book) {
        return QuickFixes.of(findings, book.fixes()).offers().stream()
                .map(QuickFixes.Offer::fix)
                .toList();
    }

    private static String common(List<String> texts) {
        return texts.size() == 1 ? texts.getFirst() : "";
    }
}
