package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.file.Integrity;

/** Finds files that end before their image does. */
public final class FileTruncatedRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "FILE_TRUNCATED",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "This file begins as an image and ends too early: readers fill the missing rows with grey or black, often without a word.",
            "Copy or download it again, or set it and its partner aside.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        FileStates.report(facts, Integrity.State.TRUNCATED, "is cut short", report);
    }
}
