package org.maskwright.core.area;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.shape.Brush;
import org.maskwright.core.shape.Point;
import org.maskwright.core.shape.SoftStroke;

/** Masks of shares: drawn upon, and cleaned. */
class SoftMaskTest {
    private static MaskSnapshot soft(int width, int... shares) {
        byte[] values = new byte[shares.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) shares[i];
        }
        return MaskSnapshot.of(Shares.adopt(new Size(width, shares.length / width), values), 128);
    }

    private static int[] after(MaskSnapshot mask, MaskPatch patch) {
        var document = new MaskDocument(mask);
        document.apply(patch);
        byte[] shares = document.snapshot().shares().toBytes();
        int[] values = new int[shares.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = shares[i] & 0xff;
        }
        return values;
    }

    private static int[] cleaned(MaskSnapshot mask, Cleaning cleaning) {
        return after(mask, cleaning.on(mask, 1));
    }

    @Test
    void sharesStayWhatTheyAreAndHaveALabelByTheirThreshold() {
        MaskSnapshot mask = soft(4, 0, 127, 128, 255);
        assertTrue(mask.isSoft());
        assertEquals(128, mask.at(2, 0));
        assertEquals(0, mask.labelOf(127));
        assertEquals(1, mask.labelOf(128));
        assertArrayEquals(new byte[] {0, 127, (byte) 128, -1}, mask.shares().toBytes());
        assertEquals(2, Area.of(mask, 1).pixels());
        assertEquals(2, Area.of(mask, 0).pixels());
        var sameBytes = MaskSnapshot.of(Mask.adopt(new Size(4, 1), new byte[] {0, 127, (byte) 128, -1}));
        assertFalse(sameBytes.isSoft());
        assertNotEquals(sameBytes, mask, "shares are not labels");
        assertThrows(IllegalArgumentException.class, () -> MaskSnapshot.of(mask.shares(), 0));
    }

    @Test
    void labelsAreSharesOfAllOrNothing() {
        var labels = MaskSnapshot.of(Mask.adopt(new Size(4, 1), new byte[] {0, 1, 2, (byte) 255}));
        assertArrayEquals(new byte[] {0, -1, -1, 0}, labels.shares().toBytes());
        var numbers = MaskSnapshot.of(new Size(3, 1), new char[] {0, 255, 700});
        assertArrayEquals(new byte[] {0, -1, -1}, numbers.shares().toBytes());
    }

    @Test
    void aLabelThatIsPaintedIsAllOfAPixel() {
        MaskSnapshot mask = soft(4, 10, 100, 200, 255);
        Area left = Area.of(new Size(4, 1), new Rect(0, 0, 2, 1));
        assertArrayEquals(
                new int[] {255, 255, 200, 255}, after(mask, Paint.add(1).on(mask, left)));
        assertArrayEquals(new int[] {0, 0, 200, 255}, after(mask, Paint.add(0).on(mask, left)));
        assertArrayEquals(
                new int[] {0, 0, 200, 255}, after(mask, new Paint(1, Combine.SUBTRACT, Where.ANYWHERE).on(mask, left)));
        assertArrayEquals(
                new int[] {10, 100, 0, 0}, after(mask, new Paint(1, Combine.INTERSECT, Where.ANYWHERE).on(mask, left)));
    }

    @Test
    void whatTheMaskBecomesKeepsSharesOnTheirSide() {
        MaskSnapshot mask = soft(4, 10, 100, 200, 255);
        Area middle = Area.of(new Size(4, 1), new Rect(1, 0, 2, 1));
        assertArrayEquals(
                new int[] {10, 255, 200, 0}, after(mask, Paint.replace(1).on(mask, middle)));
    }

    @Test
    void growingTakesTheLargestShareAndShrinkingTheLeast() {
        MaskSnapshot mask = soft(5, 0, 0, 90, 200, 255);
        assertArrayEquals(new int[] {0, 90, 200, 255, 255}, cleaned(mask, Cleaning.GROW));
        assertArrayEquals(new int[] {0, 0, 0, 90, 200}, cleaned(mask, Cleaning.SHRINK));
    }

    @Test
    void featheringIsTheBinomialFilter() {
        // One row: the rows beyond are the same, so that only [1 2 1] / 4 is left.
        MaskSnapshot mask = soft(6, 0, 0, 0, 255, 255, 255);
        assertArrayEquals(new int[] {0, 0, 64, 191, 255, 255}, cleaned(mask, Cleaning.FEATHER));
    }

    @Test
    void thresholdAndInversionAreOfEachPixel() {
        MaskSnapshot mask = soft(4, 0, 127, 128, 255);
        assertArrayEquals(new int[] {0, 0, 255, 255}, cleaned(mask, Cleaning.THRESHOLD));
        assertArrayEquals(new int[] {255, 128, 127, 0}, cleaned(mask, Cleaning.INVERT));
        assertArrayEquals(new int[] {255, 128, 127, 0}, cleaned(mask, Cleaning.MIRROR));
    }

    @Test
    void aSpeckGoesWithItsFaintEdge() {
        MaskSnapshot mask = soft(9, 60, 255, 255, 60, 0, 50, 200, 50, 0);
        assertArrayEquals(new int[] {60, 255, 255, 60, 0, 0, 0, 0, 0}, cleaned(mask, Cleaning.KEEP_LARGEST));
    }

    @Test
    void aHoleBecomesAllForeground() {
        MaskSnapshot mask = soft(5, 255, 255, 255, 255, 255, 255, 200, 10, 255, 255, 255, 255, 255, 255, 255);
        assertArrayEquals(
                new int[] {255, 255, 255, 255, 255, 255, 200, 255, 255, 255, 255, 255, 255, 255, 255},
                cleaned(mask, Cleaning.FILL_HOLES));
    }

    @Test
    void smoothingTakesTheMiddleShare() {
        int[] shares = new int[25];
        Arrays.fill(shares, 40);
        shares[12] = 255;
        assertEquals(40, cleaned(soft(5, shares), Cleaning.SMOOTH)[12]);
    }

    @Test
    void whatWasDoneIsTakenBack() {
        Random random = new Random(11);
        int[] shares = random.ints(19 * 17, 0, 256).toArray();
        MaskSnapshot mask = soft(19, shares);
        for (Cleaning cleaning : Cleaning.values()) {
            var document = new MaskDocument(mask);
            MaskPatch patch = cleaning.on(mask, 1);
            document.apply(patch);
            document.apply(patch.inverse());
            assertEquals(mask, document.snapshot(), cleaning.text());
        }
    }

    @Test
    void aBandGrowsByAPixelToBothSides() {
        var mask = MaskSnapshot.of(Mask.adopt(new Size(8, 1), new byte[] {0, 0, 0, 0, 1, 1, 1, 1}));
        var document = new MaskDocument(mask);
        document.apply(Cleaning.BAND.on(document.snapshot(), 1));
        assertArrayEquals(new byte[] {0, 0, 0, -1, -1, 1, 1, 1}, document.mask().toBytes());
        document.apply(Cleaning.BAND.on(document.snapshot(), 1));
        assertArrayEquals(
                new byte[] {0, 0, -1, -1, -1, -1, 1, 1}, document.mask().toBytes());
    }

    @Test
    void stepsAreForMasksThatCanHoldWhatTheyMake() {
        assertTrue(Cleaning.FEATHER.isFor(new LabelMap.Matte(128)));
        assertTrue(Cleaning.THRESHOLD.isFor(new LabelMap.AlphaAtLeast(1)));
        assertFalse(Cleaning.FEATHER.isFor(new LabelMap.Binary255()));
        assertTrue(Cleaning.BAND.isFor(new LabelMap.GreyTrimap()));
        assertTrue(Cleaning.BAND.isFor(new LabelMap.Indexed(3)));
        assertFalse(Cleaning.BAND.isFor(new LabelMap.Matte(128)));
        assertTrue(Cleaning.GROW.isFor(new LabelMap.Binary01()));
    }

    @Test
    void aSoftBrushFallsOffFromItsHardMiddle() {
        MaskSnapshot mask = soft(11, new int[11]);
        var brush = new Brush(9, Brush.Tip.ROUND);
        var dab = new SoftStroke(brush, 0, new Point(5.5, 0.5), new Point(5.5, 0.5));
        int[] drawn = after(mask, dab.on(mask, false, Where.ANYWHERE));
        // Half is 4.5 px, so a px away t is 3.5 / 4.5.
        assertArrayEquals(new int[] {0, 9, 66, 149, 223, 255, 223, 149, 66, 9, 0}, drawn);
        var hard = new SoftStroke(brush, 100, new Point(5.5, 0.5), new Point(5.5, 0.5));
        assertArrayEquals(
                new int[] {0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0},
                after(mask, hard.on(mask, false, Where.ANYWHERE)));
    }

    @Test
    void softStrokesDoNotAddUpAndErasersTakeWhatTheyCover() {
        MaskSnapshot mask = soft(11, new int[11]);
        var brush = new Brush(9, Brush.Tip.ROUND);
        var dab = new SoftStroke(brush, 30, new Point(5.5, 0.5), new Point(5.5, 0.5));
        var document = new MaskDocument(mask);
        document.apply(dab.on(document.snapshot(), false, Where.ANYWHERE));
        assertTrue(dab.on(document.snapshot(), false, Where.ANYWHERE).isEmpty(), "the same dab again changes nothing");
        int edge = document.snapshot().at(2, 0);
        document.apply(dab.on(document.snapshot(), true, Where.ANYWHERE));
        assertEquals(0, document.snapshot().at(5, 0));
        assertEquals(Math.min(edge, 255 - edge), document.snapshot().at(2, 0));
        assertTrue(
                dab.on(document.snapshot(), false, Where.INSIDE).area().width() <= 9, "only what is drawn may change");
    }
}
