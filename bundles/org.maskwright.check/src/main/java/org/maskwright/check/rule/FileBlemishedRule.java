package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.file.Integrity;

/** Finds files whose pixels are all there, with something beside them that belongs to nothing. */
public final class FileBlemishedRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
            "FILE_BLEMISHED",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "This file has something in it that belongs to nothing, beside pixels that are all there: readers pass over it,"
                    + " some with a warning, strict ones refuse the file.",
            "Look whether the picture is right; saving it anew removes what is odd.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        FileStates.report(facts, Integrity.State.BLEMISHED, "has a blemish", report);
    }
}
