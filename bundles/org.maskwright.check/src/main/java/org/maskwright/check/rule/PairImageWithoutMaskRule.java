package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;

/** Finds images that no mask belongs to. */
public final class PairImageWithoutMaskRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "PAIR_IMAGE_WITHOUT_MASK",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "No mask belongs to this image, so it can neither train nor test a model.",
            "Draw or pre-label a mask, or set the image aside.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        if (facts.sample().image().isPresent() && facts.sample().mask().isEmpty()) {
            String image = facts.sample().image().get();
            report.found(facts.sample().name(), List.of(image), image + " has no mask.", Map.of());
        }
    }
}
