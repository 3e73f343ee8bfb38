package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds masks whose person is far larger or smaller than is usual in this dataset: a robust z-score of the coverage's logit. */
public final class MaskAreaOutlierRule implements GatheringRule<SampleFacts> {
    private static final Option.Number Z = new Option.Number(
            "z",
            "",
            "How many robust standard deviations a mask's coverage (its logit) may lie from the median.",
            3.5,
            1,
            100);
    private static final Option.Number MIN_SAMPLES = new Option.Number(
            "minSamples", "", "With fewer masks than this nothing is usual, and nothing is reported.", 20, 3, 1e6);
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_AREA_OUTLIER",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "The mask covers far more or far less of its picture than is usual in this dataset, which is often a"
                            + " person missed or added.",
                    "Look at the mask; correct it, or leave it when the picture really is that different.",
                    List.of(Z, MIN_SAMPLES),
                    List.of())
            .meantFor(Scope.PERSON);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts)
                .filter(s -> s.maskFeatures().filter(MaskFeatures::isPartial).isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        if (evidence.size() < report.number(MIN_SAMPLES)) {
            return;
        }
        RobustScale usual = RobustScale.of(evidence.stream()
                        .map(s -> Measure.of(logit(coverage(s))))
                        .toList())
                .orElseThrow();
        double typical = 1 / (1 + Math.exp(-usual.median()));
        for (SampleFacts s : evidence) {
            report.throwIfCancelled();
            double z = usual.z(logit(coverage(s)));
            if (Math.abs(z) > report.number(Z)) {
                report.found(
                        s.sample().name(),
                        SampleFiles.mask(s),
                        Wording.text(
                                "The mask covers %s of the picture, far %s than the %s that is usual here (%.1f robust"
                                        + " standard deviations).",
                                Wording.percent(coverage(s)),
                                z > 0 ? "more" : "less",
                                Wording.percent(typical),
                                Math.abs(z)),
                        Wording.data("coverage", coverage(s), "usual", typical, "z", z));
            }
        }
    }

    private static double coverage(SampleFacts s) {
        return s.maskFeatures().orElseThrow().coverage().figureIfDefined().orElseThrow();
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
