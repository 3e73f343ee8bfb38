package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maskwright.check.FactsBuilder;
import org.maskwright.check.Finding;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;

class QualityRulesTest {
    private static final FactsBuilder ORDINARY = sample("ordinary").mask("#.");

    private static List<String> samples(Rule rule, FactsBuilder... others) {
        return RuleProbe.of(rule).findings(dataset(others)).stream()
                .map(f -> f.sample().label())
                .toList();
    }

    @Test
    void reportsDarkImages() {
        FactsBuilder dark = sample("dark").imagePixels(p -> p.brightness(0, 0, 0.01, 0.05, 0.2, 0.25, 0.31));
        FactsBuilder night = sample("night").imagePixels(p -> p.brightness(0, 0, 0.01, 0.05, 0.2, 0.25, 0.33));
        assertThat(samples(new ImageDarkRule(), dark, night, ORDINARY)).containsExactly("dark");
    }

    @Test
    void reportsOverexposedImages() {
        FactsBuilder light = sample("light").imagePixels(p -> p.brightness(0.9, 0.96, 0.97, 1, 1, 1, 1));
        FactsBuilder snow = sample("snow").imagePixels(p -> p.brightness(0.1, 0.9, 0.97, 1, 1, 1, 1));
        assertThat(samples(new ImageLightRule(), light, snow, ORDINARY)).containsExactly("light");
    }

    @Test
    void reportsBlurredImages() {
        FactsBuilder blurred = sample("blurred").imagePixels(p -> p.sharpness(2).sharpest(5));
        FactsBuilder studio = sample("studio").imagePixels(p -> p.sharpness(2).sharpest(20));
        assertThat(samples(new ImageBlurryRule(), blurred, studio, ORDINARY)).containsExactly("blurred");
    }

    @Test
    void reportsBlankImages() {
        FactsBuilder blank = sample("blank").imagePixels(p -> p.entropy(0.5));
        assertThat(samples(new ImageLowInformationRule(), blank, ORDINARY)).containsExactly("blank");
    }

    @Test
    void reportsGreyImagesHoweverTheyAreStored() {
        FactsBuilder grey =
                sample("grey").imagePixels(p -> p.chroma(0)).image(f -> f.header(ImageFormat.JPEG, ColourType.GREY, 8));
        FactsBuilder inColour = sample("inColour").imagePixels(p -> p.chroma(1));
        List<Finding> found = RuleProbe.of(new ImageGreyscaleRule()).findings(dataset(grey, inColour, ORDINARY));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("grey", "inColour");
        assertThat(found).extracting(f -> f.data().get("storedAs")).containsExactly("grey", "rgb");
    }

    @Test
    void reportsStrips() {
        FactsBuilder strip = sample("strip").image(f -> f.size(1000, 340));
        FactsBuilder wide = sample("wide").image(f -> f.size(1000, 360));
        List<Finding> found = RuleProbe.of(new ImageOddAspectRule())
                .findings(dataset(strip, wide, ORDINARY.image(f -> f.size(8, 8))));
        assertThat(found)
                .extracting(Finding::message)
                .containsExactly(
                        "The picture is a narrow strip of 1000×340 px: its short side is 0.34 of its long side.");
    }

    private static List<String> sized(int width) {
        FactsBuilder[] samples = IntStream.range(0, 40)
                .mapToObj(i -> sample("s" + i).image(f -> f.size(500 + 10 * (i % 5), 500)))
                .toArray(FactsBuilder[]::new);
        samples[7] = sample("odd").image(f -> f.size(width, width));
        return samples(new ImageOddSizeRule(), samples);
    }

    @Test
    void reportsImagesOfUnusualSize() {
        assertThat(sized(3000)).containsExactly("odd");
        assertThat(sized(64)).containsExactly("odd");
        assertThat(sized(600)).isEmpty();
    }

    @Test
    void reportsDarkAndBlurredSubjects() {
        FactsBuilder dark = sample("dark").mask("#.").pair(p -> p.subject(0.05, 20));
        FactsBuilder soft = sample("soft").mask("#.").pair(p -> p.subject(0.5, 3));
        FactsBuilder allSoft =
                sample("allSoft").mask("#.").imagePixels(p -> p.sharpness(4)).pair(p -> p.subject(0.5, 3));
        assertThat(samples(new SubjectDarkRule(), dark, soft, ORDINARY, sample("none")))
                .containsExactly("dark");
        assertThat(samples(new SubjectBlurryRule(), dark, soft, allSoft, ORDINARY, sample("none")))
                .containsExactly("soft");
    }

