package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Datum;
import org.maskwright.check.FactsBuilder;
import org.maskwright.check.Finding;
import org.maskwright.check.PairFeaturesBuilder;
import org.maskwright.check.RuleProbe;
import org.maskwright.imaging.feature.EdgeFit.Displacement;
import org.maskwright.imaging.feature.EdgeFit.EvenGrowth;

/** What a pair alone says of its mask's place and width; images are 800×600, chance is a support of 0.3 ± 0.05. */
class EdgeFitRulesTest {
    private static FactsBuilder pair(String id, Consumer<PairFeaturesBuilder> fit) {
        return sample(id)
                .mask("####....", "####....")
                .image(f -> f.size(800, 600))
                .pair(fit);
    }

    private static List<Finding> one(DatasetRule rule, Consumer<PairFeaturesBuilder> fit) {
        return RuleProbe.of(rule).findings(dataset(pair("a", fit)));
    }

    private static List<Finding> ten(DatasetRule rule, IntFunction<FactsBuilder> make) {
        return RuleProbe.of(rule)
                .findings(dataset(IntStream.range(0, 10).mapToObj(make).toArray(FactsBuilder[]::new)));
    }

    @Test
    void aMaskThatFitsBetterElsewhereIsDisplacedWhateverTheOthersAre() {
        assertThat(one(new MaskShiftedRule(), p -> p.moved(0.4, -20, 5, 0.6)))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.message())
                            .isEqualTo(
                                    "The mask seems displaced: moved by 20 px to the left and 5 px down its boundary meets"
                                            + " 1.5 times as much edge of the picture.");
                    assertThat(f.data())
                            .containsEntry("dx", -20)
                            .containsEntry("dy", 5)
                            .containsEntry("gain", 1.5)
                            .containsEntry("rise", 4.0);
                });
    }

    @Test
    void smallShiftsSmallGainsAndChanceAreNone() {
        assertThat(one(new MaskShiftedRule(), p -> p.moved(0.4, 11, 0, 0.6))).isEmpty();
        assertThat(one(new MaskShiftedRule(), p -> p.moved(0.4, 20, 0, 0.47))).isEmpty();
        assertThat(one(new MaskShiftedRule(), p -> p.moved(0.7, 20, 0, 0.83))).isEmpty();
        // It fits nowhere: of another picture, perhaps.
        assertThat(one(new MaskShiftedRule(), p -> p.moved(0.25, 20, 0, 0.44))).isEmpty();
        assertThat(RuleProbe.of(new MaskShiftedRule())
                        .findings(dataset(sample("none").noMask())))
                .isEmpty();
    }

    @Test
    void aMaskTooWideIsNotDisplaced() {
        // Moved to the left its right side fits, and its left side is still farther off.
        assertThat(one(
                        new MaskShiftedRule(),
                        p -> p.fit(0.4, new Displacement(-20, 0, 0.55, -0.2, 0.5), new EvenGrowth(0, 0))))
                .isEmpty();
        Consumer<PairFeaturesBuilder> wide =
                p -> p.fit(0.4, new Displacement(-20, 0, 0.6, 0, 0.4), new EvenGrowth(-16, 0.8));
        assertThat(one(new MaskShiftedRule(), wide)).isEmpty();
        assertThat(one(new MaskShrunkRule(), wide)).isEmpty();
        assertThat(one(new MaskGrownRule(), wide)).singleElement().satisfies(f -> {
            assertThat(f.message())
                    .isEqualTo(
                            "The mask seems too wide on all sides: shrunk by 16 px its boundary meets 2.0 times as much edge"
                                    + " of the picture.");
            assertThat(f.data())
                    .containsEntry("px", -16)
                    .containsEntry("gain", 2.0)
                    .containsEntry("rise", 8.0);
        });
    }

    @Test
    void aMaskTooNarrowIsTold() {
        assertThat(one(new MaskShrunkRule(), p -> p.grown(0.4, 12, 0.6)))
                .singleElement()
                .satisfies(f ->
                        assertThat(f.message()).startsWith("The mask seems too narrow on all sides: grown by 12 px"));
        assertThat(one(new MaskGrownRule(), p -> p.grown(0.4, 12, 0.6))).isEmpty();
        assertThat(one(new MaskShrunkRule(), p -> p.grown(0.4, 6, 0.6))).isEmpty();
        assertThat(one(new MaskShrunkRule(), p -> p.grown(0.6, 12, 0.72))).isEmpty();
        assertThat(one(new MaskShrunkRule(), p -> p.grown(0.25, 12, 0.44))).isEmpty();
    }

    @Test
    void aDisplacedMaskIsNeitherTooWideNorTooNarrow() {
        Consumer<PairFeaturesBuilder> moved =
                p -> p.fit(0.4, new Displacement(20, 0, 0.8, 0.4, 0.4), new EvenGrowth(12, 0.6));
        assertThat(one(new MaskShrunkRule(), moved)).isEmpty();
        assertThat(one(new MaskShiftedRule(), moved)).hasSize(1);
    }

    @Test
    void whatMostHaveAlikeIsSaidOnceOfTheDataset() {
        List<Finding> found = ten(
                new MaskShiftedRule(),
                i -> pair("s" + i, p -> p.moved(i < 2 ? 0.8 : 0.4, i == 9 ? -40 : 24 + i % 2, -8, 0.8)));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("", "s9");
        assertThat(found.getFirst().message())
                .isEqualTo(
                        "7 of 10 masks seem displaced alike: they fit moved by 3.0 % to the right and 1.0 % up of the long"
                                + " side. How they were made or exported is at fault.");
        assertThat(found.getFirst().data()).containsEntry("samples", List.of("s2", "s3", "s4", "s5", "s6", "s7", "s8"));
        assertThat(ten(new MaskGrownRule(), i -> pair("s" + i, p -> p.grown(0.4, -16, 0.8))))
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .startsWith("10 of 10 masks seem too wide on all sides: they fit shrunk by 2.0 % of the long"));
    }

    @Test
    void whatMostHaveEachInItsOwnWayIsToldOfEach() {
        assertThat(ten(new MaskShiftedRule(), i -> pair("s" + i, p -> p.moved(0.4, i % 2 == 0 ? 30 : -30, 20, 0.8))))
                .hasSize(10)
                .extracting(f -> f.sample().label())
                .doesNotContain("");
        assertThat(ten(new MaskShiftedRule(), i -> pair("s" + i, p -> p.moved(i < 6 ? 0.8 : 0.4, 30, 0, 0.8))))
                .extracting(f -> f.sample().label())
                .containsExactly("s6", "s7", "s8", "s9");
    }

    @Test
    void aMaskThatFitsTurnedIsTurnedAndNothingElse() {
        Consumer<PairFeaturesBuilder> turned = p -> p.turned(0.4, 3, 0.8);
        assertThat(one(new MaskTurnedRule(), turned)).singleElement().satisfies(f -> {
            assertThat(f.message())
                    .isEqualTo(
                            "The mask does not lie as its picture does: turned by 180° its boundary meets 2.0 times as much"
                                    + " edge of the picture.");
            assertThat(f.data()).containsEntry("orientation", 3);
            assertThat(f.fixes()).containsExactly("rotate");
        });
        assertThat(one(new MaskTurnedRule(), p -> p.turned(0.4, 3, 0.47)))
                .as("hardly better")
                .isEmpty();
        assertThat(one(new MaskTurnedRule(), p -> p.turned(0.3, 3, 0.5)))
                .as("near chance")
                .isEmpty();
        assertThat(one(new MaskTurnedRule(), p -> p.turned(0.8, 1, 0.8)))
                .as("as it is")
                .isEmpty();
    }

    @Test
    void masksTurnedAlikeAreSaidOnceAndTurnedBackTogether() {
        // A mirror image of a portrait fits nearly as well: of one mask that says nothing.
        IntFunction<FactsBuilder> mirrored = i -> pair("s" + i, p -> p.turned(0.6, i < 3 ? 1 : 2, i < 3 ? 0.6 : 0.67));
        assertThat(ten(new MaskTurnedRule(), mirrored)).singleElement().satisfies(f -> {
            assertThat(f.sample().isNone()).isTrue();
            assertThat(f.message())
                    .startsWith(
                            "7 of 10 masks do not lie as their pictures do, all in the same way: mirrored, left and right");
            assertThat(f.value(Datum.MASKS))
                    .hasValueSatisfying(m -> assertThat(m).hasSize(7).startsWith("masks/s3.png"));
            assertThat(f.fixes()).containsExactly("rotate");
        });
        assertThat(ten(new MaskTurnedRule(), i -> pair("s" + i, p -> p.turned(0.6, 1 + i % 4, 0.67))))
                .as("each in another way")
                .isEmpty();
    }

    @Test
    void otherRulesSayNothingOfATurnedMask() {
        Consumer<PairFeaturesBuilder> both = p -> p.moved(0.4, -20, 5, 0.6);
        var displaced = pair("a", both);
        var turned = pair("b", p -> p.turned(0.4, 3, 0.8).contrast(0.9));
        assertThat(RuleProbe.of(new MaskShiftedRule()).findings(dataset(displaced, turned)))
                .extracting(f -> f.sample().label())
                .containsExactly("a");
        assertThat(RuleProbe.of(new MaskEdgeOffImageEdgeRule()).findings(dataset(turned)))
                .isEmpty();
    }
}
