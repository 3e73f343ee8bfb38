package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.file.Integrity;

/** Finds files that declare more pixels than anybody should decode. */
public final class ImageTooLargeRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "IMAGE_TOO_LARGE",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "This file declares more pixels than the stated limit, by mistake or as a decompression bomb; it was not decoded.",
            "Reduce the picture, or set it and its partner aside.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        FileStates.report(facts, Integrity.State.TOO_LARGE, "is too large to decode", report);
    }
}
