package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.file.Integrity;

/** Finds files whose length is right and whose contents are damaged. */
public final class FileCorruptRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "FILE_CORRUPT",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "This file is damaged within: some readers refuse it, others show wrong pixels.",
            "Restore it from its source, or set it and its partner aside.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        FileStates.report(facts, Integrity.State.CORRUPT, "is damaged", report);
    }
}
