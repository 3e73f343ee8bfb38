package org.maskwright.check.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.Datum;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds masks that are almost the same although their images differ. */
public final class DupNearMaskRule implements GatheringRule<SampleFacts> {
    private static final Option.Number DIFFERENCE = new Option.Number(
            "maxDifference",
            "%",
            "Masks are almost the same when, as 32×32 maps, they differ by at most this on average.",
            0.4,
            0,
            10);
    private static final RuleInfo INFO = new RuleInfo(
            "DUP_NEAR_MASK",
            Severity.INFO,
            RuleInfo.Certainty.HEURISTIC,
            "Different pictures have almost the same mask: frames of a still person, or a mask that was copied and"
                    + " touched up.",
            "Compare the two pictures; draw a new mask where it was copied.",
            List.of(DIFFERENCE),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts)
                .filter(s -> s.imageFeatures().isPresent()
                        && s.maskFeatures().filter(MaskFeatures::isPartial).isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        // Equal masks are DUP_MASK's business: one of each is left to compare here.
        var hashes = new HashSet<Long>();
        List<SampleFacts> distinct = evidence.stream()
                .filter(s -> Twins.partialMask(s).filter(hashes::add).isPresent())
                .toList();
        List<byte[]> maps = distinct.stream()
                .map(s -> s.maskFeatures().map(MaskFeatures::small).orElseThrow())
                .toList();
        for (NearMasks.Pair pair : NearMasks.of(maps, report.number(DIFFERENCE) / 100, report::throwIfCancelled)) {
            SampleFacts first = distinct.get(pair.first());
            SampleFacts second = distinct.get(pair.second());
            if (!Twins.imagePixels(first).equals(Twins.imagePixels(second))) {
                report.found(
                        second.sample().name(),
                        SampleFiles.mask(second),
                        Wording.text(
                                "%s is almost the mask of another picture, %s: as 32×32 maps they differ by %.2f %% on"
                                        + " average.",
                                second.sample().mask().orElse(""),
                                first.sample().mask().orElse(""),
                                pair.difference() * 100),
                        Wording.data(Datum.ORIGINAL.of(first.sample().label()), "difference", pair.difference()));
            }
        }
    }
}
