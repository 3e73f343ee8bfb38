package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;

/** Tells of a dataset that is too small to train on: one finding for the dataset. */
public final class FewSamplesRule implements GatheringRule<Sample> {
    private static final Option.Number MIN_PAIRS = new Option.Number(
            "minPairs", "", "With fewer pairs of image and mask than this the dataset is small.", 50, 1, 1e6);
    private static final RuleInfo INFO = new RuleInfo(
            "FEW_SAMPLES",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "The dataset has few pairs of image and mask: a model learns them by heart, and a test part of it says"
                    + " little.",
            "Add pairs, or start from a model that was trained on more.",
            List.of(MIN_PAIRS),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Sample> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts.sample()).filter(Sample::isPair);
    }

    @Override
    public void judge(List<Sample> evidence, DatasetContext context, Report report) {
        long pairs = evidence.size();
        if (pairs < report.number(MIN_PAIRS)) {
            report.found(
                    SampleName.NONE,
                    List.of(),
                    Wording.text(
                            "The dataset has only %s of image and mask; at least %.0f are advisable.",
                            Wording.count(pairs, "pair"), report.number(MIN_PAIRS)),
                    Wording.data("pairs", pairs));
        }
    }
}
