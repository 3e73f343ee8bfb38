package org.maskwright.check.rule;

import java.util.HashMap;
import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;

/** Finds samples whose files have the name of another one but for upper and lower case. */
public final class NameCaseCollisionRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "NAME_CASE_COLLISION",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "Two file names differ only in upper and lower case, or in how an accent is encoded: on Windows and macOS one "
                    + "overwrites the other.",
            "Rename one of them, image and mask together.",
            List.of(),
            List.of("rename"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        var owner = new HashMap<String, String>();
        Renaming renaming = new Renaming(facts);
        for (SampleFacts s : facts.samples()) {
            report.throwIfCancelled();
            List<String> paths = Renaming.paths(s.sample());
            List<String> bad = paths.stream()
                    .filter(p -> !owner.getOrDefault(Renaming.folded(p), p).equals(p))
                    .toList();
            if (bad.isEmpty()) {
                paths.forEach(p -> owner.put(Renaming.folded(p), p));
            } else {
                String reason = "and " + owner.get(Renaming.folded(bad.getFirst()))
                        + " are one name to systems that ignore case";
                NameFindings.report(
                        s.sample(), bad, reason, renaming.of(s.sample(), name -> name, folder -> folder), report);
            }
        }
    }
}
