package org.maskwright.check.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;

/** Finds parts of the split whose masks cover their pictures differently: a two-sample Kolmogorov–Smirnov test of each two parts. */
public final class SplitDriftRule implements GatheringRule<SplitDriftRule.Coverage> {
    private static final Option.Number P_VALUE = new Option.Number(
            "pValue", "", "Reported when so large a difference has at most this probability by chance.", 0.001, 0, 1);
    private static final Option.Number MIN_SAMPLES =
            new Option.Number("minSamples", "", "Parts with fewer masks than this are not compared.", 10, 2, 1e6);
    private static final RuleInfo INFO = new RuleInfo(
            "SPLIT_DRIFT",
            Severity.INFO,
            RuleInfo.Certainty.HEURISTIC,
            "People are of other sizes in one part of the split than in another, so that evaluation judges another"
                    + " task than was trained.",
            "Split again at random or stratified by coverage, unless the parts are meant to differ.",
            List.of(P_VALUE, MIN_SAMPLES),
            List.of());

    /**
     * How much of a sample's picture its mask covers.
     *
     * @param sample the sample
     * @param share of foreground, 0…1
     */
    public record Coverage(Sample sample, double share) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SplitDriftRule.Coverage> gather(SampleFacts facts, RuleValues values) {
        OptionalDouble share =
                facts.maskFeatures().map(m -> m.coverage().figureIfDefined()).orElse(OptionalDouble.empty());
        return share.isPresent() ? Optional.of(new Coverage(facts.sample(), share.getAsDouble())) : Optional.empty();
    }

    @Override
    public void judge(List<SplitDriftRule.Coverage> evidence, DatasetContext context, Report report) {
        Parts parts = Parts.of(context);
        Map<Part, DoubleStream.Builder> collected = new EnumMap<>(Part.class);
        evidence.forEach(c -> parts.of(c.sample()).ifPresent(p -> collected
                .computeIfAbsent(p, any -> DoubleStream.builder())
                .add(c.share())));
        Map<Part, double[]> coverage = new EnumMap<>(Part.class);
        collected.forEach(
                (part, values) -> coverage.put(part, values.build().sorted().toArray()));
        coverage.values().removeIf(values -> values.length < report.number(MIN_SAMPLES));
        for (Part one : coverage.keySet()) {
            for (Part two : coverage.keySet()) {
                report.throwIfCancelled();
                if (one.compareTo(two) < 0) {
                    compare(one, two, coverage, report);
                }
            }
        }
    }

    private static void compare(Part one, Part two, Map<Part, double[]> coverage, Report report) {
        double[] a = coverage.getOrDefault(one, new double[0]);
        double[] b = coverage.getOrDefault(two, new double[0]);
        KolmogorovSmirnov test = KolmogorovSmirnov.of(a, b);
        if (test.pValue() <= report.number(P_VALUE)) {
            double first = RobustScale.quantile(a, 0.5);
            double second = RobustScale.quantile(b, 0.5);
            report.found(
                    SampleName.NONE,
                    List.of(),
                    Wording.text(
                            "Masks cover %s of the picture in %s and %s in %s (medians): chance makes so large a"
                                    + " difference %s.",
                            Wording.percent(first),
                            one.text(),
                            Wording.percent(second),
                            two.text(),
                            chance(test.pValue())),
                    Wording.data(
                            "parts",
                            List.of(one.text(), two.text()),
                            "medians",
                            List.of(first, second),
                            "distance",
                            test.distance(),
                            "pValue",
                            test.pValue()));
        }
    }

    private static String chance(double pValue) {
        return pValue < 1e-6 ? "less than once in a million splits" : Wording.text("once in %,.0f splits", 1 / pValue);
    }
}
