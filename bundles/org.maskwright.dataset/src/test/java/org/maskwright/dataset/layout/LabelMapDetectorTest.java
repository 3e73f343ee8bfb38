package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.Pngs;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.MaskSurvey;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.mask.MaskFile;

class LabelMapDetectorTest {
    private static final LabelMap USUAL = new LabelMap.Binary255();

    private static LabelMap detect(LabelMap expected, byte[]... files) throws IOException {
        List<MaskSurvey> masks = new ArrayList<>();
        for (byte[] file : files) {
            masks.add(MaskFile.read(file).survey());
        }
        return LabelMapDetector.of(masks, expected);
    }

    @Test
    void tellsCodingsApart() throws IOException {
        assertThat(detect(USUAL, Pngs.grey(0, 255))).isEqualTo(new LabelMap.Binary255());
        assertThat(detect(USUAL, Pngs.grey(0, 1))).isEqualTo(new LabelMap.Binary01());
        assertThat(detect(USUAL, Pngs.grey(0, 0, 3, 255, 128, 90, 254)))
                .as("soft edges")
                .isEqualTo(new LabelMap.Binary255());
        assertThat(detect(USUAL, Pngs.grey(1, 2, 3))).isEqualTo(new LabelMap.Trimap());
        assertThat(detect(USUAL, Pngs.grey(1, 2))).isEqualTo(new LabelMap.Trimap());
        assertThat(detect(USUAL, Pngs.grey(0, 5, 19))).isEqualTo(new LabelMap.Indexed(20));
        assertThat(detect(USUAL, Pngs.grey(0, 1, 2, 255))).as("255 is ignore").isEqualTo(new LabelMap.Indexed(3));
        assertThat(detect(USUAL, Pngs.palette(0, 15, 255))).isEqualTo(new LabelMap.Indexed(16));
        assertThat(detect(USUAL, Pngs.palette(0, 1))).isEqualTo(new LabelMap.Binary01());
        assertThat(detect(USUAL, Pngs.alpha(0, 255, 100))).isEqualTo(new LabelMap.AlphaAtLeast(128));
        assertThat(detect(USUAL, Pngs.grey(0, 100, 150))).isEqualTo(new LabelMap.NonZero());
    }

    @Test
    void readsGreysFarApartAsClasses() throws IOException {
        LabelMap greys = detect(USUAL, Pngs.grey(0, 85, 170, 255), Pngs.grey(0, 255), Pngs.grey(0, 85));
        assertThat(greys.classes())
                .extracting(LabelClass::id, LabelClass::rgb)
                .containsExactly(tuple(0, 0), tuple(1, 0x555555), tuple(2, 0xaaaaaa), tuple(3, 0xffffff));
        assertThat(detect(USUAL, Pngs.grey(0, 85, 170, 171)))
                .as("next to each other")
                .isEqualTo(new LabelMap.NonZero());
        assertThat(detect(USUAL, Pngs.grey(0, 103, 111, 147)))
                .as("ids of many classes")
                .isEqualTo(new LabelMap.Indexed(148));
        assertThat(detect(USUAL, Pngs.grey(112, 111, 110, 11, 3, 0, 96)))
                .as("ids next to each other")
                .isEqualTo(new LabelMap.Indexed(113));
        assertThat(detect(USUAL, Pngs.grey(0, 100, 200), Pngs.grey(0, 255), Pngs.grey(0, 255)))
                .isEqualTo(new LabelMap.Binary255());
    }

    @Test
    void holdsToWhatTheLayoutLetsExpect() throws IOException {
        assertThat(detect(new LabelMap.Indexed(21), Pngs.palette(0, 15, 255))).isEqualTo(new LabelMap.Indexed(21));
        assertThat(detect(new LabelMap.Indexed(21), Pngs.palette(0, 30))).isEqualTo(new LabelMap.Indexed(31));
        assertThat(detect(new LabelMap.AlphaAtLeast(77), Pngs.alpha(0, 255))).isEqualTo(new LabelMap.AlphaAtLeast(77));
        assertThat(detect(new LabelMap.NonZero(), Pngs.grey(0, 255))).isEqualTo(new LabelMap.Binary255());
        assertThat(detect(new LabelMap.Trimap())).isEqualTo(new LabelMap.Trimap());
    }

