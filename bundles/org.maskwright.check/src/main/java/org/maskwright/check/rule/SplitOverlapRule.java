package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.Part;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.ledger.SplitLedger;

/** Finds samples that the split puts into two parts. */
public final class SplitOverlapRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "SPLIT_OVERLAP",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "The split names a sample in more than one part: the model is judged by what it was taught.",
            "Delete all but one of its rows from the split ledger, or of its lines from the lists.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Map<String, SampleName> known = facts.samples().stream()
                .map(s -> s.sample().name())
                .collect(Collectors.toMap(SampleName::key, Function.identity()));
        Map<String, Set<Part>> parts = new LinkedHashMap<>();
        for (SplitLedger.PartAssignment e : facts.split().entries()) {
            report.throwIfCancelled();
            parts.computeIfAbsent(e.sample(), any -> new LinkedHashSet<>(2)).add(e.part());
        }
        parts.forEach((sample, in) -> {
            if (in.size() > 1) {
                List<String> names = new ArrayList<>(in.stream().map(Part::text).toList());
                SampleName name = known.getOrDefault(sample, SampleName.of(sample));
                report.found(
                        name,
                        List.of(),
                        "Sample " + name + " is in " + Wording.count(names.size(), "part") + " of the split: "
                                + String.join(", ", names) + ".",
                        Wording.data("parts", names));
            }
        });
    }
}
