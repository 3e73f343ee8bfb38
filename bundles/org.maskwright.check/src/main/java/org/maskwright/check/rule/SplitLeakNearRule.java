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

/** Finds images that look alike in different parts of the split. */
public final class SplitLeakNearRule implements GatheringRule<SampleFacts> {
    private static final RuleInfo INFO = new RuleInfo(
            "SPLIT_LEAK_NEAR",
            Severity.WARNING,
            RuleInfo.Certainty.HEURISTIC,
            "Almost the same picture is in more than one part of the split: the model is judged by nearly what it was"
                    + " taught.",
            "Put pictures that look alike into one part, or set all but one aside.",
            List.of(NearImages.DISTANCE, NearImages.MIN_ENTROPY),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts).filter(s -> s.imageFeatures().isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        Parts parts = Parts.of(context);
        if (parts.isEmpty()) {
            return;
        }
        for (List<SampleFacts> cluster : NearImages.of(evidence, report)) {
            report.throwIfCancelled();
            List<SampleFacts> placed =
                    cluster.stream().filter(s -> parts.of(s).isPresent()).toList();
            if (!placed.isEmpty() && NearImages.hasDifferentPictures(placed)) {
                parts.reportLeak(placed, "Almost the same picture", report);
            }
        }
    }
}
