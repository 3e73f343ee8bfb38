package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;

/** Finds image files that are byte for byte the same as an earlier one. */
public final class DupExactFileRule implements GatheringRule<SampleFacts> {
    private static final RuleInfo INFO = new RuleInfo(
            "DUP_EXACT_FILE",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The same image file is in the dataset more than once: it counts double in training, and evaluation"
                    + " flatters when the copies are split apart.",
            "Keep the first and set the others aside; where their masks differ, first decide which mask is right.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts).filter(s -> Twins.imageFile(s).isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        for (List<SampleFacts> group : Twins.by(evidence, Twins::imageFile)) {
            report.throwIfCancelled();
            Copies.report(group, "is byte for byte the same file as", report);
        }
    }
}
