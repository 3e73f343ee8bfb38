package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageHeader;

/** Finds masks that are not 8-bit grey. */
public final class MaskBitDepthRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_BIT_DEPTH",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "The mask is stored at another depth than 8 bits, or with a palette: correct, and read differently by different "
                    + "libraries (1 as 1 or as 255, index or colour).",
            "Store it as 8-bit grey, or leave it if all your tools agree.",
            List.of(),
            List.of("to-8-bit"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        if (Codings.numbers(report.labels()) || Codings.alpha(report.labels())) {
            return;
        }
        Masks.of(facts).filter(m -> unusual(m.file().header())).ifPresent(m -> {
            ImageHeader header = m.file().header();
            boolean palette = header.colour() == ColourType.PALETTE;
            String message = m.path() + " is stored with " + Wording.count(header.bitDepth(), "bit") + " a sample"
                    + (palette ? " and a palette." : ".");
            // Values that mean nothing must be understood before they are rewritten.
            boolean legible = Codings.plain(report.labels()) && m.features().unknown() == 0;
            Map<String, Object> data = Wording.data("bitDepth", header.bitDepth(), "palette", palette);
            m.found(report, message, data, legible ? INFO.fixes() : List.of());
        });
    }

    private static boolean unusual(ImageHeader header) {
        return header.bitDepth() != 8 && header.bitDepth() != 0 || header.colour() == ColourType.PALETTE;
    }
}
