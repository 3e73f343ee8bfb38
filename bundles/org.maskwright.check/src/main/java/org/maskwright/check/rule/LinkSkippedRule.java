package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.layout.StrayFile;

/** Finds symbolic links that were not followed. */
public final class LinkSkippedRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "LINK_SKIPPED",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "This symbolic link leads out of the dataset or nowhere, and was not followed: what it points to is not"
                    + " checked, copied or changed.",
            "Put the file itself in its place, or remove the link.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        for (StrayFile file : facts.strays()) {
            if (file.kind() == StrayFile.Kind.LINK) {
                report.found(
                        SampleName.NONE,
                        List.of(file.path()),
                        file.path() + " is a symbolic link that was not followed.",
                        Map.of());
            }
        }
    }
}
