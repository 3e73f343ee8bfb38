package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.FactsBuilder;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.feature.EdgeFit.Displacement;
import org.maskwright.imaging.feature.EdgeFit.EvenGrowth;

class FitRulesTest {
    private static final String[] HALF = {"####....", "####....", "####....", "####...."};

    private static List<Finding> findings(
            DatasetRule rule, FactsBuilder odd, int usual, IntFunction<FactsBuilder> make) {
        var samples = new ArrayList<FactsBuilder>(
                IntStream.range(0, usual).mapToObj(make).toList());
        samples.add(odd);
        return RuleProbe.of(rule).findings(dataset(samples.toArray(FactsBuilder[]::new)));
    }

    private static FactsBuilder covering(String id, int pixels) {
        char[] row = new char[100];
        Arrays.fill(row, '.');
        Arrays.fill(row, 0, pixels, '#');
        return sample(id).mask(new String(row));
    }

    @Test
    void reportsAMaskFarSmallerThanUsual() {
        List<Finding> found =
                findings(new MaskAreaOutlierRule(), covering("odd", 1), 30, i -> covering("s" + i, 40 + i % 10));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("odd");
        assertThat(found.getFirst().message())
                .startsWith("The mask covers 1.0 % of the picture, far less than the 44.0 % that is usual here");
    }

    @Test
    void acceptsUsualAreasEmptyMasksAndSmallDatasets() {
        assertThat(findings(new MaskAreaOutlierRule(), covering("odd", 0), 30, i -> covering("s" + i, 40 + i % 10)))
                .isEmpty();
        assertThat(findings(new MaskAreaOutlierRule(), covering("odd", 35), 30, i -> covering("s" + i, 40 + i % 10)))
                .isEmpty();
        assertThat(findings(new MaskAreaOutlierRule(), covering("odd", 1), 18, i -> covering("s" + i, 40 + i % 10)))
                .isEmpty();
    }

    @Test
    void reportsAMaskOfNearlyAllOfThePicture() {
        IntFunction<FactsBuilder> full = i ->
                covering("s" + i, 95).pair(p -> p.fit(0.2, new Displacement(0, 0, 0.2, 0, 0), new EvenGrowth(0, 0.2)));
        assertThat(findings(new MaskAreaOutlierRule(), covering("odd", 44), 30, full))
                .hasSize(30)
                .extracting(f -> f.message())
                .contains(
                        "The mask covers 95.0 % of the picture and leaves hardly any background; its boundary runs along"
                                + " no edge of the picture.");
        IntFunction<FactsBuilder> fitting = i -> covering("s" + i, 95);
        assertThat(findings(new MaskAreaOutlierRule(), covering("odd", 95), 30, fitting))
                .as("their boundaries have support")
                .isEmpty();
    }

    @Test
    void reportsAMaskThatEndsAcrossThePerson() {
        var head = sample("head").mask(HALF).pair(p -> p.lowerEnd(0.6, 0.5, 1));
        assertThat(findings(new MaskAreaOutlierRule(), head, 4, i -> covering("s" + i, 40 + i)))
                .extracting(f -> f.sample().label())
                .containsExactly("head");
        for (double[] end : new double[][] {{0.1, 0.5, 1}, {0.6, 0.2, 1}, {0.6, 0.5, 0.3}}) {
            var whole = sample("whole").mask(HALF).pair(p -> p.lowerEnd(end[0], end[1], end[2]));
            assertThat(findings(new MaskAreaOutlierRule(), whole, 4, i -> covering("s" + i, 40 + i)))
                    .isEmpty();
        }
    }

