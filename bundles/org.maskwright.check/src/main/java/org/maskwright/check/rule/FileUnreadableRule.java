package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.file.ImageFormat;

/** Finds files that cannot be opened, or are no image at all. */
public final class FileUnreadableRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "FILE_UNREADABLE",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "This file cannot be read as an image: it is empty, no image, not permitted to be read, or gone.",
            "Restore it from its source, convert it where its format is named, or give yourself the right to read it; a file"
                    + " that is really broken can be set aside with its partner.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        for (FileFacts file : FileStates.files(facts)) {
            switch (file.integrity().state()) {
                case EMPTY -> report(facts, file, "is an empty file of 0 bytes", true, report);
                // A picture of another format is worth converting.
                case NOT_AN_IMAGE -> report(facts, file, "is no image of a format that is read", !named(file), report);
                // The file may be perfectly good: another user, another moment. Setting it aside would not help.
                case UNREADABLE -> report(facts, file, "cannot be read", false, report);
                case VANISHED -> report(facts, file, "vanished or changed while it was read", false, report);
                case INTACT, BLEMISHED, TRUNCATED, CORRUPT, TOO_LARGE -> {}
            }
        }
    }

    private static boolean named(FileFacts file) {
        return file.header().format() != ImageFormat.UNKNOWN;
    }

    private static void report(SampleFacts facts, FileFacts file, String verdict, boolean broken, Report report) {
        report.found(
                facts.sample().name(),
                FileStates.concerned(facts, file),
                FileStates.message(file, verdict),
                FileStates.data(file),
                broken ? INFO.fixes() : List.of());
    }
}
