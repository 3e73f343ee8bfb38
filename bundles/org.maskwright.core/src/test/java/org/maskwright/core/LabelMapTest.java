package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

    /** Pairs of a stored value and the label it must have. */
    private static void assertLabels(LabelMap map, int... valuesAndLabels) {
        for (int i = 0; i < valuesAndLabels.length; i += 2) {
            assertThat(map.label(valuesAndLabels[i]))
                    .as("%s of %d", map, valuesAndLabels[i])
                    .isEqualTo(valuesAndLabels[i + 1]);
        }
    }
}
