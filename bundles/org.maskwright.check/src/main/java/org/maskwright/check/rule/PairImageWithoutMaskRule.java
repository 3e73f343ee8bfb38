package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Datum;
import org.maskwright.check.Datum.NewName;
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
            "Draw or pre-label a mask, or set the image aside; where an extension stands twice in a name, rename the file.",
            List.of(),
            List.of("quarantine", "rename"));

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
        DoubledExtensions doubled = DoubledExtensions.of(facts.layout(), halves);
        for (Sample sample : halves.images()) {
            report.throwIfCancelled();
            String image = sample.image().orElse("");
            doubled.of(image)
                    .ifPresentOrElse(
                            names -> rename(sample, names, report),
                            () -> report.found(
                                    sample.name(),
                                    List.of(image),
                                    image + " has no mask.",
                                    Map.of(),
                                    List.of("quarantine")));
        }
    }

    private static void rename(Sample sample, List<NewName> names, Report report) {
        String what = names.stream().map(n -> n.from() + " to " + n.to()).collect(Collectors.joining(", "));
        report.found(
                sample.name(),
                names.stream().map(NewName::from).toList(),
                sample.image().orElse("")
                        + " has no mask by its name, in which, or in the mask's, an extension stands twice:"
                        + " rename " + what + ".",
                Wording.data(Datum.RENAMES.of(names)),
                List.of("rename"));
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
