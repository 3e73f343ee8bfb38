package org.maskwright.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Datum.NewName;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;

/** Finds files whose extension has upper-case letters. */
public final class ExtCaseRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "EXT_CASE",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "The extension is not in lower case (.JPG): tools that look for *.jpg pass the file over.",
            "Write the extension in lower case.",
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
                    .filter(p -> !lower(p).equals(extension(p)))
                    .toList();
            if (!bad.isEmpty()) {
                List<NewName> renames = bad.stream()
                        .flatMap(
                                p -> renaming.extension(p, s.sample().mask().equals(Optional.of(p)), lower(p)).stream())
                        .toList();
                NameFindings.report(s.sample(), bad, "has its extension in upper case", renames, report);
            }
        }
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String lower(String path) {
        return extension(path).toLowerCase(Locale.ROOT);
    }
}
