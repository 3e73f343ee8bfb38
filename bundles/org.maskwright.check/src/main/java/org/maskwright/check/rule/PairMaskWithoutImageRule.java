package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.Sample;

/** Finds masks that no image belongs to. */
public final class PairMaskWithoutImageRule implements DatasetRule {
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
    public void inspect(DatasetFacts facts, Report report) {
        Halves halves = Halves.of(facts);
        if (halves.isLayoutAtFault()) {
            // One finding about the layout says it.
            return;
        }
        Set<String> doubled = DoubledExtensions.of(facts.layout(), halves).masks();
        for (Sample sample : halves.masks()) {
            report.throwIfCancelled();
            String mask = sample.mask().orElse("");
            if (!doubled.contains(mask)) {
                report.found(sample.name(), List.of(mask), mask + " has no image.", Map.of());
            }
        }
    }
}
