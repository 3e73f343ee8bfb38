package org.maskwright.check.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleSettings;
import org.maskwright.core.InputException;

/**
 * Chooses the edits that mend the findings of a check; makes none. Edits of one file are joined into one, in the order of the choices, so
 * that each works on what the one before made of it. What cannot be joined is left to a second pass, and said.
 */
public final class Repairs {
    private final RuleSettings rules;
    private final FixCatalogue fixes;

    /**
     * @param rules tells which rules there are
     * @param fixes the fixes that their findings name
     */
    public Repairs(RuleSettings rules, FixCatalogue fixes) {
        this.rules = rules;
        this.fixes = fixes;
    }

    /**
     * What is to be mended, and how.
     *
     * @param rule rule id
     * @param fix id of the fix; empty for the one that each finding recommends
     */
    public record Choice(String rule, Optional<String> fix) {
        /** As written on a command line: {@code RULE}, or {@code RULE=fix}. */
        public static Choice parse(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Choice(text.strip(), Optional.empty())
                    : new Choice(
                            text.substring(0, equals).strip(),
                            Optional.of(text.substring(equals + 1).strip()));
        }
    }

    /**
     * Plans the edits.
     *
     * @param result the check whose findings are to be mended
     * @param choices rules in the order in which they are mended
     * @throws InputException when there is no such rule, or it has no such fix or none at all
     */
    public RepairPlan plan(CheckResult result, List<Choice> choices) throws InputException {
        for (Choice choice : choices) {
            require(choice);
        }
        var context = new ResultContext(result.facts(), result.findings());
        var edits = new EditPlan();
        var mended = new ArrayList<RepairPlan.Mended>();
        var left = new ArrayList<RepairPlan.Left>();
        for (Choice choice : choices) {
            for (Finding finding : result.findings()) {
                if (finding.rule().equals(choice.rule())) {
                    mend(finding, choice, context, edits)
                            .ifPresentOrElse(
                                    why -> left.add(new RepairPlan.Left(finding, why)),
                                    () -> mended.add(new RepairPlan.Mended(finding, fixOf(finding, choice))));
                }
            }
        }
        return new RepairPlan(edits.edits(), mended, left);
    }

    /**
     * Plans the edits that mend some findings rather than all of a rule.
     *
     * @param result the check that made them
     * @param findings of that check, in the order in which they are mended
     * @param fix id of the fix; empty for the one that each finding recommends
     */
    public RepairPlan plan(CheckResult result, List<Finding> findings, Optional<String> fix) {
        var context = new ResultContext(result.facts(), findings);
        var edits = new EditPlan();
        var mended = new ArrayList<RepairPlan.Mended>();
        var left = new ArrayList<RepairPlan.Left>();
        for (Finding finding : findings) {
            var choice = new Choice(finding.rule(), fix);
            mend(finding, choice, context, edits)
                    .ifPresentOrElse(
                            why -> left.add(new RepairPlan.Left(finding, why)),
                            () -> mended.add(new RepairPlan.Mended(finding, fixOf(finding, choice))));
        }
        return new RepairPlan(edits.edits(), mended, left);
    }

    private void require(Choice choice) throws InputException {
        RuleInfo rule = rules.rule(choice.rule());
        if (rule.fixes().isEmpty()) {
            throw new InputException(rule.id() + " cannot be repaired automatically: " + rule.repair());
        }
        if (choice.fix().isPresent() && !rule.fixes().contains(choice.fix().get())) {
            throw new InputException(rule.id() + " has no repair called \""
                    + choice.fix().get() + "\"; it has " + String.join(", ", rule.fixes()));
        }
    }

    private static String fixOf(Finding finding, Choice choice) {
        return choice.fix().orElseGet(() -> finding.fixes().getFirst());
    }

    /** Adds what mends a finding, all or nothing; or says why not. */
    private Optional<String> mend(Finding finding, Choice choice, FixContext context, EditPlan plan) {
        if (finding.fixes().isEmpty()) {
            return Optional.of("it cannot be repaired automatically");
        }
        String id = fixOf(finding, choice);
        if (!finding.fixes().contains(id)) {
            return Optional.of("\"" + id + "\" does not suit it; possible: " + String.join(", ", finding.fixes()));
        }
        Fix fix = fixes.find(id).orElseThrow(() -> new IllegalStateException("no fix is called " + id));
        try {
            return plan.add(fix.edits(finding, context), finding.rule());
        } catch (InputException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
