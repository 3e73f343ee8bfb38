package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;

/** Finds floating-point masks with values that are no number. */
public final class NanInfRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "NAN_INF",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "The mask has NaN or infinite values: one of them makes a loss or a mean NaN, and training dies.",
            "Store the mask as whole numbers: what is no finite number becomes background.",
            List.of(),
            List.of("binarise"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Masks.of(facts)
                .filter(m -> m.features().nonFinite() > 0)
                .ifPresent(m -> m.found(
                        report,
                        Wording.text(
                                "%s has %s that are NaN or infinite.",
                                m.path(), Wording.count(m.features().nonFinite(), "sample")),
                        Wording.data("samples", m.features().nonFinite()),
                        Codings.plain(report.labels()) ? INFO.fixes() : List.of()));
    }
}
