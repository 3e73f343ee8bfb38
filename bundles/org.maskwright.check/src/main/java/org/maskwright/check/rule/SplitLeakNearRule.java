package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;

/** Finds images that look alike in different parts of the split. */
public final class SplitLeakNearRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "SPLIT_LEAK_NEAR",
            Severity.WARNING,
            RuleInfo.Certainty.HEURISTIC,
            "Almost the same picture is in more than one part of the split: the model is judged by nearly what it was taught.",
            "Put pictures that look alike into one part, or set all but one aside.",
            List.of(NearImages.DISTANCE, NearImages.MIN_ENTROPY),
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
        for (List<SampleFacts> cluster : NearImages.of(facts, report)) {
            report.throwIfCancelled();
            List<SampleFacts> placed =
                    cluster.stream().filter(s -> parts.of(s).isPresent()).toList();
            if (!placed.isEmpty() && NearImages.hasDifferentPictures(placed)) {
                parts.reportLeak(placed, "Almost the same picture", report);
            }
        }
    }
}
