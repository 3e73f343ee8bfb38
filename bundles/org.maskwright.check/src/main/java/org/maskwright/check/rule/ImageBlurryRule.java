package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.ImageFeatures;

/** Finds images without sharp edges anywhere. Judged where there is texture: a plain background says nothing of the lens. */
public final class ImageBlurryRule implements SampleRule {
    private static final Option.Number MIN_SHARPNESS = new Option.Number(
            "minSharpness",
            "",
            "Least standard deviation of the Laplacian of the grey image (0…255 scale), halved to a long side below"
                    + " 512 px, in the sharpest twentieth of its cells of 16×16 px.",
            12,
            0,
            1000);
    private static final RuleInfo INFO = new RuleInfo(
            "IMAGE_BLURRY",
            Severity.WARNING,
            RuleInfo.Certainty.HEURISTIC,
            "The picture has no sharp edge anywhere: where person and background meet is anybody's guess.",
            "Look whether the mask can be trusted; otherwise set the pair aside.",
            List.of(MIN_SHARPNESS),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        facts.imageFeatures()
                .map(ImageFeatures::sharpest)
                .filter(sharpness -> sharpness < report.number(MIN_SHARPNESS))
                .ifPresent(sharpness -> report.found(
                        facts.sample().name(),
                        SampleFiles.image(facts),
                        Wording.text(
                                "The picture is blurred: where it is sharpest its sharpness is %.1f, and %.0f is the least of a clear"
                                        + " one.",
                                sharpness, report.number(MIN_SHARPNESS)),
                        Wording.data("sharpness", sharpness)));
    }
}
