package org.maskwright.check.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.feature.EdgeFit;

/**
 * Masks that are mirrored or turned as a whole. A portrait looks much like its mirror image: where most masks fit better turned in one and the
 * same way, that is believed of each with less evidence than of a single one.
 *
 * @param alike those of most of the dataset that must be turned in the same way; empty where there are none
 * @param single all others
 */
record TurnedMasks(List<SampleFacts> alike, List<SampleFacts> single) {
    private static final int UPRIGHT = 1;

    /** Share of the dataset, and number of masks, from which on a turn is its own. */
    private static final double MOST = 0.6;

    private static final int MANY = 5;

    /** In standard deviations over all displacements, by how much the median of them must rise. */
    private static final double RISE_OF_MOST = 1;

    /**
     * How sure a single one must be.
     *
     * @param gain least factor by which the support grows
     * @param rise least growth of it, in standard deviations over all displacements
     * @param certainty least distance from chance of the mask as turned, likewise
     */
    record TurnLimits(double gain, double rise, double certainty) {
        static final TurnLimits STANDARD = new TurnLimits(
                MaskTurnedRule.MIN_GAIN.standard(),
                MaskTurnedRule.MIN_RISE.standard(),
                MaskTurnedRule.MIN_CERTAINTY.standard());

        private boolean exceededBy(SampleFacts s) {
            EdgeFit fit = FitFindings.of(s);
            double support = fit.turn().support();
            return fit.turn().orientation() != UPRIGHT
                    && fit.gainTurned() >= gain
                    && FitFindings.rise(fit, support) >= rise
                    && fit.certaintyTurned() >= certainty
                    && support > Math.max(fit.best().support(), fit.even().support());
        }
    }

    /**
     * The turned ones among samples of which it is {@link FitFindings#known} how mask and image fit.
     *
     * @param limits what a single one must exceed
     */
    static TurnedMasks of(List<SampleFacts> samples, TurnLimits limits) {
        Map<Integer, List<SampleFacts>> byTurn = samples.stream()
                .filter(s -> FitFindings.of(s).turn().orientation() != UPRIGHT)
                .collect(Collectors.groupingBy(
                        s -> FitFindings.of(s).turn().orientation(), TreeMap::new, Collectors.toList()));
        List<SampleFacts> alike = byTurn.values().stream()
                .filter(t -> t.size() >= MANY && t.size() >= MOST * samples.size())
                .filter(t -> FitFindings.median(t, TurnedMasks::rise) >= RISE_OF_MOST)
                .findFirst()
                .orElse(List.of());
        Set<String> told = keys(alike);
        List<SampleFacts> single = samples.stream()
                .filter(s -> !told.contains(s.sample().key()) && limits.exceededBy(s))
                .toList();
        return new TurnedMasks(alike, single);
    }

    private static double rise(SampleFacts s) {
        EdgeFit fit = FitFindings.of(s);
        return FitFindings.rise(fit, fit.turn().support());
    }

    private static Set<String> keys(List<SampleFacts> samples) {
        return samples.stream().map(s -> s.sample().key()).collect(Collectors.toSet());
    }

    /** Samples without those of turned masks: what else their masks' place seems to tell comes from that. */
    static List<SampleFacts> leftOut(List<SampleFacts> samples) {
        List<SampleFacts> known =
                samples.stream().filter(s -> FitFindings.known(s).isPresent()).toList();
        TurnedMasks turned = of(known, TurnLimits.STANDARD);
        Set<String> keys = new HashSet<>(keys(
                Stream.concat(turned.alike.stream(), turned.single.stream()).toList()));
        return keys.isEmpty()
                ? samples
                : samples.stream().filter(s -> !keys.contains(s.sample().key())).toList();
    }

    /** How the mask of a sample must be turned, as a clause: "turned by 180°". */
    static String words(SampleFacts s) {
        return switch (FitFindings.of(s).turn().orientation()) {
            case 2 -> "mirrored, left and right exchanged,";
            case 3 -> "turned by 180°";
            case 4 -> "mirrored, top and bottom exchanged,";
            case 5 -> "mirrored along its diagonal";
            case 6 -> "turned by 90° clockwise";
            case 7 -> "mirrored along its other diagonal";
            case 8 -> "turned by 90° counterclockwise";
            default -> "as it is";
        };
    }
}
