package org.maskwright.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;

class LabelTargetsTest {
    private static final LabelMap HAIR_AND_PERSON = new LabelMap.Indexed(
            List.of(LabelClass.BACKGROUND, new LabelClass(1, "hair", 0x80ff00), new LabelClass(2, "person", 0xff0000)));

    @Test
    void ofTwoClassesAnyForegroundIsThePerson() throws InputException {
        LabelTargets targets = LabelTargets.of(1, new LabelMap.Binary255(), 2);
        assertThat(targets.of(Mask.parse(".#?"))).containsExactly(0, 1, 255);
    }

    @Test
    void ofSeveralClassesTheOneCalledPersonIs() throws InputException {
        assertThat(LabelTargets.of(1, HAIR_AND_PERSON, 0).of(Mask.parse("012?")))
                .containsExactly(0, 0, 1, 255);
    }

    @Test
    void threeOutputsGiveMasksOfOneForegroundABorder() throws InputException {
        LabelTargets targets = LabelTargets.of(3, new LabelMap.Binary255(), 1);
        assertThat(Mask.of(
                        new org.maskwright.core.Size(5, 4), targets.of(Mask.parse(".....", ".####", ".####", ".####"))))
                .isEqualTo(Mask.parse(".....", ".2222", ".2111", ".2111"));
    }

    @Test
    void labelsOfAsManyClassesAreTakenAsTheyAre() throws InputException {
        assertThat(LabelTargets.of(3, HAIR_AND_PERSON, 1).of(Mask.parse("012?")))
                .containsExactly(0, 1, 2, 255);
    }

    @Test
    void refusesMoreClassesThanTheNetworkHas() {
        assertThatThrownBy(() -> LabelTargets.of(3, new LabelMap.Indexed(5), 0))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("labels up to 4")
                .hasMessageContaining("5 outputs");
    }
}
