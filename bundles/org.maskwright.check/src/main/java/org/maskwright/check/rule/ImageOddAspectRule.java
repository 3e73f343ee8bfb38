package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Size;
import org.maskwright.core.option.Option;

/** Finds images that are far longer in one direction than in the other (as cleanvision's {@code odd_aspect_ratio}). */
public final class ImageOddAspectRule implements SampleRule {
    private static final Option.Number MIN_RATIO =
            new Option.Number("minRatio", "", "Least ratio of the short side to the long side.", 0.35, 0, 1);
    private static final RuleInfo INFO = new RuleInfo(
            "IMAGE_ODD_ASPECT",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "The picture is a narrow strip: brought to a network's square input it is mostly padding, or badly"
                    + " distorted.",
            "Crop image and mask alike, or set the pair aside.",
            List.of(MIN_RATIO),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Size size = facts.image().map(i -> i.file().header().uprightSize()).orElse(new Size(0, 0));
        int longSide = Math.max(size.width(), size.height());
        double ratio = (double) Math.min(size.width(), size.height()) / longSide;
        if (longSide > 0 && ratio < report.number(MIN_RATIO)) {
            report.found(
                    facts.sample().name(),
                    SampleFiles.image(facts),
                    Wording.text(
                            "The picture is a narrow strip of %s px: its short side is %.2f of its long side.",
                            size, ratio),
                    Wording.data("width", size.width(), "height", size.height(), "ratio", ratio));
        }
    }
}
