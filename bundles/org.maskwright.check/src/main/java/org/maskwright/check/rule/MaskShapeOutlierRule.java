package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

/** Finds masks of an unusual shape: far from the others in Hu's moments and in the proportions of their bounds. */
public final class MaskShapeOutlierRule implements GatheringRule<SampleFacts> {
    /**
     * Moments used: the first four are sums of squares; the others change sign with a mirrored or slightly changed figure, and their
     * logarithm leaps then.
     */
    private static final int MOMENTS = 4;

    private static final Option.Number DISTANCE = new Option.Number(
            "distance",
            "",
            "How far a shape may be from the median: the root mean square of its robust z-scores.",
            4,
            1,
            100);
    private static final Option.Number MIN_SAMPLES = new Option.Number(
            "minSamples", "", "With fewer masks than this nothing is usual, and nothing is reported.", 20, 5, 1e6);
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_SHAPE_OUTLIER",
                    Severity.INFO,
                    RuleInfo.Certainty.HEURISTIC,
                    "The mask has a shape unlike the others': an unusual pose, or something else than the person was marked.",
                    "Look at the mask; correct it, or leave it when the pose really is unusual.",
                    List.of(DISTANCE, MIN_SAMPLES),
                    List.of())
            .meantFor(Scope.PERSON);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts)
                .filter(s -> s.maskFeatures().filter(MaskFeatures::isPartial).isPresent())
                // Those are MASK_AREA_OUTLIER's, and say nothing of what is usual.
                .filter(s -> !PersonExtent.nearlyFull(s) && !PersonExtent.cutOff(s));
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        if (evidence.size() < report.number(MIN_SAMPLES)) {
            return;
        }
        List<double[]> shapes = evidence.stream()
                .map(s -> shape(s.maskFeatures().orElseThrow()))
                .toList();
        List<RobustScale> usual = IntStream.rangeClosed(0, MOMENTS)
                .mapToObj(d -> RobustScale.of(
                                shapes.stream().map(v -> Measure.of(v[d])).toList())
                        .orElseThrow())
                .toList();
        for (int i = 0; i < shapes.size(); i++) {
            report.throwIfCancelled();
            double distance = distance(shapes.get(i), usual);
            if (distance > report.number(DISTANCE)) {
                SampleFacts s = evidence.get(i);
                report.found(
                        s.sample().name(),
                        SampleFiles.mask(s),
                        Wording.text(
                                "The mask's shape is unlike the others': %.1f robust standard deviations from the"
                                        + " usual one.",
                                distance),
                        Wording.data("distance", distance));
            }
        }
    }

    private static double distance(double[] shape, List<RobustScale> usual) {
        double sum = 0;
        for (int d = 0; d < shape.length; d++) {
            double z = usual.get(d).z(shape[d]);
            sum += z * z;
        }
        return Math.sqrt(sum / shape.length);
    }

    private static double[] shape(MaskFeatures mask) {
        double[] shape = java.util.Arrays.copyOf(mask.hu(), MOMENTS + 1);
        shape[MOMENTS] = Math.log(
                (double) mask.bounds().width() / Math.max(1, mask.bounds().height()));
        return shape;
    }
}
