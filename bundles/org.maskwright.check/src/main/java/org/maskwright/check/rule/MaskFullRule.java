package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;

/** Finds masks that are foreground all over. Where most are, one finding says so of the dataset, and none is to be set aside. */
public final class MaskFullRule implements GatheringRule<SampleFacts> {
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_FULL",
                    Severity.ERROR,
                    RuleInfo.Certainty.DETERMINISTIC,
                    "The mask calls every pixel the person: specificity and the mean absolute error say nothing about it, and"
                            + " it teaches that background is person. Where most masks are full, one finding says so of the dataset.",
                    "Draw the mask, or set the pair aside.",
                    List.of(),
                    List.of("quarantine"))
            .meantFor(Scope.PERSON);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts).filter(s -> Masks.of(s).isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        List<Masks.Measured> full = evidence.stream()
                .flatMap(s -> Masks.of(s).stream())
                .filter(m -> m.features().isFull() && m.features().unknown() == 0)
                .toList();
        if (Masks.areMost(full.size(), evidence.size())) {
            ofMost(full, evidence.size(), report);
        } else {
            full.forEach(m -> ofOne(m, report));
        }
    }

    private static void ofMost(List<Masks.Measured> full, int all, Report report) {
        Masks.foundOfMost(
                full,
                all,
                Wording.text(
                        "%,d of %,d masks are foreground all over, as %s is: the background was exported with the value or colour of the"
                                + " person, or the label map takes it for that. State what the values mean, or export the masks anew.",
                        full.size(), all, full.getFirst().path()),
                report);
    }

    private static void ofOne(Masks.Measured mask, Report report) {
        mask.found(
                report,
                Wording.text(
                        "%s is foreground in all of its %,d pixels%s.",
                        mask.path(),
                        mask.features().foreground(),
                        mask.features().ignored() == 0 ? "" : " that are not ignored"),
                Wording.data("pixels", mask.features().pixels()));
    }
}
