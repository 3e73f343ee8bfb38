package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds masks with an alpha channel that the label map does not use. */
public final class MaskAlphaChannelRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_ALPHA_CHANNEL",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The mask has an alpha channel that nobody asked for: viewers hide what is transparent, and loaders count"
                    + " four channels.",
            "Flatten it to grey; if the person is in the alpha channel, state the label map as alpha instead.",
            List.of(),
            List.of("flatten"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        if (Codings.alpha(report.labels())) {
            return;
        }
        Masks.of(facts).filter(m -> m.file().header().colour().alpha()).ifPresent(m -> {
            boolean varies = m.features().alpha() == MaskFeatures.Alpha.VARIES;
            boolean elsewhere = varies && !m.features().isPartial();
            String use = elsewhere
                    ? "that varies while its colours say nothing: the person seems to be in the alpha channel"
                    : varies ? "that varies and is ignored" : "that is opaque everywhere";
            m.found(
                    report,
                    m.path() + " has an alpha channel " + use + ".",
                    Wording.data("varies", varies),
                    elsewhere || !Codings.plain(report.labels()) ? List.of() : INFO.fixes());
        });
    }
}
