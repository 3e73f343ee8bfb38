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
    /** So few masks are looked at one by one. */
    private static final int FEW_MASKS = 4;

    private final RuleSettings rules;
    private final FixCatalogue fixes;

    /**
     * @param rules tells which rules there are
     * @param fixes what can mend their findings
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
    public record FixChoice(String rule, Optional<String> fix) {
        /** As written on a command line: {@code RULE}, or {@code RULE=fix}. */
        public static FixChoice parse(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new FixChoice(text.strip(), Optional.empty())
                    : new FixChoice(
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
    public RepairPlan plan(CheckResult result, List<FixChoice> choices) throws InputException {
        for (FixChoice choice : choices) {
            require(choice);
        }
        var plan = new Draft(new ResultContext(result.facts(), result.findings()));
        long masks = result.facts().samples().stream()
                .filter(s -> s.mask().isPresent())
                .count();
        for (FixChoice choice : choices) {
            List<Finding> findings = result.findings().stream()
                    .filter(f -> f.rule().equals(choice.rule()))
                    .toList();
            boolean most = findings.size() >= FEW_MASKS && 2L * findings.size() > masks;
            findings.forEach(f -> plan.mend(f, choice.fix(), most));
        }
        return plan.done();
    }

    /**
     * Plans the edits that mend some findings rather than all of a rule.
     *
     * @param result the check that made them
     * @param findings of that check, in the order in which they are mended
     * @param fix id of the fix; empty for the one that each finding recommends
     */
    public RepairPlan plan(CheckResult result, List<Finding> findings, Optional<String> fix) {
        var plan = new Draft(new ResultContext(result.facts(), findings));
        findings.forEach(f -> plan.mend(f, fix, false));
        return plan.done();
    }

    private void require(FixChoice choice) throws InputException {
        RuleInfo rule = rules.rule(choice.rule());
        List<String> ids = fixes.of(rule).stream().map(Fix::id).toList();
        if (ids.isEmpty()) {
            throw new InputException(rule.id() + " cannot be repaired automatically: " + rule.repair());
        }
        if (choice.fix().isPresent() && !ids.contains(choice.fix().get())) {
            throw new InputException(rule.id() + " has no repair called \""
                    + choice.fix().get() + "\"; it has " + String.join(", ", ids));
        }
    }

    /** A plan being made. */
    private final class Draft {
        private final FixContext context;
        private final EditPlan edits = new EditPlan();
        private final List<RepairPlan.Mended> mended = new ArrayList<>();
        private final List<RepairPlan.NotMended> left = new ArrayList<>();

        Draft(FixContext context) {
            this.context = context;
        }

        RepairPlan done() {
            return new RepairPlan(edits.edits(), mended, left);
        }

        /**
         * Adds what mends a finding, all or nothing; or says why not.
         *
         * @param wanted id of the fix; empty for the recommended one
         * @param most whether most masks of the dataset are concerned
         */
        void mend(Finding finding, Optional<String> wanted, boolean most) {
            List<Fix> suiting = fixes.suiting(finding);
            Optional<Fix> fix = suiting.stream()
                    .filter(f -> wanted.isEmpty() || wanted.get().equals(f.id()))
                    .findFirst();
            boolean sweeping = most
                    && wanted.isEmpty()
                    && fix.map(f -> f.keeps().isSweeping()).orElse(false);
            Optional<String> why = sweeping
                    ? Optional.of(sweeping(finding, fix.orElseThrow()))
                    : fix.isPresent() ? add(fix.get(), finding) : Optional.of(unfit(suiting, wanted));
            why.ifPresentOrElse(
                    w -> left.add(new RepairPlan.NotMended(finding, w)),
                    () -> mended.add(
                            new RepairPlan.Mended(finding, fix.orElseThrow().id())));
        }

        private Optional<String> add(Fix fix, Finding finding) {
            try {
                return edits.add(fix.edits(finding, context), finding.rule());
            } catch (InputException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
    }

    /** What is found of most masks is rather a label map that is stated wrong than a fault of each. */
    private static String sweeping(Finding finding, Fix fix) {
        return "\"" + fix.id()
                + "\" would change most pixels of most masks, and perhaps the label map is wrong instead;"
                + " if it is not, ask for " + finding.rule() + "=" + fix.id();
    }

    private static String unfit(List<Fix> suiting, Optional<String> wanted) {
        return suiting.isEmpty()
                ? "it cannot be repaired automatically"
                : "\"" + wanted.orElseThrow() + "\" does not suit it; possible: "
                        + String.join(", ", suiting.stream().map(Fix::id).toList());
    }
}
