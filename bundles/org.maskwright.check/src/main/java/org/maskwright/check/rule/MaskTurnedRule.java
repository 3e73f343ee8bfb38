package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.Datum;
import org.maskwright.check.GatheringRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleValues;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetContext;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.EdgeFit;

/** Finds masks that fit their image's edges clearly better mirrored or turned as a whole. */
public final class MaskTurnedRule implements GatheringRule<SampleFacts> {
    static final Option.Number MIN_GAIN = new Option.Number(
            "minGain",
            "",
            "Least factor by which the edge support of the boundary must grow when the mask is turned.",
            1.2,
            1,
            100);
    static final Option.Number MIN_RISE = new Option.Number(
            "minRise",
            "standard deviations",
            "Least growth of that support, as measured by its spread over all displacements.",
            2.5,
            0,
            100);
    static final Option.Number MIN_CERTAINTY = new Option.Number(
            "minCertainty",
            "standard deviations",
            "How far above chance the support of the turned mask must be.",
            4.5,
            0,
            100);
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_TURNED",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "The mask fits the picture's edges clearly better mirrored or turned as a whole: one of the two was turned, as"
                            + " by a tool that heeds EXIF and one that does not, and the other was not. Where most masks must be"
                            + " turned alike, one finding says so of the dataset.",
                    "Compare contour and picture, and turn the mask as is said.",
                    List.of(MIN_GAIN, MIN_RISE, MIN_CERTAINTY),
                    List.of("rotate"))
            .meantFor(Scope.BACKGROUND);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<SampleFacts> gather(SampleFacts facts, RuleValues values) {
        return FitFindings.known(facts);
    }

    @Override
    public void judge(List<SampleFacts> evidence, DatasetContext context, Report report) {
        var limits = new TurnedMasks.TurnLimits(
                report.number(MIN_GAIN), report.number(MIN_RISE), report.number(MIN_CERTAINTY));
        TurnedMasks turned = TurnedMasks.of(evidence, limits);
        if (!turned.alike().isEmpty()) {
            ofMost(turned.alike(), evidence.size(), report);
        }
        turned.single().forEach(s -> ofOne(s, report));
    }

    private static void ofOne(SampleFacts s, Report report) {
        EdgeFit fit = FitFindings.of(s);
        report.found(
                s.sample().name(),
                SampleFiles.mask(s),
                Wording.text(
                        "The mask does not lie as its picture does: %s its boundary meets %.1f times as much edge of the picture.",
                        TurnedMasks.words(s), fit.gainTurned()),
                Wording.data(
                        Datum.ORIENTATION.of(fit.turn().orientation()),
                        "gain",
                        fit.gainTurned(),
                        "rise",
                        FitFindings.rise(fit, fit.turn().support())));
    }

    private static void ofMost(List<SampleFacts> alike, int all, Report report) {
        List<String> masks =
                alike.stream().flatMap(s -> s.sample().mask().stream()).toList();
        SampleFacts first = alike.getFirst();
        report.found(
                SampleName.NONE,
                masks,
                Wording.text(
                        "%,d of %,d masks do not lie as their pictures do, all in the same way: %s they fit, as %s does. How they"
                                + " were made or exported is at fault.",
                        alike.size(), all, TurnedMasks.words(first), masks.getFirst()),
                Wording.data(
                        Datum.ORIENTATION.of(FitFindings.of(first).turn().orientation()),
                        Datum.MASKS.of(masks),
                        "all",
                        all,
                        "samples",
                        FitFindings.labels(alike)));
    }
}
