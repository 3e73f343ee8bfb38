package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;
import org.maskwright.dataset.layout.StrayFile;

/**
 * Finds mistakes in annotation files that lie beside the images: COCO and labelme JSON. Any other JSON is left alone.
 *
 * <p>The one rule that reads files itself: annotation files are few, are not part of a pair, and are read as a stream.
 */
public final class AnnotationJsonInvalidRule implements DatasetRule {
    private static final Option.Number MAX_PROBLEMS = new Option.Number(
            "maxProblems", "", "At most so many problems of a file are listed; the rest are counted.", 20, 1, 10_000);
    private static final Option.Number MAX_SIZE =
            new Option.Number("maxSize", "MiB", "Larger files are not looked at.", 1024, 1, 65_536);
    private static final RuleInfo INFO = new RuleInfo(
            "ANNOTATION_JSON_INVALID",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "A COCO or labelme file contradicts itself or the images: tools that read it fail, or give pictures wrong"
                    + " masks unnoticed.",
            "Mend the entries that are listed, or export the file anew with the tool that made it.",
            List.of(MAX_PROBLEMS, MAX_SIZE),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        List<StrayFile> files = facts.strays().stream()
                .filter(f -> f.kind() == StrayFile.StrayKind.JSON && f.bytes() <= report.number(MAX_SIZE) * (1 << 20))
                .toList();
        if (files.isEmpty()) {
            return;
        }
        DatasetImages images = DatasetImages.of(facts);
        for (StrayFile file : files) {
            report.throwIfCancelled();
            var problems = new Problems((int) report.number(MAX_PROBLEMS), report::throwIfCancelled);
            Optional<String> format = new AnnotationFile(facts.root(), file.path()).review(images, problems);
            if (format.isPresent() && problems.count() > 0) {
                found(file, format.get(), problems, report);
            }
        }
    }

    private static void found(StrayFile file, String format, Problems problems, Report report) {
        int more = problems.count() - problems.listed().size();
        report.found(
                SampleName.NONE,
                List.of(file.path()),
                Wording.text(
                        "%s (%s) has %s: %s%s.",
                        file.path(),
                        format,
                        Wording.count(problems.count(), "problem"),
                        String.join("; ", problems.listed()),
                        more == 0 ? "" : "; and " + more + " more (maxProblems says how many are listed)"),
                Wording.data("format", format, "count", problems.count(), "problems", problems.listed()));
    }
}
