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
import org.maskwright.core.SampleName;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.EdgeFit;
import org.maskwright.imaging.feature.EdgeFit.Displacement;

/**
 * Finds masks that would fit their image's edges clearly better if they were moved. Each pair is judged by itself: a threshold from the spread
 * of the dataset takes for usual what most of its masks have.
 */
public final class MaskShiftedRule implements GatheringRule<SampleFacts> {
    private static final Option.Number MIN_GAIN = new Option.Number(
            "minGain",
            "",
            "Least factor by which the edge support of the boundary must grow when the mask is moved.",
            1.2,
            1,
            100);
    private static final Option.Number MIN_RISE = new Option.Number(
            "minRise",
            "standard deviations",
            "Least growth of that support, as measured by its spread over all displacements.",
            2.5,
            0,
            100);
    private static final Option.Number MIN_SHIFT =
            new Option.Number("minShift", "%", "Least shift, as a share of the image's long side.", 1.5, 0, 12.5);

    /** A mask that fits better grown or shrunk is not displaced: the best displacement must beat the best growth by this factor. */
    private static final double OVER_GROWTH = 1.05;

    /** What one side may lose where the other gains: that of a mask too wide on all sides loses as much. */
    private static final double LOSS = 0.15;

    /** How far above chance the support must be where it is best: else the mask fits nowhere, which is no displacement. */
    private static final double CERTAIN = 3;

    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_SHIFTED",
                    Severity.WARNING,
                    RuleInfo.Certainty.HEURISTIC,
                    "The mask fits the picture's edges clearly better when it is moved: it was probably displaced or made for"
                            + " a cropped picture. Where most masks are displaced alike, one finding says so of the dataset.",
                    "Compare contour and picture; move the mask by the shift that is given, or draw it anew.",
                    List.of(MIN_GAIN, MIN_RISE, MIN_SHIFT),
                    List.of())
            .meantFor(Scope.BACKGROUND);

    private final OwnerSearch owners;

    /** A rule by itself. */
    public MaskShiftedRule() {
        this(new OwnerSearch());
    }

    /** One of several rules that share a search. */
    MaskShiftedRule(OwnerSearch owners) {
        this.owners = owners;
    }

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
        List<SampleFacts> shifted = owners.ownMasks(evidence, report::throwIfCancelled).stream()
                .filter(s -> isShifted(s, report))
                .toList();
        new FitFindings.Faults(shifted, evidence.size(), MaskShiftedRule::across, MaskShiftedRule::down)
                .tell(alike -> ofMost(alike, evidence.size(), report), s -> ofOne(s, report));
    }

    private static boolean isShifted(SampleFacts s, RuleValues values) {
        EdgeFit fit = FitFindings.of(s);
        Displacement best = fit.best();
        boolean far = best.length() >= values.number(MIN_SHIFT) / 100 * FitFindings.longSide(s);
        boolean better = fit.gainMoved() >= values.number(MIN_GAIN)
                && FitFindings.rise(fit, best.support()) >= values.number(MIN_RISE);
        boolean moved = best.support() >= OVER_GROWTH * fit.even().support()
                && Math.min(best.leading(), best.trailing()) >= -LOSS;
        return far && better && moved && fit.certaintyMoved() >= CERTAIN;
    }

    private static double across(SampleFacts s) {
        return (double) FitFindings.of(s).best().dx() / FitFindings.longSide(s);
    }

    private static double down(SampleFacts s) {
        return (double) FitFindings.of(s).best().dy() / FitFindings.longSide(s);
    }

    private static void ofOne(SampleFacts s, Report report) {
        EdgeFit fit = FitFindings.of(s);
        Displacement best = fit.best();
        report.found(
                s.sample().name(),
                SampleFiles.mask(s),
                "The mask seems displaced: moved by " + direction(best.dx(), best.dy(), " px")
                        + Wording.text(" its boundary meets %.1f times as much edge of the picture.", fit.gainMoved()),
                Wording.data(
                        "dx",
                        best.dx(),
                        "dy",
                        best.dy(),
                        "gain",
                        fit.gainMoved(),
                        "rise",
                        FitFindings.rise(fit, best.support())));
    }

    private static void ofMost(List<SampleFacts> alike, int all, Report report) {
        double x = FitFindings.median(alike, MaskShiftedRule::across) * 100;
        double y = FitFindings.median(alike, MaskShiftedRule::down) * 100;
        report.found(
                SampleName.NONE,
                List.of(),
                Wording.text("%d of %d masks seem displaced alike: they fit moved by ", alike.size(), all)
                        + direction(Math.round(x * 10) / 10.0, Math.round(y * 10) / 10.0, " %")
                        + " of the long side. How they were made or exported is at fault.",
                Wording.data("dxPct", x, "dyPct", y, "masks", all, "samples", FitFindings.labels(alike)));
    }

    private static String direction(Number dx, Number dy, String unit) {
        double x = dx.doubleValue();
        double y = dy.doubleValue();
        String across = positive(dx) + unit + " to the " + (x < 0 ? "left" : "right");
        String along = positive(dy) + unit + (y < 0 ? " up" : " down");
        return x == 0 ? along : y == 0 ? across : across + " and " + along;
    }

    private static String positive(Number n) {
        String text = n.toString();
        return text.startsWith("-") ? text.substring(1) : text;
    }
}
