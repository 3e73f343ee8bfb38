package org.maskwright.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.RepairPlan;
import org.maskwright.check.fix.Repairs;

/**
 * Findings that a person wants to mend, held against the latest check: a fix that was right for a mask may ruin what has become of it
 * meanwhile.
 *
 * @param check the latest one
 * @param still those that it made too, ignored ones as well
 * @param gone those that it did not make
 */
record Holding(CheckResult check, List<Finding> still, List<Finding> gone) {
    private static final String CHANGED = "It is no longer so: what it speaks of was changed since";

    /** Costs a walk over the check's findings. */
    static Holding of(CheckResult check, List<Finding> findings) {
        Set<String> rules = findings.stream().map(Finding::rule).collect(Collectors.toSet());
        Set<Finding> asked = new HashSet<>(findings);
        Set<Finding> made = Stream.concat(check.findings().stream(), check.ignored().stream())
                .filter(f -> rules.contains(f.rule()) && asked.contains(f))
                .collect(Collectors.toSet());
        return new Holding(
                check,
                findings.stream().filter(made::contains).toList(),
                findings.stream().filter(f -> !made.contains(f)).toList());
    }

    /** What mends those that still hold; the others are left. */
    RepairPlan plan(Repairs repairs, Optional<String> fix) {
        RepairPlan plan = repairs.plan(check, still, fix);
        List<RepairPlan.NotMended> left = new ArrayList<>(plan.left());
        gone.forEach(f -> left.add(new RepairPlan.NotMended(f, CHANGED)));
        return new RepairPlan(plan.edits(), plan.mended(), left);
    }
}
