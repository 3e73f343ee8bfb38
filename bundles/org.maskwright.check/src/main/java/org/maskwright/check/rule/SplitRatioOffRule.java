package org.maskwright.check.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Finds a split whose parts are of other sizes than intended: one finding for the split. */
public final class SplitRatioOffRule implements GatheringRule<Sample> {
    private static final Option.Number TRAIN =
            new Option.Number("train", "%", "Intended share of the training part.", 80, 0, 100);
    private static final Option.Number VAL =
            new Option.Number("val", "%", "Intended share of the validation part.", 10, 0, 100);
    private static final Option.Number TEST =
            new Option.Number("test", "%", "Intended share of the test part.", 10, 0, 100);
    private static final Option.Number TOLERANCE = new Option.Number(
            "tolerance", "percentage points", "How far a part's share may be from the intended one.", 5, 0, 100);
    private static final RuleInfo INFO = new RuleInfo(
            "SPLIT_RATIO_OFF",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "A part of the split is much larger or smaller than intended: a small test part makes figures that chance"
                    + " decides.",
            "Place new samples with the split command, split again, or set the ratios that are meant.",
            List.of(TRAIN, VAL, TEST, TOLERANCE),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Sample> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts.sample());
    }

    @Override
    public void judge(List<Sample> evidence, DatasetContext context, Report report) {
        Parts parts = Parts.of(context);
        Map<Part, Integer> sizes = new EnumMap<>(Part.class);
        evidence.forEach(s -> parts.of(s).ifPresent(p -> sizes.merge(p, 1, Integer::sum)));
        double all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        double intended = report.number(TRAIN) + report.number(VAL) + report.number(TEST);
        if (all == 0 || intended == 0) {
            return;
        }
        var actual = new double[Part.values().length];
        double worst = 0;
        for (Part p : Part.values()) {
            actual[p.ordinal()] = 100 * sizes.getOrDefault(p, 0) / all;
            worst = Math.max(worst, Math.abs(actual[p.ordinal()] - 100 * report.number(option(p)) / intended));
        }
        if (worst > report.number(TOLERANCE)) {
            report.found(
                    SampleName.NONE,
                    List.of(),
                    Wording.text(
                            "The split of %d samples is %.0f/%.0f/%.0f %% (train/val/test), where %.0f/%.0f/%.0f is"
                                    + " intended.",
                            (long) all,
                            actual[0],
                            actual[1],
                            actual[2],
                            report.number(TRAIN),
                            report.number(VAL),
                            report.number(TEST)),
                    Wording.data("train", actual[0], "val", actual[1], "test", actual[2], "worstOff", worst));
        }
    }

    private static Option.Number option(Part part) {
        return switch (part) {
            case TRAIN -> TRAIN;
            case VAL -> VAL;
            case TEST -> TEST;
        };
    }
}
