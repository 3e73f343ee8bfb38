package org.maskwright.check.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Datum.NewName;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;

/** Finds samples with characters outside ASCII in a path. */
public final class NameNonAsciiRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "NAME_NON_ASCII",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "The path has characters outside ASCII: archives, older tools and some readers garble them or do not find the file.",
            "Rename image and mask in plain letters.",
            List.of(),
            List.of("rename"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Renaming renaming = new Renaming(facts);
        for (SampleFacts s : facts.samples()) {
            report.throwIfCancelled();
            List<String> bad = Renaming.paths(s.sample()).stream()
                    .filter(p -> !SafeNames.ascii(p))
                    .toList();
            if (!bad.isEmpty()) {
                List<NewName> renames = renaming.of(s.sample(), SafeNames::toAscii, SafeNames::toAscii);
                String reason = "has characters outside ASCII (" + strange(bad.getFirst()) + ")";
                NameFindings.report(
                        s.sample(), bad, reason, NameFindings.good(renames, p -> !SafeNames.ascii(p)), report);
            }
        }
    }

    /** The first few of them, each once. */
    private static String strange(String path) {
        return path.codePoints()
                .filter(c -> c >= 0x7f)
                .distinct()
                .limit(5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }
}
