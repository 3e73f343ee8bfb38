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

/** Tells of samples that a split, where there is one, does not name: one finding for all. */
public final class SplitUnassignedRule implements GatheringRule<Sample> {
    private static final RuleInfo INFO = new RuleInfo(
            "SPLIT_UNASSIGNED",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "Samples came after the split was made and are in no part of it: they are neither trained on nor"
                    + " evaluated.",
            "Place them with the split command, which leaves all others where they are.",
            List.of(),
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
        Parts parts = Parts.of(context);
        if (parts.isEmpty()) {
            return;
        }
        List<String> outside = evidence.stream()
                .filter(s -> parts.of(s).isEmpty())
                .map(Sample::label)
                .toList();
        if (!outside.isEmpty()) {
            report.found(
                    SampleName.NONE,
                    List.of(),
                    Wording.count(outside.size(), "sample") + (outside.size() == 1 ? " is" : " are")
                            + " in no part of the split: " + Wording.names(outside) + ".",
                    Wording.data("count", outside.size(), "samples", outside));
        }
    }
}
