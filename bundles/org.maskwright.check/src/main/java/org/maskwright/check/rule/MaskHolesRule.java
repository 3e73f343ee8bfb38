package org.maskwright.check.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.maskwright.check.Datum;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds masks with holes: background enclosed by the person. */
public final class MaskHolesRule implements SampleRule {
    private static final Option.Number FILL_PX = new Option.Number(
            "fillAreaPx", "px", "Holes of so many pixels are to be filled, however small the mask is.", 4, 0, 1e9);
    private static final Option.Number FILL_PCT = new Option.Number(
            "fillAreaPct", "%", "Holes of at most this share of the mask's pixels are to be filled.", 0.05, 0, 100);
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_HOLES",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "The person has holes: right where an arm is akimbo, wrong where a dark jacket was taken for background.",
            "Fill those below the limit; look at the larger ones.",
            List.of(FILL_PX, FILL_PCT),
            List.of("fill-holes"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Masks.of(facts).filter(m -> m.features().holeCount() > 0).ifPresent(m -> {
            MaskFeatures f = m.features();
            int limitPx =
                    (int) Math.max(report.number(FILL_PX), Math.floor(report.number(FILL_PCT) / 100 * f.pixels()));
            int kept = (int)
                    Arrays.stream(f.holes()).filter(area -> area > limitPx).count();
            boolean complete = kept < f.holes().length || kept == f.holeCount();
            int small = complete ? f.holeCount() - kept : 0;
            String message = Wording.text(
                    "%s has %s of %,d px in all, the largest of %,d; %d of at most %,d px.",
                    m.path(), Wording.count(f.holeCount(), "hole"), total(f), f.holes()[0], small, limitPx);
            Map<String, Object> data = Wording.data(
                    "count",
                    f.holeCount(),
                    "areaPx",
                    total(f),
                    "largestPx",
                    f.holes()[0],
                    "small",
                    small,
                    Datum.LIMIT_PX.of(limitPx));
            m.found(report, message, data, small > 0 && Codings.plain(report.labels()) ? INFO.fixes() : List.of());
        });
    }

    /** Of the areas that are kept: all but the smallest of more than a thousand. */
    private static long total(MaskFeatures f) {
        return Arrays.stream(f.holes()).asLongStream().sum();
    }
}
