package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.check.DatasetBuilder;
import org.maskwright.check.FactsBuilder;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.Part;

class SplitRulesTest {
    private static FactsBuilder picture(String id, long pixels) {
        return sample(id).imagePixels(p -> p.pixelHash(pixels)).mask("#.");
    }

    @Test
    void reportsAPictureInTwoParts() {
        DatasetBuilder data = dataset(picture("a", 1), picture("b", 2), picture("c", 1))
                .split("a", Part.TRAIN)
                .split("b", Part.TRAIN)
                .split("c", Part.TEST);
        List<Finding> found = RuleProbe.of(new SplitLeakExactRule()).findings(data);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().sample().label()).isEqualTo("c");
        assertThat(found.getFirst().message())
                .isEqualTo("The same picture is in train and in test (train: a; test: c).");
        assertThat(found.getFirst().data()).isEqualTo(Map.of("train", List.of("a"), "test", List.of("c")));
    }

    @Test
    void acceptsCopiesInOnePartOrOutsideTheSplit() {
        DatasetBuilder data = dataset(picture("a", 1), picture("b", 1), picture("c", 1))
                .split("a", Part.VAL)
                .split("b", Part.VAL);
        assertThat(RuleProbe.of(new SplitLeakExactRule()).findings(data)).isEmpty();
        assertThat(RuleProbe.of(new SplitLeakExactRule()).findings(dataset(picture("a", 1), picture("b", 1))))
                .isEmpty();
    }

    @Test
    void reportsPicturesThatLookAlikeInTwoParts() {
        DatasetBuilder data = dataset(
                        picture("a", 1).imagePixels(p -> p.perceptualHash(0)),
                        picture("b", 2).imagePixels(p -> p.perceptualHash(3)),
                        picture("c", 2).imagePixels(p -> p.perceptualHash(3)))
                .split("a", Part.TRAIN);
        assertThat(RuleProbe.of(new SplitLeakNearRule()).findings(data.split("b", Part.VAL)))
                .extracting(f -> f.sample().label())
                .containsExactly("b");
    }

    @Test
    void leavesEqualPicturesInTwoPartsToTheExactRule() {
        DatasetBuilder data = dataset(
                        picture("b", 2).imagePixels(p -> p.perceptualHash(3)),
                        picture("c", 2).imagePixels(p -> p.perceptualHash(3)))
                .split("b", Part.TRAIN)
                .split("c", Part.TEST);
        assertThat(RuleProbe.of(new SplitLeakNearRule()).findings(data)).isEmpty();
        assertThat(RuleProbe.of(new SplitLeakExactRule()).findings(data)).hasSize(1);
    }

    private static DatasetBuilder people() {
        return dataset(picture("ann_1", 1), picture("ann_2", 2), picture("bob_1", 3), picture("bob_2", 4));
    }

    private static DatasetBuilder split(DatasetBuilder data) {
        return data.split("ann_1", Part.TRAIN)
                .split("ann_2", Part.TEST)
                .split("bob_1", Part.TRAIN)
                .split("bob_2", Part.TRAIN);
    }

    @Test
    void doesNotGuessGroups() {
        assertThat(RuleProbe.of(new SplitLeakGroupRule()).findings(split(people())))
                .isEmpty();
    }

    @Test
    void readsGroupsFromIds() {
        for (RuleProbe probe : List.of(
                RuleProbe.of(new SplitLeakGroupRule()).set("groupBefore", "_"),
                RuleProbe.of(new SplitLeakGroupRule()).set("groupPattern", "^([a-z]+)"))) {
            List<Finding> found = probe.findings(split(people()));
            assertThat(found)
                    .extracting(Finding::message)
                    .containsExactly("Group ann is in train and in test (train: ann_1; test: ann_2).");
        }
    }

    @Test
    void readsGroupsFromTheLedger() {
        DatasetBuilder data = people().split("ann_1", "1", Part.TRAIN)
                .split("ann_2", "2", Part.TEST)
                .split("bob_1", "2", Part.TRAIN)
                .split("bob_2", "", Part.VAL);
        assertThat(RuleProbe.of(new SplitLeakGroupRule()).findings(data))
                .extracting(f -> f.sample().label())
                .containsExactly("ann_2");
    }

    @Test
    void saysWhenThePatternIsWrong() {
        List<Finding> found =
                RuleProbe.of(new SplitLeakGroupRule()).set("groupPattern", "(").findings(split(people()));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().message()).contains("no regular expression");
    }

    @Test
    void reportsASampleInTwoParts() {
        DatasetBuilder data = dataset(picture("a", 1))
                .split("a", Part.TRAIN)
                .split("a", Part.TEST)
                .split("a", Part.TEST);
        List<Finding> found = RuleProbe.of(new SplitOverlapRule()).findings(data);
        assertThat(found)
                .extracting(Finding::message)
                .containsExactly("Sample a is in 2 parts of the split: train, test.");
        DatasetBuilder twice = dataset(picture("a", 1)).split("a", Part.TEST).split("a", Part.TEST);
        assertThat(RuleProbe.of(new SplitOverlapRule()).findings(twice)).isEmpty();
    }

    @Test
    void reportsSamplesThatAreGone() {
        DatasetBuilder data = dataset(picture("a", 1))
                .split("a", Part.TRAIN)
                .split("gone", Part.VAL)
                .split("gone", Part.VAL);
        List<Finding> found = RuleProbe.of(new SplitUnknownSampleRule()).findings(data);
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("gone");
        assertThat(RuleProbe.of(new SplitUnassignedRule()).findings(data)).isEmpty();
    }

    @Test
    void tellsOfPairsOutsideTheSplit() {
        DatasetBuilder data = dataset(
                        picture("a", 1), picture("b", 2), picture("c", 3).noMask())
                .split("a", Part.TRAIN);
        List<Finding> found = RuleProbe.of(new SplitUnassignedRule()).findings(data);
        assertThat(found).extracting(Finding::message).containsExactly("1 sample is in no part of the split: b.");
        assertThat(RuleProbe.of(new SplitUnassignedRule()).findings(dataset(picture("a", 1))))
                .isEmpty();
        assertThat(RuleProbe.of(new SplitUnknownSampleRule()).findings(dataset(picture("a", 1))))
                .isEmpty();
    }

    /** A dataset of so many samples in each part, masks of these widths out of 8 in train and in test. */
    private static DatasetBuilder parts(int train, int val, int test, String trainMask, String testMask) {
        FactsBuilder[] samples = IntStream.range(0, train + val + test)
                .mapToObj(i -> sample("s" + i).mask(i < train + val ? trainMask : testMask))
                .toArray(FactsBuilder[]::new);
        DatasetBuilder data = dataset(samples);
        for (int i = 0; i < samples.length; i++) {
            data.split("s" + i, i < train ? Part.TRAIN : i < train + val ? Part.VAL : Part.TEST);
        }
        return data;
    }

    @Test
    void reportsPartsOfTheWrongSize() {
        List<Finding> found = RuleProbe.of(new SplitRatioOffRule()).findings(parts(10, 5, 5, "#.", "#."));
        assertThat(found)
                .extracting(Finding::message)
                .containsExactly("The split of 20 samples is 50/25/25 % (train/val/test), where 80/10/10 is intended.");
        assertThat(found.getFirst().data()).containsEntry("worstOff", 30.0);
    }

    @Test
    void acceptsPartsOfAboutTheRightSize() {
        assertThat(RuleProbe.of(new SplitRatioOffRule()).findings(parts(15, 3, 2, "#.", "#.")))
                .isEmpty();
        assertThat(RuleProbe.of(new SplitRatioOffRule()).findings(dataset(picture("a", 1))))
                .isEmpty();
        RuleProbe even = RuleProbe.of(new SplitRatioOffRule())
                .set("train", 50)
                .set("val", 25)
                .set("test", 25);
        assertThat(even.findings(parts(10, 5, 5, "#.", "#."))).isEmpty();
    }

    @Test
    void reportsPartsWithMasksOfOtherSizes() {
        List<Finding> found = RuleProbe.of(new SplitDriftRule()).findings(parts(30, 0, 30, "#.......", "#######."));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().message())
                .startsWith("Masks cover 12.5 % of the picture in train and 87.5 % in test");
        assertThat(found.getFirst().data())
                .containsEntry("distance", 1.0)
                .containsEntry("parts", List.of("train", "test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#.......", "##......"})
    void acceptsPartsWithMasksLikeTheOthersOrTooFewToTell(String mask) {
        int test = mask.equals("#.......") ? 30 : 9;
        assertThat(RuleProbe.of(new SplitDriftRule()).findings(parts(30, 0, test, "#.......", mask)))
                .isEmpty();
    }
}
