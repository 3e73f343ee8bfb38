package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;

/** Finds masks that no image belongs to. */
public final class PairMaskWithoutImageRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "PAIR_MASK_WITHOUT_IMAGE",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "No image belongs to this mask, so nothing can be learnt from it; often the image was deleted or renamed.",
            "Bring the image back or correct its name, or set the mask aside.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        if (facts.sample().mask().isPresent() && facts.sample().image().isEmpty()) {
            String mask = facts.sample().mask().get();
            report.found(facts.sample().name(), List.of(mask), mask + " has no image.", Map.of());
        }
    }
}
