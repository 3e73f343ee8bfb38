package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

class OverlapTest {
    @Test
    void pixelsOfEachKindAreCounted() {
        assertThat(Overlap.of(Mask.parse("##..#?"), Mask.parse(".#2.?."))).isEqualTo(new Overlap(1, 1, 1, 2));
    }

    @Test
    void iouCountsAnyLabel() {
        assertThat(iou("##..", ".22.").figureIfDefined().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(iou("..", "..")).isInstanceOf(Measure.Undefined.class);
        assertThat(iou("#.", ".#")).isEqualTo(Measure.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> iou("#", "##"));
    }

    @Test
    void ignoredPixelsCountNeitherWay() {
        assertThat(iou("##?.", "##..")).isEqualTo(Measure.of(1));
        assertThat(iou("##..", "##?.")).isEqualTo(Measure.of(1));
        assertThat(iou("??", "#.")).isInstanceOf(Measure.Undefined.class);
        assertThat(BoundaryIou.of(Mask.parse("##?."), Mask.parse("##.."))).isEqualTo(Measure.of(1));
        assertThat(BoundaryIou.of(Mask.parse("??"), Mask.parse("#."))).isInstanceOf(Measure.Undefined.class);
    }

    private static Measure iou(String a, String b) {
        return Overlap.of(Mask.parse(a), Mask.parse(b)).iou();
    }

    /** Whatever the one mask says where the other ignores, no measure changes. */
    @Property(tries = 200)
    void measuresDoNotDependOnWhatIsIgnored(@ForAll Random random) {
        Size size = new Size(1 + random.nextInt(70), 1 + random.nextInt(9));
        byte[] a = new byte[(int) size.pixels()];
        byte[] b = new byte[a.length];
        byte[] other = new byte[a.length];
        for (int i = 0; i < a.length; i++) {
            a[i] = random.nextInt(4) == 0 ? (byte) LabelMap.IGNORE : (byte) random.nextInt(2);
            b[i] = (byte) random.nextInt(3);
            other[i] = a[i] == (byte) LabelMap.IGNORE ? (byte) random.nextInt(3) : b[i];
        }
        Mask one = Mask.of(size, a);
        Mask two = Mask.of(size, b);
        Mask three = Mask.of(size, other);
        assertThat(Overlap.of(one, two)).isEqualTo(Overlap.of(one, three));
        assertThat(BoundaryIou.of(one, two)).isEqualTo(BoundaryIou.of(one, three));
        assertThat(BoundaryIou.of(one, two)).isEqualTo(BoundaryIou.of(two, one));
    }
}
