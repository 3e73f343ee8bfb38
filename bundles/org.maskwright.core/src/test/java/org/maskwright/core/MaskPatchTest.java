package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

class MaskPatchTest {
    @Provide
    Arbitrary<Tuple2<Mask, Mask>> pairs() {
        return Masks.any().flatMap(a -> Masks.ofSize(a.size()).map(b -> Tuple.of(a, b)));
    }

    @Property
    void undoOfApplyIsNothing(@ForAll("pairs") Tuple2<Mask, Mask> pair) {
        MaskPatch patch = MaskPatch.between(pair.get1(), pair.get2());
        Mask changed = patch.applyTo(pair.get1());
        assertThat(changed).isEqualTo(pair.get2());
        assertThat(patch.inverse().applyTo(changed)).isEqualTo(pair.get1());
        assertThat(patch.inverse().inverse()).isEqualTo(patch);
    }

    @Property
    void itsRectangleIsTheSmallest(@ForAll("pairs") Tuple2<Mask, Mask> pair) {
        MaskPatch patch = MaskPatch.between(pair.get1(), pair.get2());
        byte[] difference = new byte[(int) pair.get1().size().pixels()];
        for (int i = 0; i < difference.length; i++) {
            int x = i % pair.get1().width();
            int y = i / pair.get1().width();
            difference[i] = (byte) (pair.get1().at(x, y) == pair.get2().at(x, y) ? 0 : 1);
        }
        assertThat(patch.area())
                .isEqualTo(Mask.of(pair.get1().size(), difference).regions().bounds());
    }

    @Test
    void equalMasksNeedAnEmptyPatch() {
        MaskPatch patch = MaskPatch.between(Mask.parse("#."), Mask.parse("#."));
        assertThat(patch.area().isEmpty()).isTrue();
        assertThat(patch.applyTo(Mask.parse("#."))).isEqualTo(Mask.parse("#."));
    }

    @Test
    void aChangedMaskIsRefused() {
        MaskPatch patch = MaskPatch.between(Mask.parse("#.."), Mask.parse("##."));
        assertThatIllegalArgumentException().isThrownBy(() -> patch.applyTo(Mask.parse("##.")));
        assertThat(patch.applyTo(Mask.parse("..#"))).isEqualTo(Mask.parse(".##"));
    }

    @Test
    void sizesMustAgree() {
        assertThatIllegalArgumentException().isThrownBy(() -> MaskPatch.between(Mask.parse("#"), Mask.parse("##")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MaskPatch(new Rect(0, 0, 2, 1), Mask.parse("#"), Mask.parse("##")));
    }
}
