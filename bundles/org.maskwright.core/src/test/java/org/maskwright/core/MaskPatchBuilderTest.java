package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MaskPatchBuilderTest {
    private final Mask begin = Mask.parse("....", "....");
    private final MaskPatchBuilder pen = new MaskPatchBuilder(MaskSnapshot.of(begin));

    @Test
    void whatIsDrawnInAnyOrderIsOnePatch() {
        pen.draw(1, 1, 4, 1);
        pen.draw(0, 0, 2, 2);
        pen.draw(1, 3, 4, 0);
        assertThat(pen.at(0, 0)).isEqualTo(2);
        assertThat(pen.patch().applyTo(begin)).isEqualTo(Mask.parse("22..", ".##."));
        assertThat(pen.patch()).isEqualTo(MaskPatch.between(begin, Mask.parse("22..", ".##.")));
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        pen.draw(-1, 0, 4, 1);
        pen.draw(2, 0, 4, 1);
        pen.draw(0, -3, 1, 1);
        pen.draw(0, 3, 9, 1);
        pen.draw(1, 7, 9, 1);
        assertThat(pen.patch().applyTo(begin)).isEqualTo(Mask.parse("#..#", "...."));
        assertThatIllegalArgumentException().isThrownBy(() -> pen.draw(0, 0, 1, 256));
    }

    @Test
    void whatIsDrawnBackIsNoChange() {
        pen.draw(0, 0, 4, 1);
        pen.draw(0, 0, 4, 0);
        assertThat(pen.patch()).isEqualTo(MaskPatch.NONE);
    }
}
