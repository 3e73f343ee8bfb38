package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Size;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.PairFeatures;

/** Finds masks that would fit their image's edges clearly better if they were moved. */
public final class MaskShiftedRule implements GatheringRule<SampleFacts> {
    private static final Option.Number MIN_GAIN = new Option.Number(
            "minGain",
            "",
            "Least factor by which the gradient along the boundary must grow when the mask is moved.",
            1.25,
            1,
            100);
    private static final Option.Number MIN_SHIFT =
            new Option.Number("minShift", "%", "Least shift, as a share of the image's long side.", 1.5, 0, 6);
    private static final Option.Number QUARTILES = new Option.Number(
            "quartiles",
            "",
            "The logarithm of that factor must also be so many times the dataset's upper quartile of it.",
            2.5,
            0,
            100);
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_SHIFTED",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "The mask fits the picture's edges clearly better when it is moved: it was probably displaced or made for"
                            + " a cropped picture.",
                    "Compare contour and picture; move the mask by the shift that is given, or draw it anew.",
                    List.of(MIN_GAIN, MIN_SHIFT, QUARTILES),
                    List.of())
            .meantFor(Scope.BACKGROUND);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts).filter(s -> gain(s).isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        if (evidence.isEmpty()) {
            return;
        }
        double[] gains = evidence.stream()
                .mapToDouble(s -> Math.log(gain(s).orElseThrow()))
                .sorted()
                .toArray();
        double least = Math.max(
                report.number(MIN_GAIN), Math.exp(report.number(QUARTILES) * RobustScale.quantile(gains, 0.75)));
        // Where masks are loose everywhere, all gain a little by moving: only those that gain far more than the rest
        // are reported.
        for (SampleFacts s : evidence) {
            report.throwIfCancelled();
            PairFeatures p = s.pair().orElseThrow();
            double shift = Math.hypot(p.bestDx(), p.bestDy());
            double gain = gain(s).orElseThrow();
            if (gain >= least && shift >= report.number(MIN_SHIFT) / 100 * longSide(s)) {
                report.found(
                        s.sample().name(),
                        SampleFiles.mask(s),
                        "The mask seems displaced: moved by " + direction(p) + " its boundary meets "
                                + Wording.text("%.1f times as much edge of the picture.", gain),
                        Wording.data("dx", p.bestDx(), "dy", p.bestDy(), "gain", gain));
            }
        }
    }

    private static OptionalDouble gain(SampleFacts s) {
        return s.pair().map(p -> p.gain().figureIfDefined()).orElse(OptionalDouble.empty());
    }

    private static double longSide(SampleFacts s) {
        Size size = s.image().map(i -> i.file().header().uprightSize()).orElse(new Size(0, 0));
        return Math.max(size.width(), size.height());
    }

    private static String direction(PairFeatures p) {
        String across = Math.abs(p.bestDx()) + " px to the " + (p.bestDx() < 0 ? "left" : "right");
        String along = Math.abs(p.bestDy()) + " px " + (p.bestDy() < 0 ? "up" : "down");
        return p.bestDx() == 0 ? along : p.bestDy() == 0 ? across : across + " and " + along;
    }
}
