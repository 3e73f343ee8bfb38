package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.maskwright.check.facts.LookAlikes.NearCopy;
import org.maskwright.check.facts.SampleFacts;

/** Finds images that look like an earlier one without having the same pixels: resized, recompressed, mirrored, cropped, or the next frame of a video. */
public final class DupNearRule implements GatheringRule<SampleFacts> {
    private static final RuleInfo INFO = new RuleInfo(
            "DUP_NEAR",
            Severity.WARNING,
            RuleInfo.Certainty.HEURISTIC,
            "Two pictures look almost the same, or one is a part of the other (looked for among up to 2,000 images): they"
                    + " count double in training, and flatter evaluation when they are split apart.",
            "Keep the better one, or keep both in the same part of the split.",
            List.of(NearImages.DISTANCE, NearImages.MIN_ENTROPY),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return Optional.of(facts).filter(s -> s.imageFeatures().isPresent());
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        for (List<SampleFacts> cluster : NearImages.of(evidence, report)) {
            // Equal pixels are the exact rules' business: one of each picture is left to compare here.
            var pictures = new HashSet<Long>();
            var distinct = new ArrayList<SampleFacts>();
            for (SampleFacts s : cluster) {
                report.throwIfCancelled();
                if (Twins.imagePixels(s).filter(pictures::add).isPresent()) {
                    if (!distinct.isEmpty()) {
                        found(s, distinct, report);
                    }
                    distinct.add(s);
                }
            }
        }
    }

    private static void found(SampleFacts s, List<SampleFacts> earlier, Report report) {
        SampleFacts nearest = earlier.stream()
                .min(Comparator.comparingInt(e ->
                        NearImages.between(e, s, report).map(NearCopy::distance).orElse(Long.SIZE)))
                .orElseThrow();
        Optional<NearCopy> likeness = NearImages.between(nearest, s, report);
        report.found(
                s.sample().name(),
                SampleFiles.pair(s),
                s.sample().image().orElse("") + " looks almost the same as "
                        + nearest.sample().image().orElse("")
                        + likeness.map(DupNearRule::how).orElse(", through others that look like both."),
                Wording.data(
                        Datum.ORIGINAL.of(nearest.sample().label()),
                        "distance",
                        likeness.map(NearCopy::distance).orElse(NearImages.distance(nearest, s)),
                        "mirrored",
                        likeness.filter(NearCopy::mirrored).isPresent(),
                        "cropped",
                        likeness.filter(NearCopy::cropped).isPresent()));
    }

    private static String how(NearCopy likeness) {
        if (likeness.cropped()) {
            return ": one is a part of the other.";
        }
        String bits = likeness.distance() == 0
                ? "are equal."
                : "differ in " + Wording.count(likeness.distance(), "bit") + " of 64.";
        return (likeness.mirrored() ? " mirrored" : "") + ": their perceptual hashes " + bits;
    }
}
