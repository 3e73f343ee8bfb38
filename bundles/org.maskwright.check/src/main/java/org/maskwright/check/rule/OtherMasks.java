package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.PairFeatures;

/**
 * Masks that fit their own images nowhere near, and the images of other samples better.
 *
 * @param pairs how many pairs were compared
 * @param suspects those whose masks fit nowhere near
 * @param found those of them whose images another mask fits
 */
record OtherMasks(int pairs, List<SampleFacts> suspects, List<OwnerFound> found) {
    /** A mask with so much support at some displacement, and so far above chance, is displaced. */
    private static final double DISPLACED = 0.4;

    private static final double DISPLACED_CERTAINTY = 4.5;

    /** From so many found on, and such a share of suspects and found among all, masks were exchanged throughout. */
    private static final int MANY = 5;

    private static final double MOST = 0.5;
    private static final double FITTING = 0.25;

    /**
     * An image that another mask fits.
     *
     * @param owner the sample that has the mask
     * @param candidate how much better it fits
     */
    record OwnerFound(SampleFacts sample, SampleFacts owner, BetterMasks.Candidate candidate) {}

    /**
     * What the rule is set to.
     *
     * @param certainty of a mask of the picture's own, standard deviations
     * @param support likewise, 0…1
     */
    record OwnerLimits(double certainty, double support, int neighbours, double swapGain, double farGain, double gain) {
        private boolean fitsNowhere(SampleFacts s) {
            return s.pair()
                    .flatMap(PairFeatures::fit)
                    .filter(f -> f.certaintyGrown() < certainty && f.even().support() < support)
                    .filter(f ->
                            f.certaintyMoved() < DISPLACED_CERTAINTY || f.best().support() < DISPLACED)
                    .isPresent();
        }
    }

    /** Those samples that have a mask and an image to be compared. */
    static List<SampleFacts> pairs(List<SampleFacts> samples) {
        return samples.stream()
                .filter(s -> s.imageFeatures().isPresent()
                        && s.maskFeatures().filter(MaskFeatures::isPartial).isPresent()
                        && !PersonExtent.nearlyFull(s)
                        && !ExifOrientationMismatchRule.isUnrotated(s))
                .toList();
    }

    /** Compares masks and images of {@link #pairs}. */
    static OtherMasks among(List<SampleFacts> pairs, OwnerLimits limits, Runnable checkpoint) {
        List<SampleFacts> suspects = pairs.stream().filter(limits::fitsNowhere).toList();
        if (suspects.isEmpty()) {
            return new OtherMasks(pairs.size(), suspects, List.of());
        }
        var search = new BetterMasks(pairs, limits::fitsNowhere, checkpoint);
        search.compareNeighbours(limits.neighbours());
        search.compareSuspects(limits.farGain());
        boolean many = suspects.size() >= MANY && suspects.size() >= MOST * pairs.size();
        List<OwnerFound> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (limits.fitsNowhere(pairs.get(i))) {
                SampleFacts sample = pairs.get(i);
                better(search, i, limits, many)
                        .ifPresent(c -> found.add(new OwnerFound(sample, pairs.get(c.partner()), c)));
            }
        }
        return new OtherMasks(pairs.size(), suspects, List.copyOf(found));
    }

    /** An exchange, a neighbour's mask, or where most masks fit nowhere any that fits no other image as well. */
    private static Optional<BetterMasks.Candidate> better(BetterMasks search, int i, OwnerLimits limits, boolean many) {
        return search.swap(i)
                .filter(c -> c.gain() >= limits.swapGain())
                .or(() -> search.other(i).filter(c -> c.gain() >= limits.gain()))
                .or(() -> many ? search.owned(i).filter(c -> c.gain() >= limits.farGain()) : Optional.empty());
    }

    /** Whether masks were exchanged throughout the dataset. */
    boolean areMost() {
        return found.size() >= MANY && suspects.size() >= MOST * pairs && found.size() >= FITTING * pairs;
    }
}
