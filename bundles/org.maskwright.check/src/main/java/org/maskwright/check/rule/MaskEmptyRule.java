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
import org.maskwright.core.SampleStatus;

/**
 * Finds masks without a single foreground pixel that nobody has verified as rightly empty. Where most masks are so, one finding says so of
 * the dataset, and none is to be set aside.
 */
public final class MaskEmptyRule implements GatheringRule<SampleFacts> {
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_EMPTY",
                    Severity.ERROR,
                    RuleInfo.Certainty.DETERMINISTIC,
                    "The mask shows nobody: recall, F-measure and weighted F-measure of this file are 0/0, and one such NaN turns "
                            + "the mean over a whole dataset into NaN. Where most masks are empty, one finding says so of the dataset.",
                    "If nobody is in the picture, mark it as verified-empty; otherwise draw the mask, or set the pair aside.",
                    List.of(),
                    List.of("quarantine", "verified-empty"))
            .meantFor(Scope.BACKGROUND);

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
        // A mask of values that mean nothing may show somebody all the same: MASK_VALUES_UNKNOWN and MASK_SCALE_01
        // speak of those.
        List<Masks.Measured> empty = evidence.stream()
                .filter(s -> s.sample().status() != SampleStatus.VERIFIED_EMPTY)
                .flatMap(s -> Masks.of(s).stream())
                .filter(m -> m.features().foreground() == 0 && m.features().unknown() == 0)
                .toList();
        if (Masks.areMost(empty.size(), evidence.size())) {
            ofMost(empty, evidence.size(), report);
        } else {
            empty.forEach(m -> ofOne(m, report));
        }
    }

    private static void ofMost(List<Masks.Measured> empty, int all, Report report) {
        Masks.foundOfMost(
                empty,
                all,
                Wording.text(
                        "%,d of %,d masks have no foreground pixel, as %s has none: they were exported without the person, are read"
                                + " with the wrong label map, or belong to something else. Export them anew, or state the masks' place or"
                                + " what their values mean; where nobody is in a picture, set its status to verified-empty.",
                        empty.size(), all, empty.getFirst().path()),
                report);
    }

    private static void ofOne(Masks.Measured mask, Report report) {
        mask.found(
                report,
                Wording.text(
                        "%s has no foreground pixel among %,d: recall, F-measure and weighted F-measure are undefined for it, and one NaN"
                                + " turns a whole mean into NaN.",
                        mask.path(), mask.features().pixels()),
                Wording.data("pixels", mask.features().pixels(), "foreground", 0L));
    }
}
