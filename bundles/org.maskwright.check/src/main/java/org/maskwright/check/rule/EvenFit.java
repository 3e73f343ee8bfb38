package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleValues;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.EdgeFit;

/**
 * Whether a mask would fit its image's edges clearly better evenly grown or shrunk, and what is said of it.
 *
 * @param sign 1 for masks that are to grow, −1 for those that are to shrink
 * @param fault "too narrow", "too wide"
 * @param deed "grown", "shrunk"
 */
record EvenFit(int sign, String fault, String deed) {
    static final Option.Number MIN_GAIN = new Option.Number(
            "minGain",
            "",
            "Least factor by which the edge support of the boundary must grow when the mask grows or shrinks.",
            1.25,
            1,
            100);
    static final Option.Number MIN_RISE = new Option.Number(
            "minRise",
            "standard deviations",
            "Least growth of that support, as measured by its spread over all displacements.",
            2,
            0,
            100);
    static final Option.Number MIN_WIDTH = new Option.Number(
            "minWidth", "%", "Least growth or shrinking, as a share of the image's long side.", 1, 0, 5);

    /** How far above chance the support must be where it is best: else the mask fits nowhere. */
    private static final double CERTAIN = 3.5;

    /** Least support there: of masks that fit their pictures hardly one in a hundred has less. */
    private static final double SUPPORTED = 0.34;

    List<Option<?>> options() {
        return List.of(MIN_GAIN, MIN_RISE, MIN_WIDTH);
    }

    void judge(List<SampleFacts> evidence, OwnerSearch owners, Report report) {
        List<SampleFacts> faulty = owners.ownMasks(evidence, report::throwIfCancelled).stream()
                .filter(s -> isFaulty(s, report))
                .toList();
        new FitFindings.Faults(faulty, evidence.size(), EvenFit::share, s -> 0)
                .tell(alike -> ofMost(alike, evidence.size(), report), s -> ofOne(s, report));
    }

    private boolean isFaulty(SampleFacts s, RuleValues values) {
        EdgeFit fit = FitFindings.of(s);
        double support = fit.even().support();
        boolean wide = sign * share(s) * 100 >= values.number(MIN_WIDTH);
        boolean better =
                fit.gainGrown() >= values.number(MIN_GAIN) && FitFindings.rise(fit, support) >= values.number(MIN_RISE);
        boolean certain = fit.certaintyGrown() >= CERTAIN && support >= SUPPORTED;
        // Of a displaced mask one side fits grown and the other shrunk; moved, both do.
        return wide && better && certain && support >= fit.best().support();
    }

    private static double share(SampleFacts s) {
        return (double) FitFindings.of(s).even().px() / FitFindings.longSide(s);
    }

    private void ofOne(SampleFacts s, Report report) {
        EdgeFit fit = FitFindings.of(s);
        report.found(
                s.sample().name(),
                SampleFiles.mask(s),
                Wording.text(
                        "The mask seems %s on all sides: %s by %d px its boundary meets %.1f times as much edge of the"
                                + " picture.",
                        fault, deed, Math.abs(fit.even().px()), fit.gainGrown()),
                Wording.data(
                        "px",
                        fit.even().px(),
                        "gain",
                        fit.gainGrown(),
                        "rise",
                        FitFindings.rise(fit, fit.even().support())));
    }

    private void ofMost(List<SampleFacts> alike, int all, Report report) {
        double share = FitFindings.median(alike, EvenFit::share) * 100;
        report.found(
                SampleName.NONE,
                List.of(),
                Wording.text(
                        "%d of %d masks seem %s on all sides: they fit %s by %.1f %% of the long side. How they were made"
                                + " or exported is at fault.",
                        alike.size(), all, fault, deed, Math.abs(share)),
                Wording.data("widthPct", share, "masks", all, "samples", FitFindings.labels(alike)));
    }
}
