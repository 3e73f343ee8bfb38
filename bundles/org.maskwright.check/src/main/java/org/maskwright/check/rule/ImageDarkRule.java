package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;

/** Finds images in which even the bright parts are dark (as cleanvision's {@code dark}). */
public final class ImageDarkRule implements SampleRule {
    private static final Option.Number BRIGHTEST = new Option.Number(
            "maxBright",
            "%",
            "An image is dark when 99 % of its pixels are darker than this share of white.",
            32,
            0,
            100);
    private static final RuleInfo INFO = new RuleInfo(
            "IMAGE_DARK",
            Severity.WARNING,
            RuleInfo.Certainty.HEURISTIC,
            "The picture is dark all over: its edges, and so its mask, are hard to tell.",
            "Look whether person and mask can still be told; otherwise set the pair aside.",
            List.of(BRIGHTEST),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        facts.imageFeatures()
                .map(f -> Brightness.percentile(f, 99))
                .filter(bright -> bright * 100 < report.number(BRIGHTEST))
                .ifPresent(bright -> report.found(
                        facts.sample().name(),
                        SampleFiles.image(facts),
                        Wording.text(
                                "The picture is dark: 99 %% of its pixels are darker than %s of white.",
                                Wording.percent(bright)),
                        Wording.data("brightness99", bright)));
    }
}
