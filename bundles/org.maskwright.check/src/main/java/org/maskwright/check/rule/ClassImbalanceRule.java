package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds labels that have hardly any of the dataset's pixels, or hardly leave any to the others: one finding for the dataset. */
public final class ClassImbalanceRule implements GatheringRule<ClassImbalanceRule.Shares> {
    private static final Option.Number MIN_SHARE = new Option.Number(
            "minShare",
            "%",
            "A label (background included) with a smaller share of all labelled pixels is too rare.",
            2,
            0,
            50);
    private static final RuleInfo INFO = new RuleInfo(
            "CLASS_IMBALANCE",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "Hardly any pixel of the dataset has one of the labels: a model does well by never giving it, and plain"
                    + " losses let it.",
            "Add pictures with that label, crop closer, or train with a loss that weighs it (Dice, focal, class"
                    + " weights).",
            List.of(MIN_SHARE),
            List.of());

    /**
     * The shares of the labels in one mask.
     *
     * @param byLabel share of the known pixels, 0…1, by label; empty when none is known
     */
    public record Shares(Map<Integer, Double> byLabel) {
        /** Copies the map. */
        public Shares {
            byLabel = Map.copyOf(byLabel);
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<ClassImbalanceRule.Shares> gather(SampleFacts facts, RuleValues values) {
        return facts.maskFeatures().map(m -> shares(m, values));
    }

    @Override
    public void judge(List<ClassImbalanceRule.Shares> evidence, DatasetContext context, Report report) {
        Map<Integer, Double> shares = mean(evidence);
        int masks = evidence.size();
        for (var share : shares.entrySet()) {
            if (share.getValue() * 100 < report.number(MIN_SHARE)) {
                String name = share.getKey() == 0
                        ? "the background"
                        : shares.size() == 2 ? "the person" : "label " + share.getKey();
                report.found(
                        SampleName.NONE,
                        List.of(),
                        Wording.text(
                                "Only %.2f %% of a mask's pixels are %s, on average over %s.",
                                share.getValue() * 100, name, Wording.count(masks, "mask")),
                        Wording.data("label", share.getKey(), "share", share.getValue(), "masks", masks));
            }
        }
    }

    /** The share of each label in a mask's known pixels. */
    private static Shares shares(MaskFeatures mask, RuleValues values) {
        Map<Integer, Long> labels = new TreeMap<>();
        mask.values().forEach((value, count) -> labels.merge(label(value, values.labels()), count, Long::sum));
        labels.keySet().removeIf(label -> label == LabelMap.UNKNOWN || label == LabelMap.IGNORE);
        double known = labels.values().stream().mapToLong(Long::longValue).sum();
        Map<Integer, Double> shares = new TreeMap<>();
        if (known > 0) {
            labels.forEach((label, count) -> shares.put(label, count / known));
        }
        return new Shares(shares);
    }

    /** The label of a counted value: of masks in colours, classes are counted, and not the colours in which they are stored. */
    private static int label(int value, LabelMap map) {
        return map instanceof LabelMap.Colours
                ? map.classOf(value).map(LabelClass::id).orElse(LabelMap.UNKNOWN)
                : map.label(value);
    }

    /** Mean share of each label by label: every mask with known pixels counts the same, whatever its size. */
    private static Map<Integer, Double> mean(List<Shares> evidence) {
        Map<Integer, Double> sums = new TreeMap<>(Map.of(0, 0.0, 1, 0.0));
        long masks = evidence.stream().filter(s -> !s.byLabel().isEmpty()).count();
        if (masks == 0) {
            return Map.of();
        }
        evidence.forEach(s -> s.byLabel().forEach((label, share) -> sums.merge(label, share, Double::sum)));
        sums.replaceAll((label, sum) -> sum / masks);
        return sums;
    }
}
