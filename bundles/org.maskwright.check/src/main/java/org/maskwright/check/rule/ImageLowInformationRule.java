package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.ImageFeatures;

/** Finds images with hardly any content: blank, or of a few flat tones (as cleanvision's {@code low_information}). */
public final class ImageLowInformationRule implements SampleRule {
    private static final Option.Number MIN_ENTROPY = new Option.Number(
            "minEntropy", "bits", "Least entropy of the grey levels' histogram; a photograph has 6 to 8.", 3, 0, 8);
    private static final RuleInfo INFO = new RuleInfo(
            "IMAGE_LOW_INFORMATION",
            Severity.WARNING,
            RuleInfo.Certainty.HEURISTIC,
            "The picture has hardly any content: it is blank or consists of a few flat tones, so it is probably no"
                    + " photograph.",
            "Set it aside unless it belongs here.",
            List.of(MIN_ENTROPY),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        facts.imageFeatures()
                .map(ImageFeatures::entropy)
                .filter(entropy -> entropy < report.number(MIN_ENTROPY))
                .ifPresent(entropy -> report.found(
                        facts.sample().name(),
                        SampleFiles.image(facts),
                        Wording.text(
                                "The picture has hardly any content: its grey levels hold %.2f bits of information, a"
                                        + " photograph's 6 to 8.",
                                entropy),
                        Wording.data("entropy", entropy)));
    }
}
