package org.maskwright.check.rule;

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
import org.maskwright.core.SampleName;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds masks that are pixel for pixel the same although their images differ: a copy-and-paste mistake. */
public final class DupMaskRule implements GatheringRule<SampleFacts> {
    private static final RuleInfo INFO = new RuleInfo(
            "DUP_MASK",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "Different pictures have exactly the same mask, so that for all but one of them it is almost surely the"
                    + " wrong one.",
            "Look which picture the mask belongs to, and draw or propose new masks for the others.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts)
                .filter(s -> s.maskFeatures().filter(MaskFeatures::isPartial).isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        Optional<FieldOfView> field = FieldOfView.in(evidence);
        if (field.isPresent()) {
            ofMost(field.get(), report);
            return;
        }
        for (List<SampleFacts> group : Twins.by(evidence, Twins::partialMask)) {
            report.throwIfCancelled();
            SampleFacts first = group.getFirst();
            Optional<Object> picture = Twins.image(first);
            List<String> masks =
                    group.stream().flatMap(s -> s.sample().mask().stream()).toList();
            List<String> named = Wording.group(masks);
            for (SampleFacts s : group.subList(1, group.size())) {
                Optional<Object> other = Twins.image(s);
                boolean copied = !s.sample().mask().equals(first.sample().mask());
                boolean pictures = picture.isPresent() && other.isPresent() && !picture.equals(other);
                if (copied && pictures && !NearImages.areCopies(first, s)) {
                    report.found(
                            s.sample().name(),
                            SampleFiles.mask(s),
                            s.sample().mask().orElse("") + " is pixel for pixel the mask of another picture, "
                                    + masks.getFirst()
                                    + (masks.size() == 2
                                            ? "."
                                            : " (a group of " + masks.size() + ": " + Wording.names(masks) + ")."),
                            Wording.data(Datum.ORIGINAL.of(first.sample().label()), "group", named));
                }
            }
        }
    }

    private static void ofMost(FieldOfView field, Report report) {
        List<String> masks =
                field.alike().stream().flatMap(s -> s.sample().mask().stream()).toList();
        report.found(
                SampleName.NONE,
                List.of(),
                Wording.text(
                        "%,d of %,d masks are nearly the same, as %s is: a camera's field of view, or one mask copied, and no outline of"
                                + " what is in each picture. State where the masks are with --images and --masks, if there are others.",
                        field.alike().size(), field.all(), masks.getFirst()),
                Wording.data("masks", field.all(), "alike", field.alike().size()));
    }
}
