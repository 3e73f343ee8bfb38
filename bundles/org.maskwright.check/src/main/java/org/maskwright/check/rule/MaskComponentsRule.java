package org.maskwright.check.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.maskwright.check.Datum;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds masks with several components that are no specks. */
public final class MaskComponentsRule implements SampleRule {
    private static final Option.Number MAX =
            new Option.Number("max", "", "So many large components are not reported.", 1, 1, 1e6);
    private static final Option.Number MIN_AREA_PX = Specks.MIN_AREA_PX;
    private static final Option.Number MIN_AREA_PCT = Specks.MIN_AREA_PCT;
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_COMPONENTS",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "The mask consists of several large parts: several people, an arm cut off by an object, or something that"
                    + " is no person.",
            "Look at it; if a part is no person, erase it.",
            List.of(MAX, MIN_AREA_PX, MIN_AREA_PCT),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Masks.of(facts).ifPresent(m -> {
            MaskFeatures f = m.features();
            Specks specks = Specks.of(f, report);
            if (specks.parts() > report.number(MAX)) {
                List<Integer> areas = Arrays.stream(f.components())
                        .limit(Math.min(20, specks.parts()))
                        .boxed()
                        .toList();
                String message = Wording.text(
                        "%s has %s; the largest are %s px.",
                        m.path(),
                        Wording.count(specks.parts(), "large component"),
                        areas.stream().limit(3).map(a -> Wording.text("%,d", a)).collect(Collectors.joining(" and ")));
                m.found(
                        report,
                        message,
                        Wording.data(
                                "parts",
                                specks.parts(),
                                Datum.LIMIT_PX.of(specks.limitPx()),
                                "components",
                                f.componentCount(),
                                "areas",
                                areas));
            }
        });
    }
}
