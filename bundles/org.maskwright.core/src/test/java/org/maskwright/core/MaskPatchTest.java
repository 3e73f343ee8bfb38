package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
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
                .isThrownBy(() -> MaskPatch.of(new Rect(0, 0, 2, 1), Mask.parse("#"), Mask.parse("##")));
    }

    @Property
    void patchesThatFollowEachOtherAreOne(@ForAll("quadruples") List<Mask> masks) {
        List<MaskPatch> steps = new ArrayList<>();
        for (int i = 1; i < masks.size(); i++) {
            steps.add(MaskPatch.between(masks.get(i - 1), masks.get(i)));
        }
        MaskPatch whole = MaskPatch.between(masks.getFirst(), masks.getLast());
        assertThat(steps.get(0).then(steps.get(1)).then(steps.get(2))).isEqualTo(whole);
        assertThat(MaskPatch.merged(steps)).isEqualTo(whole);
        assertThat(whole.then(whole.inverse())).isEqualTo(MaskPatch.NONE);
        assertThat(whole.inverse().then(whole)).isEqualTo(MaskPatch.NONE);
    }

    @Provide
    Arbitrary<List<Mask>> quadruples() {
        return Masks.any().flatMap(a -> Masks.ofSize(a.size()).list().ofSize(4));
    }

    @Test
    void patchThatDoesNotFollowIsRefused() {
        MaskPatch first = MaskPatch.between(Mask.parse("..."), Mask.parse(".#."));
        MaskPatch other = MaskPatch.between(Mask.parse("..."), Mask.parse(".2."));
        assertThatIllegalArgumentException().isThrownBy(() -> first.then(other)).withMessageContaining("(1, 0)");
        assertThat(MaskPatch.merged(List.of())).isEqualTo(MaskPatch.NONE);
    }

    @Test
    void runsAreOfOneLabelBeforeAndAfter() {
        MaskPatch patch = MaskPatch.between(Mask.parse("..22#", "....#"), Mask.parse("##...", "##..#"));
        List<String> runs = new ArrayList<>();
        patch.forEachRun(
                (y, from, to, before, after) -> runs.add(y + ":" + from + "-" + to + " " + before + ">" + after));
        assertThat(runs).containsExactly("0:0-2 0>1", "0:2-4 2>0", "0:4-5 1>0", "1:0-2 0>1");
        assertThat(patch.pixels()).isEqualTo(7);
        assertThat(patch.area()).isEqualTo(new Rect(0, 0, 5, 2));
        assertThat(patch.heapBytes() - MaskPatch.NONE.heapBytes()).isEqualTo(4 * 12);
    }

    @Test
    void equalChangesAreEqualPatches() {
        MaskPatch patch = MaskPatch.between(Mask.parse("...", "..."), Mask.parse("...", ".#."));
        MaskPatch same = MaskPatch.of(new Rect(0, 1, 3, 1), Mask.parse("..."), Mask.parse(".#."));
        MaskPatch elsewhere = MaskPatch.of(new Rect(1, 1, 3, 1), Mask.parse("..."), Mask.parse(".#."));
        assertThat(patch).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(elsewhere);
        assertThat(patch).isNotEqualTo(patch.inverse());
    }

    @Property
    void itsRunsMakeItAgain(@ForAll("pairs") Tuple2<Mask, Mask> pair) {
        MaskPatch patch = MaskPatch.between(pair.get1(), pair.get2());
        assertThat(MaskPatch.ofRuns(patch::forEachRun)).isEqualTo(patch);
    }

    @Test
    void runsThatNoPatchHasAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MaskPatch.ofRuns(runs -> {
                    runs.run(0, 2, 4, 0, 1);
                    runs.run(0, 3, 5, 0, 1);
                }));
        assertThatIllegalArgumentException().isThrownBy(() -> MaskPatch.ofRuns(runs -> runs.run(0, 4, 2, 0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> MaskPatch.ofRuns(runs -> runs.run(-1, 0, 2, 0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> MaskPatch.ofRuns(runs -> runs.run(0, 0, 2, 0, 1 << 20)));
    }
}
