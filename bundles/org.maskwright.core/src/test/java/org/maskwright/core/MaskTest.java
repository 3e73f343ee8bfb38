package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MaskTest {
    @Provide
    Arbitrary<Mask> masks() {
        return Masks.any();
    }

    @Test
    void textIsReadRowByRow() {
        Mask mask = Mask.parse(".#2", "9..");
        assertThat(mask.size()).isEqualTo(new Size(3, 2));
        assertThat(mask.toBytes()).containsExactly(0, 1, 2, 9, 0, 0);
        assertThat(mask.at(2, 0)).isEqualTo(2);
        assertThat(mask.at(0, 1)).isEqualTo(9);
    }

    @Test
    void oddTextIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mask.parse("..", "."));
        assertThatIllegalArgumentException().isThrownBy(() -> Mask.parse("x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Mask.of(new Size(2, 2), new byte[3]));
    }

    @Test
    void labelsAreUnsignedAndGuarded() {
        Mask mask = Mask.of(new Size(1, 1), new byte[] {(byte) 255});
        assertThat(mask.at(0, 0)).isEqualTo(255);
        assertThatThrownBy(() -> mask.at(1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> mask.at(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void bytesAreCopiedInAndOut() {
        byte[] labels = {1, 0};
        Mask mask = Mask.of(new Size(2, 1), labels);
        labels[0] = 0;
        mask.toBytes()[1] = 1;
        assertThat(mask).isEqualTo(Mask.parse("#."));
    }

    @Test
    void equalMasksHaveEqualSizesToo() {
        assertThat(Mask.parse("#.")).isEqualTo(Mask.parse("#.")).hasSameHashCodeAs(Mask.parse("#."));
        assertThat(Mask.parse("#.")).isNotEqualTo(Mask.parse("#", "."));
    }

    @Test
    void cropTakesTheRectangle() {
        Mask mask = Mask.parse("123", "456", "789");
        assertThat(mask.crop(new Rect(1, 1, 2, 2))).isEqualTo(Mask.parse("56", "89"));
        assertThatIllegalArgumentException().isThrownBy(() -> mask.crop(new Rect(2, 2, 2, 1)));
    }

    @Test
    void rowsAreCopied() {
        byte[] into = new byte[4];
        Mask.parse("123", "456").copyRow(1, into, 1);
        assertThat(into).containsExactly(0, 4, 5, 6);
    }

    @Test
    void invertedMakesOnesOfZeros() {
        assertThat(Mask.parse("#.2").inverted()).isEqualTo(Mask.parse(".#."));
        assertThat(Mask.parse("#?.").inverted()).isEqualTo(Mask.parse(".?#"));
    }

    @Test
    void resamplingTakesThePixelUnderTheCentre() {
        assertThat(Mask.parse("12", "34").resampled(new Size(4, 4)))
                .isEqualTo(Mask.parse("1122", "1122", "3344", "3344"));
        assertThat(Mask.parse("123", "456", "789").resampled(new Size(1, 1))).isEqualTo(Mask.parse("5"));
        assertThatIllegalArgumentException().isThrownBy(() -> Mask.parse().resampled(new Size(1, 1)));
    }

    @Property
    void resamplingToTwiceAndBackIsNothing(@ForAll("masks") Mask mask) {
        Size twice = new Size(2 * mask.width(), 2 * mask.height());
        assertThat(mask.resampled(twice).resampled(mask.size())).isEqualTo(mask);
        assertThat(mask.resampled(mask.size())).isEqualTo(mask);
    }
}
