package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;

/** Finds images that have the same pixels as an earlier one in a different file: saved anew, converted, or with other metadata. */
public final class DupExactPixelsRule implements GatheringRule<SampleFacts> {
    private static final RuleInfo INFO = new RuleInfo(
            "DUP_EXACT_PIXELS",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The same picture is in the dataset more than once, in files that differ in format or metadata only.",
            "Keep the first and set the others aside; where their masks differ, first decide which mask is right.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts).filter(s -> s.imageFeatures().isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        for (List<SampleFacts> group : Twins.by(evidence, Twins::imagePixels)) {
            report.throwIfCancelled();
            // Equal files are DUP_EXACT_FILE's business: one of each kind of file is left to compare here.
            var files = new HashSet<String>();
            var distinct = new ArrayList<SampleFacts>();
            for (SampleFacts s : group) {
                if (Twins.imageFile(s).filter(files::add).isPresent()) {
                    distinct.add(s);
                }
            }
            if (distinct.size() > 1) {
                Copies.report(distinct, "has exactly the same pixels as", report);
            }
        }
    }
}
