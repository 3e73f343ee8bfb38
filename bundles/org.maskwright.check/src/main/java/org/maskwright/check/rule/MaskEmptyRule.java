package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.SampleStatus;

/** Finds masks without a single foreground pixel that nobody has verified as rightly empty. */
public final class MaskEmptyRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_EMPTY",
                    Severity.ERROR,
                    RuleInfo.Certainty.DETERMINISTIC,
                    "The mask shows nobody: recall, F-measure and weighted F-measure of this file are 0/0, and one such NaN turns "
                            + "the mean over a whole dataset into NaN.",
                    "If nobody is in the picture, mark it as verified-empty; otherwise draw the mask, or set the pair aside.",
                    List.of(),
                    List.of("quarantine", "verified-empty"))
            .meantFor(Scope.BACKGROUND);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        if (facts.sample().status() == SampleStatus.VERIFIED_EMPTY) {
            return;
        }
        // A mask of values that mean nothing may show somebody all the same: MASK_VALUES_UNKNOWN and MASK_SCALE_01
        // speak of those.
        Masks.of(facts)
                .filter(m -> m.features().foreground() == 0 && m.features().unknown() == 0)
                .ifPresent(m -> m.found(
                        report,
                        Wording.text(
                                "%s has no foreground pixel among %,d: recall, F-measure and weighted F-measure are undefined for it, and one NaN"
                                        + " turns a whole mean into NaN.",
                                m.path(), m.features().pixels()),
                        Wording.data("pixels", m.features().pixels(), "foreground", 0L)));
    }
}
