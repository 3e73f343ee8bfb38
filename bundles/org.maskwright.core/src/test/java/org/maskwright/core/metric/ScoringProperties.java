package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

/** What holds for every picture. */
class ScoringProperties {
    private static Mask mask(Size size, Random random, boolean ignoring) {
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        int often = 1 + random.nextInt(6);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (random.nextInt(often) == 0 ? 1 : 0);
            labels[i] = ignoring && random.nextInt(9) == 0 ? (byte) LabelMap.IGNORE : labels[i];
        }
        return Mask.of(size, labels);
    }

    private static Shares shares(Size size, Random random) {
        byte[] values = new byte[Math.toIntExact(size.pixels())];
        random.nextBytes(values);
        return Shares.of(size, values);
    }

    private static Size size(Random random) {
        return new Size(1 + random.nextInt(11), 1 + random.nextInt(9));
    }

    @Property(tries = 200)
    void everyMeasureIsWithinItsBounds(@ForAll long seed, @ForAll boolean stretched) {
        var random = new Random(seed);
        Size size = size(random);
        var scoring = new Scoring(0.5, 1, 0.3, stretched, EnumSet.allOf(Metric.class));
        Scoring.Scores scores = scoring.ofMatte(mask(size, random, true), shares(size, random), shares(size, random));
        assertThat(scores.values()).containsOnlyKeys(Metric.values());
        scores.values().forEach((metric, measure) -> {
            if (measure instanceof Measure.Defined d) {
                boolean px = metric == Metric.HAUSDORFF_95 || metric == Metric.SURFACE_DISTANCE;
                boolean e = metric.name().startsWith("E_");
                assertThat(d.figure()).as(metric.key()).isBetween(0.0, px ? 20 : e ? 2 : 1 + 1e-12);
            }
        });
    }

    @Property(tries = 200)
    void someMeasuresDoNotMindWhichMaskIsTheTruth(@ForAll long seed) {
        var random = new Random(seed);
        Size size = size(random);
        Mask a = mask(size, random, false);
        Mask b = mask(size, random, false);
        Confusion one = Confusion.of(a, b);
        Confusion other = Confusion.of(b, a);
        assertThat(one.iou()).isEqualTo(other.iou());
        assertThat(one.dice()).isEqualTo(other.dice());
        assertThat(one.accuracy()).isEqualTo(other.accuracy());
        assertThat(one.precision().figureIfDefined()).isEqualTo(other.recall().figureIfDefined());
        assertThat(BoundaryF.of(a, b)).isEqualTo(BoundaryF.of(b, a));
        assertThat(SurfaceDistance.of(a, b).hausdorff(0.95).figureIfDefined())
                .isEqualTo(SurfaceDistance.of(b, a).hausdorff(0.95).figureIfDefined());
    }

    /** By levels and by pixels the same is counted, at any threshold. */
    @Property(tries = 200)
    void countsOfLevelsAreCountsOfMasks(@ForAll long seed, @ForAll @IntRange(min = 1, max = 255) int share) {
        var random = new Random(seed);
        Size size = size(random);
        Mask truth = mask(size, random, true);
        Shares said = shares(size, random);
        assertThat(LevelCounts.of(truth, said).atLeast(share)).isEqualTo(Confusion.of(truth, said.atLeast(share)));
    }

    @Property(tries = 200)
    void aMaskAgainstItselfIsPerfect(@ForAll long seed) {
        var random = new Random(seed);
        Mask mask = mask(size(random), random, false);
        Scoring.Scores scores = Scoring.USUAL.ofMatte(mask, Shares.of(mask), Shares.of(mask));
        scores.values().forEach((metric, measure) -> {
            boolean sweep = metric.name().endsWith("_MEAN") || metric.name().startsWith("E_");
            if (measure instanceof Measure.Defined d && !sweep && metric != Metric.F_ADAPTIVE) {
                double best = metric.better() == Metric.Better.HIGHER ? 1 : 0;
                assertThat(d.figure()).as(metric.key()).isEqualTo(best, within(1e-9));
            }
        });
    }

    @Property(tries = 50)
    void anIntervalHoldsTheMeanAndFollowsFromTheSeed(@ForAll long seed) {
        double[] figures = new Random(seed).doubles(40).toArray();
        double mean = java.util.Arrays.stream(figures).average().orElseThrow();
        Bootstrap.Interval interval = Bootstrap.USUAL.ofMean(figures);
        assertThat(mean).isBetween(interval.low(), interval.high());
        assertThat(interval.excludes(mean)).isFalse();
        assertThat(interval.excludes(2)).isTrue();
        assertThat(Bootstrap.USUAL.ofMean(figures)).isEqualTo(interval);
        assertThat(new Bootstrap(1000, 0.95, 1).ofMean(figures)).isNotEqualTo(interval);
    }
}
