package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.StrayValues;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;

/** Finds masks with values that the label map does not know and that no soft edge explains. */
public final class MaskValuesUnknownRule implements SampleRule {
    private static final Option.Number MIN_UNKNOWN =
            new Option.Number("minUnknownPx", "px", "Fewer pixels of unknown value are not reported.", 1, 1, 1e9);
    private static final Option.Number MIN_SOFT = StrangeValues.MIN_SOFT;
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_VALUES_UNKNOWN",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "The mask has values that mean nothing in this dataset: each tool counts those pixels differently, as"
                    + " person, as background or as a class of their own.",
            "State the right label map, or correct the values; strays in a mask that is meant as black and white can be"
                    + " cut at half of full scale.",
            List.of(MIN_UNKNOWN, MIN_SOFT),
            List.of("binarise"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Masks.of(facts)
                .filter(m -> m.features().unknown() >= report.number(MIN_UNKNOWN))
                .filter(m -> StrangeValues.in(m, report) == StrangeValues.UNEXPLAINED)
                .ifPresent(m -> m.found(
                        report,
                        Wording.text(
                                "%s has %,d pixels (%s) of %s.",
                                m.path(),
                                m.features().unknown(),
                                Wording.percent((double) m.features().unknown()
                                        / m.features().pixels()),
                                what(m.features(), report.labels())),
                        StrangeValues.data(m.features()),
                        fixes(m, report.labels())));
    }

    private static String what(MaskFeatures features, LabelMap labels) {
        return Codings.colours(labels)
                ? "colours that are no class's"
                : "values that the label map does not know; its values are " + Masks.values(features);
    }

    /**
     * Cutting at half of full scale makes no sense of class ids, of a second person's number or of a photograph, and must leave somebody in
     * the picture.
     */
    private static List<String> fixes(Masks.Measured mask, LabelMap labels) {
        boolean sensible = Codings.plain(labels)
                && !MaskEqualsImageRule.looksLikeImage(mask.sample(), MaskEqualsImageRule.MIN_CORRELATION.standard())
                && mask.features().isPartial()
                && StrayValues.only(mask.features(), labels);
        return sensible ? INFO.fixes() : List.of();
    }
}
