package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
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
public final class ClassImbalanceRule implements GatheringRule<ClassImbalanceRule.LabelShares> {
    private static final Option.Number MIN_SHARE = new Option.Number(
            "minShare",
            "%",
            "A label (background included) with a smaller share of all labelled pixels is too rare.",
            2,
            0,
            50);
    /** More labels than these are not all named in a sentence. */
    private static final int MANY = 24;

    private static final RuleInfo INFO = new RuleInfo(
            "CLASS_IMBALANCE",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "Hardly any pixel of the dataset has one of the labels, or none at all: a model does well by never giving it, and plain"
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
    public record LabelShares(Map<Integer, Double> byLabel) {
        /** Copies the map. */
        public LabelShares {
            byLabel = Map.copyOf(byLabel);
        }

        /** Whether all known pixels have one label. */
        boolean isOfOneLabel() {
            return byLabel.values().stream().anyMatch(share -> share == 1);
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<ClassImbalanceRule.LabelShares> gather(SampleFacts facts, RuleValues values) {
        return facts.maskFeatures().map(m -> shares(m, values));
    }

    @Override
    public void judge(List<ClassImbalanceRule.LabelShares> evidence, DatasetContext context, Report report) {
        Map<Integer, Double> shares = mean(evidence);
        LabelMap map = report.labels();
        long alike = evidence.stream().filter(LabelShares::isOfOneLabel).count();
        if (shares.isEmpty() || map.ofPerson() && Masks.areMost((int) alike, evidence.size())) {
            // Masks that are empty or full are told of as such.
            return;
        }
        map.classes().stream()
                .map(LabelClass::id)
                .filter(id -> id != LabelMap.IGNORE)
                .forEach(id -> shares.putIfAbsent(id, 0.0));
        double least = report.number(MIN_SHARE) / 100;
        boolean many = shares.size() > 2;
        List<Integer> absent = labels(shares, share -> many && share == 0);
        List<Integer> rare = labels(shares, share -> share < least && !(many && share == 0));
        if (rare.isEmpty() && absent.isEmpty()) {
            return;
        }
        int first = rare.isEmpty() ? absent.getFirst() : rare.getFirst();
        report.found(
                SampleName.NONE,
                List.of(),
                message(shares, rare, absent, map) + ", " + average(evidence.size()),
                Wording.data(
                        "label", first,
                        "share", shares.getOrDefault(first, 0.0),
                        "masks", evidence.size(),
                        "rare", rare,
                        "absent", absent));
    }

    private static List<Integer> labels(Map<Integer, Double> shares, DoublePredicate which) {
        return shares.entrySet().stream()
                .filter(e -> which.test(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String average(int masks) {
        return "on average over " + Wording.count(masks, "mask") + ".";
    }

    private static String message(Map<Integer, Double> shares, List<Integer> rare, List<Integer> absent, LabelMap map) {
        if (rare.size() == 1 && absent.isEmpty()) {
            int label = rare.getFirst();
            return Wording.text("Only %.2f %% of a mask's pixels are ", shares.getOrDefault(label, 0.0) * 100)
                    + name(label, map);
        }
        String few = rare.stream()
                .map(l -> name(l, map) + Wording.text(" (%.2f %%)", shares.getOrDefault(l, 0.0) * 100))
                .collect(Collectors.joining(", "));
        List<String> names = absent.stream().map(l -> name(l, map)).toList();
        String none = names.size() > MANY ? Wording.names(names) : String.join(", ", names);
        return (few.isEmpty() ? "" : "Hardly any pixel is " + few)
                + (few.isEmpty() || none.isEmpty() ? "" : "; ")
                + (none.isEmpty() ? "" : (few.isEmpty() ? "No" : "no") + " pixel at all is " + none);
    }

    /** "the background", "the person", "label 2", "label 2 (hair)". */
    private static String name(int label, LabelMap map) {
        if (label == 0 || map.ofPerson()) {
            return label == 0 ? "the background" : "the person";
        }
        Optional<String> named = map.classOf(label).map(LabelClass::name).filter(n -> !n.equals("class " + label));
        return "label " + label + named.map(n -> " (" + n + ")").orElse("");
    }

    /** The share of each label in a mask's known pixels. */
    private static LabelShares shares(MaskFeatures mask, RuleValues values) {
        if (values.labels().ofPerson() && mask.unknown() == 0) {
            // Values of 1 and 16 bits, and of thousands of greys, are no labels; what was counted of the person is.
            OptionalDouble person = mask.coverage().figureIfDefined();
            return new LabelShares(
                    person.isEmpty()
                            ? Map.of()
                            : Map.of(0, 1 - person.getAsDouble(), person(values.labels()), person.getAsDouble()));
        }
        Map<Integer, Long> labels = new TreeMap<>();
        mask.values().forEach((value, count) -> labels.merge(label(value, values.labels()), count, Long::sum));
        labels.keySet().removeIf(label -> label == LabelMap.UNKNOWN || label == LabelMap.IGNORE);
        double known = labels.values().stream().mapToLong(Long::longValue).sum();
        Map<Integer, Double> shares = new TreeMap<>();
        if (known > 0) {
            labels.forEach((label, count) -> shares.put(label, count / known));
        }
        return new LabelShares(shares);
    }

    /** The id of the person, which classes of somebody else's may have under another number than 1. */
    private static int person(LabelMap map) {
        return map.classes().stream()
                .map(LabelClass::id)
                .filter(id -> id != 0 && id != LabelMap.IGNORE)
                .findFirst()
                .orElse(1);
    }

    /** The label of a counted value: of masks in colours, classes are counted, and not the colours in which they are stored. */
    private static int label(int value, LabelMap map) {
        return map instanceof LabelMap.Colours
                ? map.classOf(value).map(LabelClass::id).orElse(LabelMap.UNKNOWN)
                : map.label(value);
    }

    /** Mean share of each label by label: every mask with known pixels counts the same, whatever its size. */
    private static Map<Integer, Double> mean(List<LabelShares> evidence) {
        Map<Integer, Double> sums = new TreeMap<>();
        long masks = evidence.stream().filter(s -> !s.byLabel().isEmpty()).count();
        if (masks == 0) {
            return Map.of();
        }
        evidence.forEach(s -> s.byLabel().forEach((label, share) -> sums.merge(label, share, Double::sum)));
        sums.replaceAll((label, sum) -> sum / masks);
        return sums;
    }
}
