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
import org.maskwright.check.facts.MaskSource;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds equal images (by file or by pixels) whose masks say different things. */
public final class DupSameImageDiffMaskRule implements GatheringRule<SampleFacts> {
    private static final RuleInfo INFO = new RuleInfo(
            "DUP_SAME_IMAGE_DIFF_MASK",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "The same picture has two different masks: they cannot both be right, and a model is taught both.",
            "Compare the two masks, keep the better pair and set the other aside.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts).filter(s -> s.maskFeatures().isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        for (List<SampleFacts> group : Twins.by(evidence, Twins::image)) {
            var seen = new HashSet<Long>();
            seen.add(features(group.getFirst()).labelHash());
            for (SampleFacts s : group.subList(1, group.size())) {
                report.throwIfCancelled();
                if (seen.add(features(s).labelHash())) {
                    found(group.getFirst(), s, context.masks(), report);
                }
            }
        }
    }

    private static void found(SampleFacts first, SampleFacts other, MaskSource masks, Report report) {
        String one = path(first);
        String two = path(other);
        Optional<MaskOverlap> exact = MaskOverlap.measured(masks, one, two);
        MaskOverlap overlap = exact.orElseGet(() -> MaskOverlap.estimated(features(first), features(other)));
        report.found(
                other.sample().name(),
                List.of(
                        two,
                        one,
                        other.sample().image().orElse(""),
                        first.sample().image().orElse("")),
                Wording.text(
                        "%s and %s are the same picture, but their masks differ: %s.",
                        first.sample().image().orElse(""),
                        other.sample().image().orElse(""),
                        overlap.words(exact.isPresent())),
                Wording.data(
                        Datum.ORIGINAL.of(first.sample().label()),
                        "iou",
                        overlap.datum(),
                        "iouExact",
                        exact.isPresent()));
    }

    private static MaskFeatures features(SampleFacts s) {
        return s.maskFeatures().orElseThrow();
    }

    private static String path(SampleFacts s) {
        return s.sample().mask().orElse("");
    }
}
