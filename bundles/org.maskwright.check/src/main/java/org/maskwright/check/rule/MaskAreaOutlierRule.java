package org.maskwright.check.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.SampleName;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/**
 * Finds masks whose person is far larger or smaller than is usual in this dataset, by a robust z-score of the coverage's logit, or than the
 * picture allows: one that leaves hardly any background, or ends across the person. What is usual is seen of the others.
 */
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

    /** With fewer than this, each is told by itself. */
    private static final int MANY = 5;

    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_AREA_OUTLIER",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "The mask covers far more or far less of its picture than is usual in this dataset, or leaves hardly any"
                            + " background, or ends across the person: often a person was missed or added, or only the head"
                            + " was marked.",
                    "Look at the mask; correct it, or leave it when the picture really is that different.",
                    List.of(Z, MIN_SAMPLES, PersonExtent.MAX_COVERAGE, PersonExtent.MAX_OPEN_END),
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
        List<SampleFacts> full = evidence.stream()
                .filter(s -> PersonExtent.nearlyFull(s, report.number(PersonExtent.MAX_COVERAGE)))
                .toList();
        List<SampleFacts> cut = evidence.stream()
                .filter(s -> PersonExtent.cutOff(s, report.number(PersonExtent.MAX_OPEN_END)))
                .toList();
        full.forEach(s -> nearlyFull(s, report));
        if (cut.size() >= MANY && 2 * cut.size() > evidence.size()) {
            mostCutOff(cut, evidence.size(), report);
        } else {
            cut.forEach(s -> cutOff(s, report));
        }
        Set<SampleFacts> told = new HashSet<>(full);
        told.addAll(cut);
        compare(evidence.stream().filter(s -> !told.contains(s)).toList(), report);
    }

    private static void nearlyFull(SampleFacts s, Report report) {
        report.found(
                s.sample().name(),
                SampleFiles.mask(s),
                Wording.text(
                        "The mask covers %s of the picture and leaves hardly any background; its boundary runs along no"
                                + " edge of the picture.",
                        Wording.percent(coverage(s))),
                Wording.data("coverage", coverage(s)));
    }

    private static void cutOff(SampleFacts s, Report report) {
        double open = FitFindings.of(s).lowerEnd().open();
        report.found(
                s.sample().name(),
                SampleFiles.mask(s),
                Wording.text(
                        "The mask ends far above the lower border, and along %s of its width the picture has no edge"
                                + " there: a part of the person seems to be missing.",
                        Wording.percent(open)),
                Wording.data("coverage", coverage(s), "openEnd", open));
    }

    private static void mostCutOff(List<SampleFacts> cut, int all, Report report) {
        report.found(
                SampleName.NONE,
                List.of(),
                Wording.text(
                        "%d of %d masks end far above the lower border where the picture has no edge: of the persons only"
                                + " a part, such as the head, seems to be marked.",
                        cut.size(), all),
                Wording.data("masks", all, "samples", FitFindings.labels(cut)));
    }

    private static void compare(List<SampleFacts> masks, Report report) {
        if (masks.size() < report.number(MIN_SAMPLES)) {
            return;
        }
        RobustScale usual = RobustScale.of(
                        masks.stream().map(s -> Measure.of(logit(coverage(s)))).toList())
                .orElseThrow();
        for (SampleFacts s : masks) {
            report.throwIfCancelled();
            double z = usual.z(logit(coverage(s)));
            if (Math.abs(z) > report.number(Z)) {
                unusual(s, z, 1 / (1 + Math.exp(-usual.median())), report);
            }
        }
    }

    private static void unusual(SampleFacts s, double z, double typical, Report report) {
        report.found(
                s.sample().name(),
                SampleFiles.mask(s),
                Wording.text(
                        "The mask covers %s of the picture, far %s than the %s that is usual here (%.1f robust"
                                + " standard deviations).",
                        Wording.percent(coverage(s)), z > 0 ? "more" : "less", Wording.percent(typical), Math.abs(z)),
                Wording.data("coverage", coverage(s), "usual", typical, "z", z));
    }

    private static double coverage(SampleFacts s) {
        return s.maskFeatures().orElseThrow().coverage().figureIfDefined().orElseThrow();
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
