package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.layout.StrayFile;

/** Finds files that operating systems and tools leave behind. */
public final class JunkFileRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "JUNK_FILE",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "This file was left by a system or a tool (.DS_Store, ._*, Thumbs.db) and is no part of the dataset;"
                    + " careless loaders trip over it.",
            "Strip it; it goes to the quarantine.",
            List.of(),
            List.of("strip-junk"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        for (StrayFile file : facts.strays()) {
            if (file.kind() == StrayFile.StrayKind.JUNK) {
                String message = file.path() + " is a leftover of a system or tool ("
                        + Wording.count(file.bytes(), "byte") + ").";
                report.found(SampleName.NONE, List.of(file.path()), message, Wording.data("bytes", file.bytes()));
            }
        }
    }
}
