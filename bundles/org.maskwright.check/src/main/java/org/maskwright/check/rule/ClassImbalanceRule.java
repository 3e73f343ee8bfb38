package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.core.option.Option;

/** Finds labels that have hardly any of the dataset's pixels, or hardly leave any to the others: one finding for the dataset. */
public final class ClassImbalanceRule implements DatasetRule {
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

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Map<Integer, Double> shares = shares(facts, report);
        int masks = (int) facts.samples().stream()
                .filter(s -> s.maskFeatures().isPresent())
                .count();
        for (var share : shares.entrySet()) {
            if (share.getValue() * 100 < report.number(MIN_SHARE)) {
                String name = share.getKey() == 0
                        ? "the background"
                        : shares.size() == 2 ? "the person" : "label " + share.getKey();
                report.found(
                        "",
                        List.of(),
                        Wording.text(
                                "Only %.2f %% of a mask's pixels are %s, on average over %s.",
                                share.getValue() * 100, name, Wording.count(masks, "mask")),
                        Wording.data("label", share.getKey(), "share", share.getValue(), "masks", masks));
            }
        }
    }

    /** Mean share of each label in a mask's known pixels, by label: every mask counts the same, whatever its size. */
    private static Map<Integer, Double> shares(DatasetFacts facts, Report report) {
        Map<Integer, Double> sums = new TreeMap<>(Map.of(0, 0.0, 1, 0.0));
        double[] masks = {0};
        facts.samples().forEach(s -> s.maskFeatures().ifPresent(m -> {
            report.throwIfCancelled();
            Map<Integer, Long> labels = new TreeMap<>();
            m.values().forEach((value, count) -> labels.merge(report.labels().label(value), count, Long::sum));
            labels.keySet().removeIf(label -> label == LabelMap.UNKNOWN || label == LabelMap.IGNORE);
            double known = labels.values().stream().mapToLong(Long::longValue).sum();
            if (known > 0) {
                masks[0]++;
                labels.forEach((label, count) -> sums.merge(label, count / known, Double::sum));
            }
        }));
        if (masks[0] == 0) {
            return Map.of();
        }
        sums.replaceAll((label, sum) -> sum / masks[0]);
        return sums;
    }
}
