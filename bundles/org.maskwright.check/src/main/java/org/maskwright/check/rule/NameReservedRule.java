package org.maskwright.check.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Datum.NewName;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;

/** Finds samples with a name that Windows reserves or forbids. */
public final class NameReservedRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "NAME_RESERVED",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The path has a name or character that Windows does not allow, so the dataset cannot be copied or unpacked there.",
            "Rename image and mask.",
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
                    .filter(p -> fault(p).isPresent())
                    .toList();
            if (!bad.isEmpty()) {
                List<NewName> renames = renaming.of(s.sample(), SafeNames::unreserved, SafeNames::unreserved);
                String reason = "has what Windows does not allow: "
                        + fault(bad.getFirst()).orElseThrow();
                NameFindings.report(
                        s.sample(), bad, reason, NameFindings.good(renames, p -> fault(p).isPresent()), report);
            }
        }
    }

    private static Optional<String> fault(String path) {
        return Arrays.stream(path.split("/"))
                .flatMap(segment -> SafeNames.reserved(segment).stream())
                .findFirst();
    }
}
