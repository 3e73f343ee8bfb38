package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;

/** Finds masks whose edge is soft where the dataset has hard ones. */
public final class MaskAntialiasedRule implements SampleRule {
    private static final Option.Number MIN_SOFT = StrangeValues.MIN_SOFT;
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_ANTIALIASED",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The edge of the mask runs through grey values: a tool that takes any non-zero value as the person makes"
                    + " it fatter, another one thinner.",
            "Cut it at half of full scale, which keeps the edge where it is.",
            List.of(MIN_SOFT),
            List.of("binarise"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Masks.of(facts)
                .filter(m -> StrangeValues.in(m, report) == StrangeValues.SOFT_EDGE)
                .filter(m ->
                        !MaskEqualsImageRule.looksLikeImage(m.sample(), MaskEqualsImageRule.MIN_CORRELATION.standard()))
                .ifPresent(m -> m.found(
                        report,
                        Wording.text(
                                "%s has %,d grey pixels, %s of them along the edge: it is anti-aliased.",
                                m.path(),
                                m.features().unknown(),
                                Wording.percent((double) m.features().softEdge()
                                        / m.features().unknown())),
                        StrangeValues.data(m.features()),
                        Codings.plain(report.labels()) ? INFO.fixes() : List.of()));
    }
}
