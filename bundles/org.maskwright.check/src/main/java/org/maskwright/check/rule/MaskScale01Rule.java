package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;

/** Finds masks coded 0/1 in a dataset of 0/255, or the reverse. */
public final class MaskScale01Rule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_SCALE_01",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "The mask is coded on another scale than the dataset (0/1 and 0/255): it looks black, and thresholds at 128 call "
                    + "it empty without a word.",
            "Rescale its values to the coding of the dataset.",
            List.of(),
            List.of("rescale"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Masks.of(facts)
                .filter(m -> StrangeValues.otherScale(m, report.labels()))
                .ifPresent(m -> {
                    boolean ones = m.features().values().lastKey() == 1;
                    m.found(
                            report,
                            Wording.text(
                                    "%s says %s for the person at %,d pixels, where the dataset says %s.",
                                    m.path(), ones ? "1" : "255", m.features().unknown(), ones ? "255" : "1"),
                            Wording.data(
                                    "largest",
                                    m.features().values().lastKey(),
                                    "unknownPx",
                                    m.features().unknown()));
                });
    }
}
