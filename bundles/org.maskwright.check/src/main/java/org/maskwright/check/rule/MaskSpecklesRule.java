package org.maskwright.check.rule;

import java.util.Arrays;
import java.util.List;
import org.maskwright.check.Datum;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds masks with specks: components too small to be part of a person. */
public final class MaskSpecklesRule implements SampleRule {
    private static final Option.Number MIN_AREA_PX = Specks.MIN_AREA_PX;
    private static final Option.Number MIN_AREA_PCT = Specks.MIN_AREA_PCT;
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_SPECKLES",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "Tiny islands lie beside the person: slips of the brush or noise of a model, which boundary metrics punish"
                    + " out of proportion.",
            "Drop them.",
            List.of(MIN_AREA_PX, MIN_AREA_PCT),
            List.of("drop-speckles"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Masks.of(facts).ifPresent(m -> {
            MaskFeatures f = m.features();
            Specks specks = Specks.of(f, report);
            if (specks.count() > 0) {
                List<Integer> areas = Arrays.stream(f.components())
                        .skip(specks.parts())
                        .limit(20)
                        .boxed()
                        .toList();
                String message = Wording.text(
                        "%s has %s of fewer than %,d px beside %s.",
                        m.path(),
                        Wording.count(specks.count(), "speck"),
                        specks.limitPx(),
                        Wording.count(specks.parts(), "larger component"));
                m.found(
                        report,
                        message,
                        Wording.data(
                                "count",
                                specks.count(),
                                Datum.LIMIT_PX.of(specks.limitPx()),
                                "components",
                                f.componentCount(),
                                "areas",
                                areas));
            }
        });
    }
}
