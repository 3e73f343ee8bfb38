package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;

/** Finds images in which even the dark parts are white (as cleanvision's {@code light}). */
public final class ImageLightRule implements SampleRule {
    private static final Option.Number DARKEST = new Option.Number(
            "minDark",
            "%",
            "An image is overexposed when 95 % of its pixels are brighter than this share of white.",
            95,
            0,
            100);
    private static final RuleInfo INFO = new RuleInfo(
            "IMAGE_LIGHT",
            Severity.WARNING,
            RuleInfo.Certainty.HEURISTIC,
            "The picture is nearly white all over: its edges, and so its mask, are hard to tell.",
            "Look whether person and mask can still be told; otherwise set the pair aside.",
            List.of(DARKEST),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        facts.imageFeatures()
                .map(f -> Brightness.percentile(f, 5))
                .filter(dark -> dark * 100 > report.number(DARKEST))
                .ifPresent(dark -> report.found(
                        facts.sample().name(),
                        SampleFiles.image(facts),
                        Wording.text(
                                "The picture is overexposed: 95 %% of its pixels are brighter than %s of white.",
                                Wording.percent(dark)),
                        Wording.data("brightness5", dark)));
    }
}
