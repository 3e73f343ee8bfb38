package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Scope;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.PairFeatures;

/** Finds masks that call the picture's border the person and its middle the background. */
public final class MaskInvertedRule implements SampleRule {
    private static final Option.Number MIN_BORDER = new Option.Number(
            "minBorder",
            "%",
            "Least share of the border (bottom excepted) that the mask calls the person.",
            50,
            0,
            100);
    private static final Option.Number MIN_EXCESS = new Option.Number(
            "minExcess",
            "percentage points",
            "How much larger that share must be than the share of the central third.",
            5,
            0,
            100);
    private static final RuleInfo INFO = new RuleInfo(
                    "MASK_INVERTED",
                    Severity.ERROR,
                    RuleInfo.Certainty.HEURISTIC,
                    "Person and background seem exchanged: the mask marks the picture's border and leaves out its middle.",
                    "Look at the mask and invert it.",
                    List.of(MIN_BORDER, MIN_EXCESS),
                    List.of("invert"))
            .meantFor(Scope.PERSON);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        // Of a mask that is its photograph neither side is the person's.
        if (!MaskEqualsImageRule.looksLikeImage(facts, MaskEqualsImageRule.MIN_CORRELATION.standard())) {
            facts.pair().ifPresent(pair -> judge(facts, pair, report));
        }
    }

    private static void judge(SampleFacts facts, PairFeatures pair, Report report) {
        // Where all is ignored, nothing is exchanged.
        double border = pair.borderForeground().figureIfDefined().orElse(0);
        double centre = pair.centreForeground().figureIfDefined().orElse(1);
        if (border * 100 >= report.number(MIN_BORDER) && (border - centre) * 100 >= report.number(MIN_EXCESS)) {
            report.found(
                    facts.sample().name(),
                    SampleFiles.mask(facts),
                    Wording.text(
                            "The mask seems inverted: it marks %s of the picture's border as person, but only %s of"
                                    + " its middle.",
                            Wording.percent(border), Wording.percent(centre)),
                    Wording.data("borderForeground", border, "centreForeground", centre));
        }
    }
}
