package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelMapTest {
    @Test
    void binaryMapsKnowTwoValues() {
        assertLabels(
                new LabelMap.Binary255(),
                0,
                0,
                255,
                1,
                1,
                LabelMap.UNKNOWN,
                254,
                LabelMap.UNKNOWN,
                65535,
                LabelMap.UNKNOWN);
        assertLabels(new LabelMap.Binary01(), 0, 0, 1, 1, 2, LabelMap.UNKNOWN, 255, LabelMap.UNKNOWN);
    }

    @Test
    void indexedKnowsItsClassesAndIgnore() {
        assertLabels(
                new LabelMap.Indexed(3), 0, 0, 2, 2, 3, LabelMap.UNKNOWN, 255, LabelMap.IGNORE, 256, LabelMap.UNKNOWN);
        assertThatIllegalArgumentException().isThrownBy(() -> new LabelMap.Indexed(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LabelMap.Indexed(256));
    }

    @Test
    void trimapTurnsTwoIntoBackground() {
        assertLabels(new LabelMap.Trimap(), 1, 1, 2, 0, 3, LabelMap.IGNORE, 0, LabelMap.UNKNOWN, 4, LabelMap.UNKNOWN);
    }

    @Test
    void thresholdIsInclusive() {
        assertLabels(new LabelMap.AlphaAtLeast(128), 0, 0, 127, 0, 128, 1, 255, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new LabelMap.AlphaAtLeast(0));
        assertLabels(new LabelMap.NonZero(), 0, 0, 1, 1, 65535, 1);
    }

    @Test
    void classesHaveNamesAndColours() {
        var hair = new LabelClass(7, "hair", 0x112233);
        var map = new LabelMap.Indexed(List.of(hair, LabelClass.BACKGROUND));
        assertThat(map.classes()).containsExactly(LabelClass.BACKGROUND, hair);
        assertThat(map.classOf(7)).contains(hair);
        assertThat(map.classOf(1)).isEmpty();
        assertLabels(map, 0, 0, 7, 7, 1, LabelMap.UNKNOWN, 255, LabelMap.IGNORE);
        assertThat(new LabelMap.Trimap().classOf(1)).contains(LabelClass.PERSON);
        assertThat(new LabelMap.Indexed(3)).isEqualTo(new LabelMap.Indexed(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelMap.Indexed(List.of(hair, new LabelClass(7, "skin", 0))))
                .withMessageContaining("7 is defined twice");
        assertThatIllegalArgumentException().isThrownBy(() -> new LabelClass(256, "x", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LabelClass(1, " ", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LabelClass(1, "x", 0x1000000));
    }

    @Test
    void unnamedClassesHaveTheColoursOfVoc() {
        assertThat(new LabelMap.Indexed(21).classes().stream().map(LabelClass::rgb))
                .startsWith(0x000000, 0x800000, 0x008000, 0x808000, 0x000080)
                .endsWith(0x004080);
        assertThat(LabelClass.unnamed(15)).isEqualTo(new LabelClass(15, "class 15", 0xc08080));
        assertThat(LabelClass.unnamed(255).rgb()).isEqualTo(LabelClass.IGNORED.rgb());
    }

    @Test
    void coloursAreValues() {
        var map = new LabelMap.Colours(List.of(new LabelClass(1, "road", 0x804080), LabelClass.BACKGROUND));
        assertLabels(map, 0, 0, 0x804080, 1, 0x804081, LabelMap.UNKNOWN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelMap.Colours(List.of(LabelClass.BACKGROUND, new LabelClass(1, "x", 0))));
    }

    @Test
    void instancesAreAllThePerson() {
        assertLabels(new LabelMap.Instances(), 0, 0, 1, 1, 255, 1, 40000, 1);
    }

    /** Pairs of a stored value and the label it must have. */
    private static void assertLabels(LabelMap map, int... valuesAndLabels) {
        for (int i = 0; i < valuesAndLabels.length; i += 2) {
            assertThat(map.label(valuesAndLabels[i]))
                    .as("%s of %d", map, valuesAndLabels[i])
                    .isEqualTo(valuesAndLabels[i + 1]);
        }
    }

    @Test
    void mapsOfSharesHaveAThreshold() {
        assertThat(new LabelMap.AlphaAtLeast(200).softThreshold()).isEqualTo(200);
        assertThat(new LabelMap.Matte(128).softThreshold()).isEqualTo(128);
        assertThat(new LabelMap.Binary255().softThreshold()).isZero();
    }

    @Test
    void whatCountsNeitherWayCanBeDrawnWhereAValueSaysSo() {
        assertThat(new LabelMap.GreyTrimap().drawable())
                .extracting(LabelClass::id)
                .containsExactly(0, 1, 255);
        assertThat(new LabelMap.Indexed(3).drawable())
                .extracting(LabelClass::id)
                .containsExactly(0, 1, 2, 255);
        assertThat(new LabelMap.Binary255().drawable()).hasSize(2);
    }
}