    @Test
    void takesColoursForClasses() throws IOException {
        assertThat(detect(USUAL, Pngs.rgb(0, 0xfa3253)))
                .as("one colour on black is the person")
                .isEqualTo(new LabelMap.Colours(List.of(LabelClass.BACKGROUND, new LabelClass(1, "person", 0xfa3253))));
        assertThat(detect(USUAL, Pngs.bmp(0, 0xfa3253))).isInstanceOf(LabelMap.Colours.class);
        assertThat(detect(USUAL, Pngs.rgb(0x0000ff, 0xff0000), Pngs.rgb(0x0000ff, 0x00ff00)))
                .as("the corner's colour is background where nothing is black")
                .isEqualTo(new LabelMap.Colours(List.of(
                        new LabelClass(0, "background", 0x0000ff),
                        new LabelClass(1, "class 1", 0x00ff00),
                        new LabelClass(2, "class 2", 0xff0000))));
        assertThat(detect(USUAL, Pngs.rgb(0, 0x800000, 0xc08080, 0xe0e0c0)).classes())
                .as("VOC's colours have VOC's ids")
                .extracting(LabelClass::id)
                .containsExactly(0, 1, 15, 255);
        assertThat(detect(USUAL, Pngs.rgb(0, 0xffffff))).isEqualTo(new LabelMap.Binary255());
        assertThat(detect(USUAL, Pngs.rgb(0, 0x030000, 0x0c0000)))
                .as("ids in the red channel alone")
                .isEqualTo(new LabelMap.Indexed(13));
    }

    @Test
    void readsBlackAndWhitePalettesByTheirColours() throws IOException {
        int[] whiteFirst = {0xffffff, 0x000000};
        assertThat(detect(USUAL, Pngs.palette(whiteFirst, 0, 1))).isEqualTo(new LabelMap.Binary255());
        assertThat(detect(USUAL, Pngs.palette(new int[] {0, 0xffffff}, 0, 1))).isEqualTo(new LabelMap.Binary255());
        assertThat(detect(USUAL, Pngs.palette(new int[] {0xffffff, 0xc80000}, 0, 1)))
                .as("colours for show: the indexes are 0 and 1")
                .isEqualTo(new LabelMap.Binary01());
        assertThat(detect(new LabelMap.Binary01(), Pngs.palette(whiteFirst, 1)))
                .as("all black tells nothing")
                .isEqualTo(new LabelMap.Binary01());
    }

    @Test
    void learnsClassColoursOfPalettes() throws IOException {
        LabelMap map = detect(USUAL, Pngs.palette(new int[] {0, 0x112233, 0x445566}, 0, 1, 2));
        assertThat(map.classes()).extracting(LabelClass::rgb).containsExactly(0, 0x112233, 0x445566);
    }

    @Test
    void knowsGreysOfVocColoursTrimapsAndMattes() throws IOException {
        assertThat(detect(USUAL, Pngs.grey(0, 147, 220)).classes())
                .extracting(LabelClass::id, LabelClass::rgb)
                .containsExactly(tuple(0, 0), tuple(15, 0x939393), tuple(255, 0xdcdcdc));
        assertThat(detect(USUAL, Pngs.grey(0, 128, 255))).isEqualTo(new LabelMap.GreyTrimap());
        assertThat(detect(USUAL, Pngs.grey16(0, 32896, 65535))).isEqualTo(new LabelMap.GreyTrimap());
        assertThat(detect(USUAL, Pngs.grey(0, 128))).isEqualTo(new LabelMap.NonZero());
    }

    @Test
    void tellsCountedPersonsFromClasses() throws IOException {
        byte[] one = Pngs.grey(0, 1);
        assertThat(detect(USUAL, one, one, one, one, one, Pngs.grey(0, 1, 2)))
                .as("mostly one person, and in one picture a second")
                .isEqualTo(new LabelMap.Instances());
        assertThat(detect(USUAL, one, one, one, one, one, Pngs.grey(0, 1, 7)))
                .as("7 is no count")
                .isEqualTo(new LabelMap.Binary01());
        assertThat(detect(USUAL, Pngs.grey16(0, 1, 2), Pngs.grey16(0, 1, 300)))
                .as("no class has such an id")
                .isEqualTo(new LabelMap.Instances());
        assertThat(detect(USUAL, Pngs.grey16(0, 1))).isEqualTo(new LabelMap.Binary01());
    }

