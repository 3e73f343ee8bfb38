package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds masks in a format that does not give back the pixels that were written. */
public final class MaskLossyFormatRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_LOSSY_FORMAT",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The mask is a JPEG or WebP file: such formats change pixels along the edge each time they are saved.",
            "Store it as PNG, cut at half of full scale.",
            List.of(),
            List.of("to-png"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Masks.of(facts).filter(m -> m.file().header().format().lossy()).ifPresent(m -> {
            MaskFeatures f = m.features();
            String format = m.file().header().format().name();
            String message = Wording.text(
                    "%s is a %s file, which is usually lossy; %,d of its pixels have values that the label map does not know.",
                    m.path(), format, f.unknown());
            boolean legible = Codings.plain(report.labels()) && f.foreground() > 0;
            m.found(
                    report,
                    message,
                    Wording.data("format", format, "unknownPx", f.unknown()),
                    legible ? INFO.fixes() : List.of());
        });
    }
}
