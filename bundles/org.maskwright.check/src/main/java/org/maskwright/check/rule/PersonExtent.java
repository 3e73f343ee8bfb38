package org.maskwright.check.rule;

import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.feature.EdgeFit;
import org.maskwright.imaging.feature.EdgeFit.LowerEnd;
import org.maskwright.imaging.feature.PairFeatures;

/**
 * What the picture itself says of how far a mask reaches, whatever is usual in its dataset: where the faulty masks are many, they are what is
 * usual.
 */
final class PersonExtent {
    static final Option.Number MAX_COVERAGE = new Option.Number(
            "maxCoverage",
            "%",
            "A mask that covers so much of its picture is reported, unless its boundary runs along edges.",
            90,
            50,
            100);
    static final Option.Number MAX_OPEN_END = new Option.Number(
            "maxOpenEnd",
            "%",
            "A mask that ends far above the lower border may do so without an edge in the picture along this share of its"
                    + " width.",
            20,
            0,
            100);

    /** With so much mean support a boundary runs along edges: of masks of nearly all of real portraits 99 in 100 have less than 0.43. */
    private static final double SUPPORTED = 0.5;

    /** Share of the rows below the mask. Of 500 right masks none that ends so high is open; persons who stand far off end lower. */
    private static final double HIGH = 0.3;

    /** Width over height: a standing figure seen as a whole is slimmer, and its feet are as dark as the ground. */
    private static final double SLIM = 0.6;

    private PersonExtent() {}

    /** Whether the mask leaves hardly any background, and its boundary follows nothing in the picture. */
    static boolean nearlyFull(SampleFacts s, double maxCoverage) {
        boolean wide = s.maskFeatures()
                .filter(m -> m.coverage().isAtLeast(maxCoverage / 100))
                .isPresent();
        return wide
                && s.pair()
                        .flatMap(PairFeatures::fit)
                        .filter(fit -> fit.here() >= SUPPORTED)
                        .isEmpty();
    }

    /** The same by the option's standard. */
    static boolean nearlyFull(SampleFacts s) {
        return nearlyFull(s, MAX_COVERAGE.standard());
    }

    /** Whether the mask ends across the person: far above the lower border, broad, and with no edge there. */
    static boolean cutOff(SampleFacts s, double maxOpenEnd) {
        LowerEnd end =
                s.pair().flatMap(PairFeatures::fit).map(EdgeFit::lowerEnd).orElse(LowerEnd.AT_BORDER);
        return end.open() * 100 > maxOpenEnd && end.below() >= HIGH && end.proportion() >= SLIM;
    }

    /** The same by the option's standard. */
    static boolean cutOff(SampleFacts s) {
        return cutOff(s, MAX_OPEN_END.standard());
    }
}
