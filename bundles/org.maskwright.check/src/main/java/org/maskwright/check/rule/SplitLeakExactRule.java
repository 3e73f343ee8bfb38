package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;

/** Finds equal images (by file or by pixels) in different parts of the split. */
public final class SplitLeakExactRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "SPLIT_LEAK_EXACT",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "The same picture is in more than one part of the split: the model is judged by what it was taught.",
            "Set the copies aside, or put all of them into one part.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Parts parts = Parts.of(facts);
        if (parts.isEmpty()) {
            return;
        }
        for (List<SampleFacts> group : Twins.by(facts.samples(), Twins::image)) {
            report.throwIfCancelled();
            parts.reportLeak(group, "The same picture", report);
        }
    }
}
