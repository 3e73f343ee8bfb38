package org.maskwright.check;

import java.util.List;
import org.maskwright.check.CheckResult.RuleFault;

/**
 * What rules said.
 *
 * @param findings in the order of the rules, each rule's as it said them
 * @param faults rules that failed: mistakes of ours, the rest is sound
 */
public record Judgement(List<Finding> findings, List<RuleFault> faults) {
    /** Copies the lists. */
    public Judgement {
        findings = List.copyOf(findings);
        faults = List.copyOf(faults);
    }
}
