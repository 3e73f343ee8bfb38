package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;

/** Finds masks that are foreground all over. */
public final class MaskFullRule implements SampleRule {
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_FULL",
                    Severity.ERROR,
                    RuleInfo.Certainty.DETERMINISTIC,
                    "The mask calls every pixel the person: specificity and the mean absolute error say nothing about it, and"
                            + " it teaches that background is person.",
                    "Draw the mask, or set the pair aside.",
                    List.of(),
                    List.of("quarantine"))
            .meantFor(Scope.PERSON);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Masks.of(facts)
                .filter(m -> m.features().isFull() && m.features().unknown() == 0)
                .ifPresent(m -> m.found(
                        report,
                        Wording.text(
                                "%s is foreground in all of its %,d pixels%s.",
                                m.path(),
                                m.features().foreground(),
                                m.features().ignored() == 0 ? "" : " that are not ignored"),
                        Wording.data("pixels", m.features().pixels())));
    }
}
