package org.maskwright.check.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.ledger.SplitLedger;

/** Finds samples that the split names and the dataset does not have. */
public final class SplitUnknownSampleRule implements GatheringRule<String> {
    private static final RuleInfo INFO = new RuleInfo(
            "SPLIT_UNKNOWN_SAMPLE",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The split names a sample that is not in the dataset: a file was removed or renamed after the split was"
                    + " made.",
            "Restore or rename the file, or delete the row from the split ledger.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<String> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts.sample().key());
    }

    @Override
    public void judge(List<String> evidence, DatasetContext context, Report report) {
        Set<String> known = Set.copyOf(evidence);
        Set<String> reported = new LinkedHashSet<>();
        for (SplitLedger.PartAssignment e : context.split().entries()) {
            report.throwIfCancelled();
            if (!known.contains(e.sample()) && reported.add(e.sample())) {
                report.found(
                        SampleName.of(e.sample()),
                        List.of(),
                        "The split puts " + e.sample() + " into " + e.part().text()
                                + ", but the dataset has no such sample.",
                        Wording.data("part", e.part().text()));
            }
        }
    }
}
