package org.maskwright.core.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;

class PaintTest {
    private static final MaskSnapshot MASK = MaskSnapshot.of(Mask.parse("..1122", "..1122", "?.1122"));
    private static final Area MIDDLE = Area.of(Mask.parse("......", ".####.", ".####."));

    @Provide
    Arbitrary<Where> places() {
        return Arbitraries.of(Where.ANYWHERE, Where.OUTSIDE, Where.INSIDE, new Where.Only(2), new Where.Except(2));
    }

    @Provide
    Arbitrary<Mask> masks() {
        return Arbitraries.of((byte) 0, (byte) 1, (byte) 2)
                .array(byte[].class)
                .ofSize(140 * 2)
                .map(labels -> Mask.of(new Size(140, 2), labels));
    }

    @Property(tries = 300)
    void eachPixelGetsWhatIsToldOfIt(
            @ForAll("masks") Mask mask,
            @ForAll("masks") Mask inside,
            @ForAll Combine combine,
            @ForAll("places") Where where) {
        Area area = Area.of(inside);
        MaskSnapshot begin = MaskSnapshot.of(mask);
        MaskPatch patch = new Paint(1, combine, where).on(begin, area);
        Mask painted = patch.applyTo(mask);
        for (int i = 0; i < 280; i++) {
            int x = i % 140;
            int y = i / 140;
            int before = mask.at(x, y);
            int after = where.allows(before) ? combine.after(1, before, area.contains(x, y)) : before;
            assertThat(painted.at(x, y)).isEqualTo(after);
        }
        assertThat(patch).isEqualTo(MaskPatch.between(mask, painted));
    }

    @Test
    void combiningIsWhatItsNamesSay() {
        assertThat(painted(Combine.ADD, Where.ANYWHERE)).isEqualTo(Mask.parse("..1122", ".11112", "?11112"));
        assertThat(painted(Combine.SUBTRACT, Where.ANYWHERE)).isEqualTo(Mask.parse("..1122", "....22", "?...22"));
        assertThat(painted(Combine.INTERSECT, Where.ANYWHERE)).isEqualTo(Mask.parse("....22", "..1122", "?.1122"));
        assertThat(painted(Combine.REPLACE, Where.ANYWHERE)).isEqualTo(Mask.parse("....22", ".11112", "?11112"));
        assertThat(painted(Combine.ADD, Where.OUTSIDE)).isEqualTo(Mask.parse("..1122", ".11122", "?11122"));
        assertThat(painted(Combine.ADD, new Where.Only(2))).isEqualTo(Mask.parse("..1122", "..1112", "?.1112"));
    }

    private static Mask painted(Combine combine, Where where) {
        return new Paint(1, combine, where).on(MASK, MIDDLE).applyTo(MASK.toMask());
    }

    @Test
    void instancesArePaintedToo() {
        MaskSnapshot ids = MaskSnapshot.of(new Size(2, 1), new char[] {300, 0});
        MaskPatch patch = Paint.add(4000).on(ids, Area.all(ids.size()));
        assertThat(patch).isEqualTo(MaskPatch.between(ids, MaskSnapshot.of(new Size(2, 1), new char[] {4000, 4000})));
        assertThatThrownBy(() -> Paint.add(300).on(MASK, MIDDLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Paint.add(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Paint.add(1).on(ids, MIDDLE)).isInstanceOf(IllegalArgumentException.class);
    }
}
