package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.check.DatasetBuilder;
import org.maskwright.check.FactsBuilder;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.StrayFile;

class LayoutRulesTest {
    private static FactsBuilder mask(String name) {
        return sample(name).mask(".#").noImage();
    }

    private static List<Finding> unmatched(DatasetBuilder dataset) {
        return RuleProbe.of(new LayoutUnmatchedRule()).findings(dataset);
    }

    private static List<Finding> noMasks(DatasetBuilder dataset) {
        return RuleProbe.of(new LayoutNoMasksRule()).findings(dataset);
    }

    @Test
    void aLayoutUnderWhichNothingPairsIsSaidOnceWithNamesOfBothSides() {
        var found = unmatched(dataset(sample("IMG_1"), sample("IMG_2"), mask("task-3"), mask("task-4")));
        assertThat(found).singleElement().satisfies(f -> {
            assertThat(f.message())
                    .startsWith(
                            "0 of 2 images and 2 masks pair up by name under images/{dir*}/{name}.{ext} with masks/")
                    .contains("images are called IMG_1.jpg, IMG_2.jpg; masks are called task-3.png, task-4.png; ")
                    .contains("--images 'images/{dir*}/{name}.{ext}' --masks '");
            assertThat(f.fixes()).isEmpty();
            assertThat(f.files()).isEmpty();
        });
    }

    @Test
    void mostMasksWithoutImageAreAFaultOfTheLayout() {
        assertThat(unmatched(dataset(sample("a").mask(".#"), mask("v"), mask("x"), mask("y"), mask("z"))))
                .hasSize(1);
    }

    @Test
    void numbersThatAreOneApartAreSaidInsteadOfTwoOrphans() {
        DatasetBuilder apart = dataset(
                sample("0"),
                sample("1").mask(".#"),
                sample("2").mask(".#"),
                sample("3").mask(".#"),
                mask("4"));
        assertThat(unmatched(apart)).singleElement().satisfies(f -> {
            assertThat(f.message())
                    .startsWith("Images are numbered from 0 to 3 and masks from 1 to 4, so that each may have")
                    .endsWith("else images/0.jpg has no mask and masks/4.png no image.");
            assertThat(f.fixes()).isEmpty();
        });
        assertThat(RuleProbe.of(new PairImageWithoutMaskRule()).findings(apart)).isEmpty();
        assertThat(RuleProbe.of(new PairMaskWithoutImageRule()).findings(apart)).isEmpty();
    }

    @Test
    void aFewOrphansAreNone() {
        assertThat(unmatched(dataset(sample("a").mask(".#"), sample("b").mask(".#"), sample("c"), mask("d"))))
                .isEmpty();
        assertThat(unmatched(dataset(sample("a"), sample("b"), sample("c"), sample("d"), sample("e"))))
                .as("photographs alone")
                .isEmpty();
        assertThat(unmatched(dataset(sample("a").mask(".#"), sample("b"), sample("c"), sample("d"), sample("e"))))
                .as("photographs still to be labelled")
                .isEmpty();
    }

    @Test
    void photographsAloneAreADatasetAndNoFault() {
        assertThat(noMasks(dataset(sample("a"), sample("b")))).singleElement().satisfies(f -> assertThat(f.message())
                .isEqualTo("2 images and no mask: draw them in the workbench or have a model propose them; they go to"
                        + " masks/{dir*}/{name}.{ext}, or where --images and --masks say."));
        assertThat(noMasks(dataset(sample("a")).stray("masks.zip", StrayFile.StrayKind.OTHER)))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).endsWith("masks.zip may hold masks: unpack it first."));
        assertThat(noMasks(dataset(sample("a"), sample("b").mask(".#")))).isEmpty();
        assertThat(noMasks(dataset(sample("a"), mask("b")))).isEmpty();
    }

    @Test
    void severalMasksOfAnImageAreSaidOnceAndAreNoOrphans() {
        Layout parts =
                new Layout("parts", "images/{name}.{ext}", "masks/{name}_{instance}.{ext}", new LabelMap.Binary255());
        DatasetBuilder dataset = dataset(sample("a_b"), sample("c"))
                .layout(parts)
                .stray("masks/a_b_hair.png", StrayFile.StrayKind.IMAGE)
                .stray("masks/a_b_left_eye.png", StrayFile.StrayKind.IMAGE)
                .stray("masks/c_hair.png", StrayFile.StrayKind.IMAGE)
                .stray("masks/c_skin.png", StrayFile.StrayKind.IMAGE);
        assertThat(RuleProbe.of(new LayoutSeveralMasksRule()).findings(dataset))
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .startsWith("2 images of 2 have several masks, 4 in all, as images/a_b.jpg has"
                                + " masks/a_b_hair.png, masks/a_b_left_eye.png: ")
                        .contains("--masks 'masks/{name}_hair.{ext}'"));
        assertThat(RuleProbe.of(new PairImageWithoutMaskRule()).findings(dataset))
                .isEmpty();
        assertThat(RuleProbe.of(new ImageForeignRule()).findings(dataset)).isEmpty();
        assertThat(noMasks(dataset)).isEmpty();
        assertThat(unmatched(dataset)).isEmpty();
    }

    @Test
    void aPartWithoutAnyMaskIsSaidOnceAndItsImagesAreNoOrphans() {
        DatasetBuilder dataset = dataset(
                        sample("a").mask(".#"), sample("b").mask(".#"), sample("c"), sample("d"), sample("e"))
                .split("a", Part.TRAIN)
                .split("b", Part.TRAIN)
                .split("c", Part.TEST)
                .split("d", Part.TEST)
                .split("e", Part.TRAIN);
        assertThat(noMasks(dataset)).singleElement().satisfies(f -> {
            assertThat(f.message())
                    .isEqualTo(
                            "No image of the part test has a mask, 2 in all: images/c.jpg, images/d.jpg; it can judge"
                                    + " no model until they are drawn or pre-labelled.");
            assertThat(f.files()).containsExactly("images/c.jpg", "images/d.jpg");
        });
        assertThat(RuleProbe.of(new PairImageWithoutMaskRule()).findings(dataset))
                .as("an orphan in a part that has masks is one as ever")
                .singleElement()
                .satisfies(f -> assertThat(f.files()).containsExactly("images/e.jpg"));
    }

    @Test
    void aReadingOfTheNamesUnderWhichMoreWouldPairIsProposed() {
        var found = unmatched(dataset(sample("0a-dog"), sample("7f-cat"), mask("dog"), mask("cat")));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.message())
                .endsWith("--images 'images/{dir*}/{other}-{name}.{ext}' --masks 'masks/{dir*}/{name}.{ext}' --keep"
                        + " would pair 2."));
    }

    @Test
    void severalDatasetsInOneFolderAreSaidToBeSeveral() {
        DatasetBuilder dataset = dataset(sample("a").mask(".#"));
        for (String n : List.of("1", "2", "3")) {
            dataset.stray("x/photos/" + n + ".jpg", StrayFile.StrayKind.IMAGE)
                    .stray("x/gt/" + n + ".png", StrayFile.StrayKind.IMAGE)
                    .stray("y/p" + n + ".jpg", StrayFile.StrayKind.IMAGE)
                    .stray("y/p" + n + "_mask.png", StrayFile.StrayKind.IMAGE);
        }
        assertThat(RuleProbe.of(new LayoutSeveralDatasetsRule()).findings(dataset))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).isEqualTo("2 datasets are here: x, y; open one of them."));
        assertThat(RuleProbe.of(new ImageForeignRule()).findings(dataset)).isEmpty();
    }
}