    @Test
    void saysOnceWhatMostMasksLack() {
        IntFunction<FactsBuilder> head = i -> sample("s" + i).mask(HALF).pair(p -> p.lowerEnd(0.6, 0.5, 1));
        assertThat(findings(new MaskAreaOutlierRule(), covering("odd", 40), 30, head))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).startsWith("30 of 31 masks end far above the lower border"));
    }

    private static FactsBuilder shaped(String id, double moment) {
        return sample(id)
                .mask(HALF)
                .maskPixels(m -> m.hu(-0.7 + moment, -1.5 + moment, -3 + moment, -3 + moment, 0, 0, 0));
    }

    @Test
    void reportsAShapeUnlikeTheOthers() {
        List<Finding> found =
                findings(new MaskShapeOutlierRule(), shaped("odd", 3), 30, i -> shaped("s" + i, i % 5 * 0.1));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("odd");
        assertThat(findings(new MaskShapeOutlierRule(), shaped("odd", 0.6), 30, i -> shaped("s" + i, i % 5 * 0.1)))
                .isEmpty();
    }

    private static FactsBuilder contrast(String id, double here) {
        return sample(id).mask(HALF).pair(p -> p.contrast(here));
    }

    @Test
    void reportsABoundaryThatMissesTheEdges() {
        List<Finding> found =
                findings(new MaskEdgeOffImageEdgeRule(), contrast("odd", 1.1), 30, i -> contrast("s" + i, 2.5 + i % 3));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("odd");
        assertThat(found.getFirst().message()).contains("is 1.10 times the picture's mean, where 3.50 is usual here");
        assertThat(findings(
                        new MaskEdgeOffImageEdgeRule(), contrast("odd", 1.5), 30, i -> contrast("s" + i, 2.5 + i % 3)))
                .isEmpty();
    }

    @Test
    void aBoundaryWithoutAnyGradientIsFarOff() {
        List<Finding> found =
                findings(new MaskEdgeOffImageEdgeRule(), contrast("odd", 0), 30, i -> contrast("s" + i, 2.5 + i % 3));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("odd");
        assertThat(found.getFirst().message()).contains("is 0.00 times the picture's mean, where 3.50 is usual here");
    }

    @Test
    void comparesBoundariesWithTheDatasetsOwn() {
        List<Finding> found = findings(
                new MaskEdgeOffImageEdgeRule(), contrast("odd", 2), 30, i -> contrast("s" + i, 8 + i % 3 * 0.5));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("odd");
    }

    @Test
    void reportsAnInvertedMask() {
        List<Finding> found = RuleProbe.of(new MaskInvertedRule())
                .findings(
                        sample("inverted").mask(HALF).pair(p -> p.foreground(0.95, 0.2)),
                        sample("right").mask(HALF).pair(p -> p.foreground(0.05, 0.9)),
                        sample("closeUp").mask(HALF).pair(p -> p.foreground(0.8, 1)),
                        sample("small").mask(HALF).pair(p -> p.foreground(0.1, 0)),
                        sample("none").noMask());
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("inverted");
        assertThat(found.getFirst().fixes()).containsExactly("invert");
        assertThat(found.getFirst().message()).contains("95.0 %").contains("20.0 %");
    }

    /** An image with one vertical edge, and a mask with its boundary at another, in columns of 32. */
    private static FactsBuilder bars(String id, int edge, int boundary) {
        byte[] edges = new byte[1024];
        String[] rows = new String[32];
        for (int y = 0; y < 32; y++) {
            edges[y * 32 + edge] = (byte) 255;
            char[] row = new char[64];
            Arrays.fill(row, '.');
            // Two mask pixels a cell: an odd end makes the cell a mixed one.
            Arrays.fill(row, 0, 2 * boundary + 1, '#');
            rows[y] = new String(row);
        }
        double support = edge == boundary ? 0.8 : 0.3;
        return sample(id).imagePixels(p -> p.edges(edges)).mask(rows).pair(p -> p.moved(support, 0, 0, support)
                .grown(support, 0, support));
    }

    private static List<Finding> ofOthers(int... boundaries) {
        FactsBuilder[] samples = IntStream.range(0, boundaries.length)
                .mapToObj(i -> bars("s" + i, 2 * i + 1, boundaries[i]))
                .toArray(FactsBuilder[]::new);
        return RuleProbe.of(new MaskOfOtherImageRule()).findings(dataset(samples));
    }

    @Test
    void reportsTwoMasksThatWereExchanged() {
        List<Finding> found = ofOthers(1, 5, 3, 7);
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("s1", "s2");
        assertThat(found.getFirst().data())
                .containsEntry("fits", "s2")
                .containsEntry("mutual", true)
                .containsEntry("fit", 1.0);
        assertThat(found.getFirst().message()).contains("exchanged, the masks of s1 and s2 would fit better");
    }

    @Test
    void reportsARowOfMasksThatIsDisplaced() {
        List<Finding> found = ofOthers(1, 5, 7, 9, 3, 11);
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("s1", "s2", "s3", "s4");
        assertThat(found).extracting(f -> f.data().get("fits")).containsExactly("s4", "s1", "s2", "s3");
        assertThat(found.getFirst().data()).containsEntry("mutual", false);
    }

    @Test
    void reportsAnExchangeOverAnyDistance() {
        int[] boundaries = IntStream.range(0, 14).map(i -> 2 * i + 1).toArray();
        boundaries[1] = 27;
        boundaries[13] = 3;
        assertThat(ofOthers(boundaries)).extracting(f -> f.sample().label()).containsExactly("s1", "s13");
    }

    @Test
    void aMaskThatFitsNearItsPlaceIsItsOwn() {
        FactsBuilder[] samples = {
            bars("wide", 1, 5).pair(p -> p.grown(0.3, -9, 0.6)),
            bars("displaced", 3, 7).pair(p -> p.moved(0.3, 20, 0, 0.6)),
            bars("other", 5, 1),
            bars("right", 7, 3).pair(p -> p.moved(0.5, 0, 0, 0.5).grown(0.5, 0, 0.5))
        };
        List<Finding> found = RuleProbe.of(new MaskOfOtherImageRule()).findings(dataset(samples));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("other");
    }

    @Test
    void acceptsMasksOnTheirOwnEdges() {
        assertThat(ofOthers(1, 3, 5, 7, 9, 11)).isEmpty();
    }

    /** Masks written in the order of 0, 1, 10, 11 … 19, 2, 3 …, and images in that of numbers. */
    private static int[] countedInAnotherOrder(int count) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing(String::valueOf))
                .mapToInt(i -> 2 * i + 1)
                .toArray();
    }

    @Test
    void masksExchangedThroughoutAreSaidOnce() {
        List<Finding> found = ofOthers(countedInAnotherOrder(15));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().sample().isNone()).isTrue();
        assertThat(found.getFirst().message())
                .startsWith(
                        "12 of 14 masks fit nothing in their pictures, and 11 of them fit another one, as masks/s7.png does"
                                + " that of s2:");
        assertThat(found.getFirst().fixes()).isEmpty();
    }

    @Test
    void exchangedMasksAreNotCalledDisplaced() {
        FactsBuilder[] samples = {
            bars("a", 1, 5).pair(p -> p.moved(0.3, 20, 0, 0.46)),
            bars("b", 5, 1),
            bars("c", 9, 9),
            bars("d", 13, 17).pair(p -> p.moved(0.3, 20, 0, 0.46))
        };
        for (FactsBuilder s : samples) {
            s.image(f -> f.size(800, 600));
        }
        assertThat(RuleProbe.of(new MaskShiftedRule()).findings(dataset(samples)))
                .extracting(f -> f.sample().label())
                .containsExactly("d");
    }

    @Test
    void whereMasksWereExchangedThroughoutNothingElseIsSaidOfTheirPlace() {
        int[] boundaries = countedInAnotherOrder(15);
        FactsBuilder[] samples = IntStream.range(0, boundaries.length)
                .mapToObj(i -> bars("s" + i, 2 * i + 1, boundaries[i]))
                .toArray(FactsBuilder[]::new);
        // One that stayed in its place by chance seems displaced.
        samples[0].pair(p -> p.moved(0.3, 20, 0, 0.7)).image(f -> f.size(800, 600));
        assertThat(RuleProbe.of(new MaskShiftedRule()).findings(dataset(samples)))
                .isEmpty();
    }

    @Test
    void whoseMasksFitIsSoughtOnceForAllRules() {
        FactsBuilder[] builders = {bars("a", 1, 5), bars("b", 3, 7), bars("c", 5, 1), bars("d", 7, 3)};
        List<SampleFacts> samples = dataset(builders).facts().samples();
        OwnerSearch search = new OwnerSearch();
        var limits = MaskOfOtherImageRule.standard();
        OtherMasks first = search.of(samples, limits, () -> {});
        assertThat(first.found()).isNotEmpty();
        assertThat(search.of(List.copyOf(samples), limits, () -> {})).isSameAs(first);
        assertThat(search.of(samples.subList(0, 3), limits, () -> {})).isNotSameAs(first);
    }
}
