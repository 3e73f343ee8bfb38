package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;

/** Finds image files that are byte for byte the same as an earlier one. */
public final class DupExactFileRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "DUP_EXACT_FILE",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The same image file is in the dataset more than once: it counts double in training, and evaluation flatters when the copies"
                    + " are split apart.",
            "Keep the first and set the others aside; where their masks differ, first decide which mask is right.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        for (List<SampleFacts> group : Twins.by(facts.samples(), Twins::imageFile)) {
            report.throwIfCancelled();
            Copies.report(group, "is byte for byte the same file as", report);
        }
    }
}
