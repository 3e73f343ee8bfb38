package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;

/** Finds masks stored in colour. */
public final class MaskRgbNotGrayRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_RGB_NOT_GRAY",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The mask is stored in colour: loaders that expect one channel fail, or weigh red, green and blue and get values "
                    + "that nobody drew.",
            "Store it as one grey channel.",
            List.of(),
            List.of("flatten"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        if (Codings.alpha(report.labels()) || Codings.colours(report.labels())) {
            return;
        }
        Masks.of(facts).filter(MaskRgbNotGrayRule::coloured).ifPresent(m -> {
            boolean grey = m.features().greyChannels();
            String message = m.path()
                    + (grey
                            ? " is stored in three channels that are all the same."
                            : " is stored in three channels that differ: a colour-coded mask, or a picture.");
            // Colours that the label map understands all the same (red for the person) may be flattened; others nobody
            // can read.
            boolean legible =
                    Codings.plain(report.labels()) && (grey || m.features().unknown() == 0);
            m.found(report, message, Wording.data("equalChannels", grey), legible ? INFO.fixes() : List.of());
        });
    }

    /** Grey with an alpha channel is MASK_ALPHA_CHANNEL's business alone. */
    private static boolean coloured(Masks.Measured mask) {
        return switch (mask.file().header().colour()) {
            case RGB, CMYK -> true;
            case RGBA -> !mask.features().greyChannels();
            case GREY, GREY_ALPHA, PALETTE, UNKNOWN -> false;
        };
    }
}
