package org.maskwright.check.rule;

import java.util.Arrays;
import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Datum.NewName;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;

/** Finds samples with a path or name that is too long for some systems. */
public final class NameTooLongRule implements DatasetRule {
    private static final Option.Number MAX_PATH = new Option.Number(
            "maxPathChars", "characters", "Longest path within the dataset that is not reported.", 240, 20, 32_000);
    private static final Option.Number MAX_NAME = new Option.Number(
            "maxNameBytes", "bytes", "Longest name of a file or folder, in UTF-8, that is not reported.", 200, 20, 255);
    private static final RuleInfo INFO = new RuleInfo(
            "NAME_TOO_LONG",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The path or file name is so long that Windows (260 characters in all) or archive tools cannot create the"
                    + " file.",
            "Shorten the name of image and mask; a hash keeps it unique.",
            List.of(MAX_PATH, MAX_NAME),
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
                    .filter(p -> tooLong(p, report))
                    .toList();
            if (!bad.isEmpty()) {
                List<NewName> renames = renaming.of(s.sample(), SafeNames::shortened, folder -> folder);
                String first = bad.getFirst();
                String reason = Wording.text(
                        "is %d characters long, its longest name %d bytes", first.length(), longest(first));
                NameFindings.report(
                        s.sample(), bad, reason, NameFindings.good(renames, p -> tooLong(p, report)), report);
            }
        }
    }

    private static boolean tooLong(String path, Report report) {
        return path.length() > report.number(MAX_PATH) || longest(path) > report.number(MAX_NAME);
    }

    private static int longest(String path) {
        return Arrays.stream(path.split("/")).mapToInt(SafeNames::utf8).max().orElse(0);
    }
}
