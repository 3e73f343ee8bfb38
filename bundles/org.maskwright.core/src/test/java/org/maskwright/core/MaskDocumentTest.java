package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MaskDocumentTest {
    private final Mask before = Mask.parse("...", "...");
    private final Mask after = Mask.parse("...", ".#.");
    private final MaskPatch patch = MaskPatch.between(before, after);

    @Test
    void changeIsMadeAndItsRectangleAnnounced() {
        MaskDocument document = new MaskDocument(before);
        List<Rect> heard = new ArrayList<>();
        document.onChange(heard::add);
        document.apply(patch);
        assertThat(document.mask()).isEqualTo(after);
        document.apply(patch.inverse());
        assertThat(document.mask()).isEqualTo(before);
        assertThat(heard).containsExactly(new Rect(1, 1, 1, 1), new Rect(1, 1, 1, 1));
    }

    @Test
    void closedSubscriptionHearsNothing() {
        MaskDocument document = new MaskDocument(before);
        List<Rect> heard = new ArrayList<>();
        Subscription subscription = document.onChange(heard::add);
        subscription.close();
        subscription.close();
        document.apply(patch);
        assertThat(heard).isEmpty();
    }

    @Test
    void patchThatDoesNotFitChangesNothing() {
        MaskDocument document = new MaskDocument(after);
        List<Rect> heard = new ArrayList<>();
        document.onChange(heard::add);
        assertThatIllegalArgumentException().isThrownBy(() -> document.apply(patch));
        assertThat(document.mask()).isEqualTo(after);
        assertThat(heard).isEmpty();
    }

    @Test
    void snapshotStaysAsItWas() {
        MaskDocument document = new MaskDocument(before);
        MaskSnapshot first = document.snapshot();
        document.apply(patch);
        MaskSnapshot second = document.snapshot();
        document.apply(patch.inverse());
        assertThat(first.toMask()).isEqualTo(before);
        assertThat(second.toMask()).isEqualTo(after);
        assertThat(document.snapshot()).isEqualTo(first).isNotEqualTo(second);
        assertThat(MaskPatch.between(first, second)).isEqualTo(patch);
    }

    @Test
    void patchThatFitsInPartChangesNothing() {
        MaskDocument document = new MaskDocument(Mask.parse("..#"));
        MaskPatch all = MaskPatch.between(Mask.parse("..."), Mask.parse("###"));
        assertThatIllegalArgumentException().isThrownBy(() -> document.apply(all));
        assertThat(document.mask()).isEqualTo(Mask.parse("..#"));
    }

    @Test
    void emptyPatchIsNotAnnounced() {
        MaskDocument document = new MaskDocument(before);
        document.onChange(area -> fail("nothing changed"));
        document.apply(MaskPatch.NONE);
        assertThat(document.mask()).isEqualTo(before);
    }

    @Test
    void labelTooLargeIsRefused() {
        MaskSnapshot ids = MaskSnapshot.of(new Size(2, 1), new char[] {0, 300});
        MaskPatch patch = MaskPatch.between(MaskSnapshot.of(new Size(2, 1), new char[2]), ids);
        assertThatIllegalArgumentException().isThrownBy(() -> new MaskDocument(Mask.parse("..")).apply(patch));
        MaskDocument document = new MaskDocument(MaskSnapshot.of(new Size(2, 1), new char[2]));
        document.apply(patch);
        assertThat(document.snapshot()).isEqualTo(ids);
        document.apply(patch.inverse());
        assertThat(document.snapshot().toChars()).containsOnly((char) 0);
    }

    /** What a person does: strokes across tiles, each undone or kept, with somebody looking in between. */
    @Property(tries = 100)
    void undoOfApplyIsNothingAcrossTiles(@ForAll Random random) {
        Size size = new Size(1 + random.nextInt(300), 1 + random.nextInt(300));
        MaskDocument document = new MaskDocument(scribbled(blank(size, random), random));
        List<MaskPatch> done = new ArrayList<>();
        MaskSnapshot begin = document.snapshot();
        Mask asItWas = random.nextBoolean() && begin.largest() == 255 ? begin.toMask() : Mask.parse();
        for (int i = 0; i < 5; i++) {
            MaskSnapshot now = document.snapshot();
            MaskPatch stroke = MaskPatch.between(now, scribbled(now, random));
            document.apply(stroke);
            done.add(stroke);
        }
        MaskPatch all = MaskPatch.merged(done);
        assertThat(all).isEqualTo(MaskPatch.between(begin, document.snapshot()));
        for (MaskPatch stroke : done.reversed()) {
            document.apply(stroke.inverse());
        }
        assertThat(document.snapshot()).isEqualTo(begin);
        if (asItWas.width() > 0) {
            assertThat(begin.toMask()).isEqualTo(asItWas);
        }
        document.apply(all);
        document.apply(all.inverse());
        assertThat(document.snapshot().toChars()).isEqualTo(begin.toChars());
    }

    /** From corner to corner of 24 megapixels with a brush of 50 px, each over the others and taken back by its patch. */
    @Test
    void fiveHundredDiagonalStrokesTakeLittleMemory() {
        Size size = new Size(6000, 4000);
        MaskDocument document = new MaskDocument(Mask.of(size, new byte[(int) size.pixels()]));
        MaskSnapshot blank = document.snapshot();
        List<MaskPatch> strokes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            MaskSnapshot begin = document.snapshot();
            MaskPatchBuilder pen = new MaskPatchBuilder(begin);
            int shift = 10 * (i % 50);
            for (int y = 0; y < size.height(); y++) {
                int x = shift + (i % 2 == 0 ? y : size.height() - y) * size.width() / size.height();
                pen.draw(y, x - 30, x + 30, 1 + i % 3);
            }
            strokes.add(pen.patch());
            document.apply(strokes.getLast());
        }
        assertThat(strokes).allSatisfy(s -> assertThat(s.pixels()).isGreaterThan(20_000));
        assertThat(strokes.stream().mapToLong(MaskPatch::heapBytes).sum()).isBetween(20L << 20, 256L << 20);
        for (MaskPatch stroke : strokes.reversed()) {
            document.apply(stroke.inverse());
        }
        assertThat(document.snapshot()).isEqualTo(blank);
    }

    private static MaskSnapshot blank(Size size, Random random) {
        return random.nextBoolean()
                ? MaskSnapshot.of(size, new char[(int) size.pixels()])
                : MaskSnapshot.of(Mask.of(size, new byte[(int) size.pixels()]));
    }

    private static MaskSnapshot scribbled(MaskSnapshot mask, Random random) {
        MaskPatchBuilder pen = new MaskPatchBuilder(mask);
        for (int i = 0; i < 20; i++) {
            int y = random.nextInt(-5, 305);
            int x = random.nextInt(-5, 305);
            pen.draw(y, x, x + random.nextInt(200), random.nextInt(mask.largest() + 1));
        }
        MaskDocument copy = new MaskDocument(mask);
        copy.apply(pen.patch());
        return copy.snapshot();
    }
}