    @Test
    void reportsALabelWithHardlyAnyPixel() {
        String rare = "#" + ".".repeat(99);
        List<Finding> found = RuleProbe.of(new ClassImbalanceRule())
                .findings(dataset(sample("a").mask(rare), sample("b").mask(rare)));
        assertThat(found)
                .extracting(Finding::message)
                .containsExactly("Only 1.00 % of a mask's pixels are the person, on average over 2 masks.");
        assertThat(samples(
                        new ClassImbalanceRule(),
                        sample("a").mask(rare),
                        sample("b").mask("##..")))
                .isEmpty();
        assertThat(samples(new ClassImbalanceRule(), sample("a"))).isEmpty();
    }

    @Test
    void reportsAFullDatasetAndKnowsOtherLabels() {
        assertThat(RuleProbe.of(new ClassImbalanceRule())
                        .findings(dataset(sample("a").mask("####"))))
                .extracting(Finding::message)
                .containsExactly("Only 0.00 % of a mask's pixels are the background, on average over 1 mask.");
        assertThat(tooRareOfThree(new LabelMap.Indexed(3))).containsExactly(2);
    }

    @Test
    void leavesMasksThatAreMostlyFullOrEmptyToTheirRules() {
        assertThat(samples(
                        new ClassImbalanceRule(),
                        sample("a").mask("####"),
                        sample("b").mask("####"),
                        sample("c").mask("####"),
                        sample("d").mask("####"),
                        sample("e").mask("####"),
                        sample("f").mask("##.#")))
                .isEmpty();
    }

    @Test
    void countsTheClassesOfMasksInColours() {
        var hat = new LabelClass(2, "hat", 0xff0000);
        assertThat(tooRareOfThree(new LabelMap.Colours(List.of(LabelClass.BACKGROUND, LabelClass.PERSON, hat))))
                .containsExactly(2);
    }

    @Test
    void findsThePersonUnderWhateverNumber() {
        var voc = new LabelMap.Indexed(List.of(LabelClass.BACKGROUND, LabelClass.unnamed(15)));
        int[] values = IntStream.range(0, 100).map(i -> i < 50 ? 0 : 15).toArray();
        assertThat(RuleProbe.of(new ClassImbalanceRule())
                        .labels(voc)
                        .findings(dataset(sample("a").labels(voc).maskValues(values))))
                .isEmpty();
    }

    @Test
    void namesLabelsThatNoMaskHasInTheSameFinding() {
        var named = new LabelMap.Indexed(List.of(
                LabelClass.BACKGROUND,
                LabelClass.PERSON,
                new LabelClass(2, "hair", 0xff0000),
                LabelClass.unnamed(3),
                new LabelClass(4, "hat", 0x00ff00)));
        int[] values =
                IntStream.range(0, 100).map(i -> i < 50 ? 0 : i < 99 ? 1 : 2).toArray();
        assertThat(RuleProbe.of(new ClassImbalanceRule())
                        .labels(named)
                        .findings(dataset(sample("a").labels(named).maskValues(values))))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.message())
                            .isEqualTo("Hardly any pixel is label 2 (hair) (1.00 %); no pixel at all is label 3,"
                                    + " label 4 (hat), on average over 1 mask.");
                    assertThat(f.data()).containsEntry("absent", List.of(3, 4)).containsEntry("label", 2);
                });
    }

    /** The labels said to be rare in a mask of 50 pixels of label 0, 49 of label 1 and 1 of label 2. */
    private static List<Object> tooRareOfThree(LabelMap three) {
        int[] values =
                IntStream.range(0, 100).map(i -> i < 50 ? 0 : i < 99 ? 1 : 2).toArray();
        return RuleProbe.of(new ClassImbalanceRule())
                .labels(three)
                .findings(dataset(sample("a").labels(three).maskValues(values)))
                .stream()
                .map(f -> f.data().get("label"))
                .toList();
    }

    @Test
    void tellsOfASmallDataset() {
        assertThat(RuleProbe.of(new FewSamplesRule()).findings(dataset(ORDINARY, sample("b"))))
                .extracting(Finding::message)
                .containsExactly("The dataset has only 1 pair of image and mask; at least 50 are advisable.");
        FactsBuilder[] fifty =
                IntStream.range(0, 50).mapToObj(i -> sample("s" + i).mask("#.")).toArray(FactsBuilder[]::new);
        assertThat(samples(new FewSamplesRule(), fifty)).isEmpty();
    }
}
