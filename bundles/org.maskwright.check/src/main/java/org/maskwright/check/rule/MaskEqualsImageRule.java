package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.PairFeatures;

/** Finds masks that are their image. */
public final class MaskEqualsImageRule implements SampleRule {
    /** From which correlation on a mask looks like its image. */
    static final Option.Number MIN_CORRELATION = new Option.Number(
            "minCorrelation",
            "",
            "A mask of many values that correlates so well with the image's brightness is the image.",
            0.98,
            0.5,
            1);

    private static final RuleInfo INFO = new RuleInfo(
            "MASK_EQUALS_IMAGE",
            Severity.ERROR,
            RuleInfo.Certainty.HEURISTIC,
            "The mask is a copy of its photograph, in grey or as it is: somebody exported the wrong layer.",
            "Draw the mask, or set the pair aside.",
            List.of(MIN_CORRELATION),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        if (facts.image().isEmpty() || facts.mask().isEmpty()) {
            return;
        }
        String hash = facts.image().get().file().sha256();
        boolean same = !hash.isEmpty() && hash.equals(facts.mask().get().file().sha256());
        if (same || looksLikeImage(facts, report.number(MIN_CORRELATION))) {
            String message = facts.sample().mask().orElseThrow()
                    + (same
                            ? " is its image, byte for byte."
                            : " looks like its image (" + correlationWords(facts) + ").");
            report.found(
                    facts.sample().name(),
                    SampleFiles.mask(facts),
                    message,
                    Wording.data("sameFile", same, "correlation", Wording.datum(correlation(facts))));
        }
    }

    private static Measure correlation(SampleFacts facts) {
        return facts.pair()
                .map(PairFeatures::maskImageCorrelation)
                .orElse(new Measure.Undefined("the two were not compared pixel by pixel"));
    }

    private static String correlationWords(SampleFacts facts) {
        return switch (correlation(facts)) {
            case Measure.Defined d -> Wording.text("correlation %.3f", d.figure());
            case Measure.Undefined u -> "correlation undefined, as " + u.reason();
        };
    }

    /** Whether a mask has many values and they follow the image's brightness. */
    static boolean looksLikeImage(SampleFacts facts, double minCorrelation) {
        boolean manyValues = facts.maskFeatures()
                .filter(f -> f.distinctValues() > MaskFeatures.DRAWN_VALUES)
                .isPresent();
        return manyValues
                && facts.pair()
                        .filter(p -> p.maskImageCorrelation().isAtLeast(minCorrelation))
                        .isPresent();
    }
}
