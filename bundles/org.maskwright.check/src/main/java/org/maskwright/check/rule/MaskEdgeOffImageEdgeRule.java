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
import org.maskwright.core.metric.Measure;
import org.maskwright.core.option.Option;

/** Finds masks whose boundary does not run along edges of the image. */
public final class MaskEdgeOffImageEdgeRule implements GatheringRule<SampleFacts> {
    private static final Option.Number MIN_CONTRAST = new Option.Number(
            "minContrast",
            "",
            "Least mean gradient along the boundary, as a multiple of the image's mean: 1 is chance.",
            1.2,
            0,
            100);
    private static final Option.Number Z = new Option.Number(
            "z",
            "",
            "Also reported: so many robust standard deviations (of the logarithm) below the dataset's median.",
            3,
            1,
            100);
    private static final Option.Number MIN_SAMPLES =
            new Option.Number("minSamples", "", "With fewer pairs than this only minContrast counts.", 20, 3, 1e6);
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_EDGE_OFF_IMAGE_EDGE",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "The mask's boundary does not follow edges in the picture: it is coarse, displaced, or of another picture.",
                    "Look at the mask's contour on the picture and correct it; hard light or a background like the person can"
                            + " be innocent reasons.",
                    List.of(MIN_CONTRAST, Z, MIN_SAMPLES),
                    List.of())
            .meantFor(Scope.BACKGROUND);

    private final OwnerSearch owners;

    /** A rule by itself. */
    public MaskEdgeOffImageEdgeRule() {
        this(new OwnerSearch());
    }

    /** One of several rules that share a search. */
    MaskEdgeOffImageEdgeRule(OwnerSearch owners) {
        this.owners = owners;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts).filter(s -> contrast(s).isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        Optional<RobustScale> scale = RobustScale.of(
                evidence.stream().map(s -> logarithm(contrast(s).orElseThrow())).toList());
        double usual = scale.map(u -> Math.exp(u.median())).orElse(0.0);
        double outlier = scale.map(u -> Math.exp(u.median() - report.number(Z) * u.sigma()))
                .orElse(0.0);
        double least = evidence.size() < report.number(MIN_SAMPLES)
                ? report.number(MIN_CONTRAST)
                : Math.max(report.number(MIN_CONTRAST), outlier);
        for (SampleFacts s : owners.ownMasks(evidence, report::throwIfCancelled)) {
            report.throwIfCancelled();
            double contrast = contrast(s).orElseThrow();
            if (contrast < least) {
                report.found(
                        s.sample().name(),
                        SampleFiles.mask(s),
                        Wording.text(
                                "The mask's boundary does not follow the picture's edges: the gradient along it is"
                                        + " %.2f times the picture's mean, where %.2f is %s.",
                                contrast,
                                Math.max(usual, least),
                                usual >= least ? "usual here" : "the least that is no chance"),
                        Wording.data("edgeContrast", contrast, "least", least, "usual", usual));
            }
        }
    }

    /** Of a boundary that meets no gradient there is none: it is found, but says nothing of what is usual. */
    private static Measure logarithm(double contrast) {
        return contrast > 0
                ? Measure.of(Math.log(contrast))
                : new Measure.Undefined("a contrast of 0 has no logarithm");
    }

    private static OptionalDouble contrast(SampleFacts s) {
        return s.pair().map(p -> p.edgeContrast().figureIfDefined()).orElse(OptionalDouble.empty());
    }
}
