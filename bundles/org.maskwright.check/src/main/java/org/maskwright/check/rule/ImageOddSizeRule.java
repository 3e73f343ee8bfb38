package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Size;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.file.Integrity;

/** Finds images far larger or smaller than most (as cleanvision's {@code odd_size}): Tukey's fences around √(width · height). */
public final class ImageOddSizeRule implements GatheringRule<SampleFacts> {
    private static final Option.Number FENCE = new Option.Number(
            "fence",
            "interquartile ranges",
            "How far below the lower or above the upper quartile a size may lie.",
            3,
            0.5,
            100);
    private static final Option.Number MIN_SAMPLES = new Option.Number(
            "minSamples", "", "With fewer images than this nothing is usual, and nothing is reported.", 20, 4, 1e6);
    private static final RuleInfo INFO = new RuleInfo(
            "IMAGE_ODD_SIZE",
            Severity.INFO,
            RuleInfo.Certainty.HEURISTIC,
            "The picture is far larger or smaller than most here: brought to a common size it is much sharper or"
                    + " softer than the others.",
            "Look whether it belongs here: thumbnails and scans among photos are often strays.",
            List.of(FENCE, MIN_SAMPLES),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts).filter(s -> side(s) > 0);
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        double[] sides =
                evidence.stream().mapToDouble(ImageOddSizeRule::side).sorted().toArray();
        if (sides.length < report.number(MIN_SAMPLES)) {
            return;
        }
        double lower = RobustScale.quantile(sides, 0.25);
        double upper = RobustScale.quantile(sides, 0.75);
        double usual = RobustScale.quantile(sides, 0.5);
        // Where most have one size the quartiles coincide; a tenth either way is then no oddity.
        double reach = report.number(FENCE) * Math.max(upper - lower, usual / 10);
        for (SampleFacts s : evidence) {
            report.throwIfCancelled();
            double side = side(s);
            if (side < lower - reach || side > upper + reach) {
                report.found(
                        s.sample().name(),
                        SampleFiles.image(s),
                        Wording.text(
                                "The picture is %s px, far %s than is usual here (about %.0f×%.0f).",
                                size(s), side > usual ? "larger" : "smaller", usual, usual),
                        Wording.data(
                                "width",
                                size(s).width(),
                                "height",
                                size(s).height(),
                                "side",
                                side,
                                "usualSide",
                                usual));
            }
        }
    }

    private static Size size(SampleFacts s) {
        return s.image().map(i -> i.file().header().uprightSize()).orElse(new Size(0, 0));
    }

    private static double side(SampleFacts s) {
        // What a decompression bomb declares is no size.
        boolean bomb =
                s.image().isPresent() && s.image().get().file().integrity().state() == Integrity.State.TOO_LARGE;
        return bomb ? 0 : Math.sqrt((double) size(s).pixels());
    }
}
