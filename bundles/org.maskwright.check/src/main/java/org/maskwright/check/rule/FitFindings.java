package org.maskwright.check.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Size;
import org.maskwright.imaging.feature.EdgeFit;

/**
 * What the rules about a mask's place on its image have in common: each judges every pair by itself, and says once of the dataset what is true
 * of most of it in the same way.
 */
final class FitFindings {
    /** Share of the dataset from which on a fault is its own, and of the faults that must be alike. */
    private static final double MOST = 0.5;

    /** With fewer faults than this, each is told by itself. */
    private static final int MANY = 5;

    /** Displacements and growths are alike when they differ by at most this from the median, as a share of the long side. */
    private static final double ALIKE = 0.015;

    private FitFindings() {}

    /**
     * How far off masks are.
     *
     * @param samples those that are at fault
     * @param all number of pairs that were judged
     * @param x share of the long side, of a direction
     * @param y of the other; 0 where there is but one
     */
    record Faults(
            List<SampleFacts> samples, int all, ToDoubleFunction<SampleFacts> x, ToDoubleFunction<SampleFacts> y) {
        /** Those that most of the dataset have in the same way; empty where there is no such. */
        List<SampleFacts> alike() {
            if (samples.size() < MANY) {
                return List.of();
            }
            double midX = median(samples, x);
            double midY = median(samples, y);
            List<SampleFacts> near = samples.stream()
                    .filter(s -> Math.hypot(x.applyAsDouble(s) - midX, y.applyAsDouble(s) - midY) <= ALIKE)
                    .toList();
            return near.size() >= MOST * all ? near : List.of();
        }

        /** Tells what is alike once, and the others one by one. */
        void tell(Consumer<List<SampleFacts>> ofMost, Consumer<SampleFacts> ofOne) {
            List<SampleFacts> alike = alike();
            if (!alike.isEmpty()) {
                ofMost.accept(alike);
            }
            Set<SampleFacts> told = new HashSet<>(alike);
            samples.stream().filter(s -> !told.contains(s)).forEach(ofOne);
        }
    }

    /**
     * The samples of which it is known how mask and image fit. What covers nearly all of a picture fits nowhere,
     * wherever it is moved; a mask that EXIF has not turned is its rule's.
     */
    static Optional<SampleFacts> known(SampleFacts s) {
        return Optional.of(s)
                .filter(known -> fit(known).isPresent() && longSide(known) > 0)
                .filter(known -> !PersonExtent.nearlyFull(known) && !ExifOrientationMismatchRule.isUnrotated(known));
    }

    private static Optional<EdgeFit> fit(SampleFacts s) {
        return s.pair().flatMap(p -> p.fit());
    }

    /** How mask and image of a {@link #known} sample fit. */
    static EdgeFit of(SampleFacts s) {
        return fit(s).orElseThrow();
    }

    /** The long side of a {@link #known} sample's image, px. */
    static int longSide(SampleFacts s) {
        Size size = s.image().map(i -> i.file().header().uprightSize()).orElse(new Size(0, 0));
        return Math.max(size.width(), size.height());
    }

    /** By how many standard deviations a support is above that where the mask stands; 0 where all places are alike. */
    static double rise(EdgeFit fit, double support) {
        return fit.spread() == 0 ? 0 : (support - fit.here()) / fit.spread();
    }

    /** The median of a figure of at least one sample. */
    static double median(List<SampleFacts> samples, ToDoubleFunction<SampleFacts> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        return RobustScale.quantile(sorted, 0.5);
    }

    static List<String> labels(List<SampleFacts> samples) {
        return samples.stream().map(s -> s.sample().label()).toList();
    }
}
