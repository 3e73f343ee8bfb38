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

/** Finds equal images (by file or by pixels) in different parts of the split. */
public final class SplitLeakExactRule implements GatheringRule<SampleFacts> {
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
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts).filter(s -> Twins.image(s).isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        Parts parts = Parts.of(context);
        if (parts.isEmpty()) {
            return;
        }
        for (List<SampleFacts> group : Twins.by(evidence, Twins::image)) {
            report.throwIfCancelled();
            parts.reportLeak(group, "The same picture", report);
        }
    }
}