    @Test
    void takesAGreyRampForAMatteOnlyBeyondEdgesOrByName() {
        MaskSurvey edges = greys(1000, 1000);
        MaskSurvey soft = greys(1000, 100);
        assertThat(CodingVote.of(edges, false)).contains(CodingVote.BINARY_255);
        assertThat(CodingVote.of(edges, true)).contains(CodingVote.MATTE);
        assertThat(CodingVote.of(soft, false)).contains(CodingVote.MATTE);
    }

    private static MaskSurvey greys(long greys, long along) {
        SortedMap<Integer, Long> values = new TreeMap<>();
        for (int v = 0; v < 256; v++) {
            values.put(v, 40L);
        }
        return new MaskSurvey(
                ColourType.GREY,
                8,
                256 * 40L,
                values,
                256,
                new TreeMap<>(),
                new TreeMap<>(),
                0,
                MaskFeatures.Alpha.NONE,
                greys,
                along,
                0);
    }

    /** A JPEG mask painted in two greys: most pixels at the levels, some about them, few between. */
    private static MaskSurvey lossy(int low, int high, long between) {
        SortedMap<Integer, Long> values = new TreeMap<>();
        for (int level : new int[] {low, high}) {
            for (int d = -6; d <= 6; d++) {
                values.merge(Math.clamp(level + d, 0, 255), d == 0 ? 8000L : 100L, Long::sum);
            }
        }
        for (int v = low + 10; v < high - 10; v++) {
            values.merge(v, between, Long::sum);
        }
        long pixels = values.values().stream().mapToLong(Long::longValue).sum();
        return new MaskSurvey(
                ColourType.GREY,
                8,
                pixels,
                values,
                values.size(),
                new TreeMap<>(),
                new TreeMap<>(),
                0,
                MaskFeatures.Alpha.NONE,
                0,
                0,
                0);
    }

    @Test
    void lossyMasksOfTwoGreysAreCutBetweenThem() {
        assertThat(LabelMapDetector.ofLossy(List.of(lossy(0, 90, 1), lossy(0, 92, 1), lossy(0, 30, 1)), USUAL))
                .as("the median")
                .isEqualTo(new LabelMap.Matte(45));
        assertThat(LabelMapDetector.ofLossy(List.of(lossy(90, 255, 1)), USUAL)).isEqualTo(new LabelMap.Matte(173));
        assertThat(LabelMapDetector.ofLossy(List.of(lossy(0, 255, 1)), USUAL)).isEqualTo(new LabelMap.Binary255());
    }

    @Test
    void lossyMasksOfOtherThanTwoGreysTellNothing() {
        LabelMap expected = new LabelMap.Indexed(21);
        assertThat(LabelMapDetector.ofLossy(List.of(lossy(0, 250, 60)), expected))
                .as("a gradient")
                .isEqualTo(expected);
        assertThat(LabelMapDetector.ofLossy(List.of(lossy(0, 0, 1)), expected))
                .as("empty")
                .isEqualTo(expected);
        MaskSurvey three = lossy(0, 90, 1);
        SortedMap<Integer, Long> values = new TreeMap<>(three.values());
        values.put(200, 3000L);
        assertThat(LossyLevels.of(new MaskSurvey(
                        three.colour(),
                        8,
                        three.pixels() + 3000,
                        values,
                        values.size(),
                        three.colours(),
                        three.shown(),
                        0,
                        three.alpha(),
                        0,
                        0,
                        0)))
                .as("three levels")
                .isEmpty();
    }

    @Test
    void letsTheMajorityDecideAndEmptyMasksNot() throws IOException {
        byte[] empty = Pngs.grey(0);
        byte[] usual = Pngs.grey(0, 255);
        byte[] scaled = Pngs.grey(0, 1);
        assertThat(detect(USUAL, empty, empty, empty, scaled)).isEqualTo(new LabelMap.Binary01());
        assertThat(detect(USUAL, scaled, usual, usual, empty)).isEqualTo(new LabelMap.Binary255());
        assertThat(detect(new LabelMap.Binary01(), empty)).isEqualTo(new LabelMap.Binary01());
        assertThat(detect(USUAL, scaled, scaled, Pngs.grey(0, 1, 4)))
                .as("classes, mostly one")
                .isEqualTo(new LabelMap.Indexed(5));
    }
}
