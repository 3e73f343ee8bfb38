package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;

/** Finds images that no mask belongs to. */
public final class PairImageWithoutMaskRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "PAIR_IMAGE_WITHOUT_MASK",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "No mask belongs to this image, so it can neither train nor test a model.",
            "Draw or pre-label a mask, or set the image aside.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Halves halves = Halves.of(facts);
        if (halves.isWithoutMasks() || halves.isLayoutAtFault()) {
            // One finding about the layout says it.
            return;
        }
        if (halves.isMostlyUnlabelled()) {
            reportAll(halves, report);
            return;
        }
        for (Sample sample : halves.images()) {
            report.throwIfCancelled();
            String image = sample.image().orElse("");
            report.found(sample.name(), List.of(image), image + " has no mask.", Map.of());
        }
    }

    /** Most are still to be labelled: nothing is wrong with any one of them, and none is to be set aside for it. */
    private static void reportAll(Halves halves, Report report) {
        List<String> images =
                halves.images().stream().flatMap(s -> s.image().stream()).toList();
        int all = images.size() + halves.pairs() + halves.several().byImage().size();
        report.found(
                SampleName.NONE,
                images,
                images.size() + " of " + all + " images have no mask yet: " + Wording.names(images)
                        + "; draw or pre-label them.",
                Wording.data("images", all, "withoutMask", images.size()),
                List.of());
    }
}
