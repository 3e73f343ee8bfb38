package org.maskwright.session.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Overlap;

class CompareModelTest {
    private final Mask a = Mask.parse("##..", "##..");
    private final Mask b = Mask.parse(".##.", ".##.");

    @Test
    void countsWhatOnlyOneHasAndWhatBothHave() {
        CompareModel.Figures figures = CompareModel.of(a, b).orElseThrow().figures();
        assertEquals(new Overlap(2, 2, 2, 0), figures.overlap());
        assertEquals(Measure.of(1.0 / 3), figures.overlap().iou());
        assertEquals(1, figures.boundaryPx());
        assertEquals(Measure.of(1.0 / 3), figures.boundaryIou());
    }

    @Test
    void ofTwoEmptyMasksThereIsNoMeasure() {
        Mask empty = Mask.parse("..", "..");
        CompareModel.Figures figures =
                CompareModel.of(empty, empty).orElseThrow().figures();
        assertEquals(
                "undefined, as neither mask has a foreground pixel",
                CompareModel.Figures.words(figures.overlap().iou()));
        assertEquals(
                "undefined, as neither mask has a foreground pixel", CompareModel.Figures.words(figures.boundaryIou()));
    }

    @Test
    void masksOfDifferentSizesAreNotMeasured() {
        assertEquals(Optional.empty(), CompareModel.of(a, Mask.parse("#")));
    }

    @Test
    void eachKindOfPixelHasItsColour() {
        byte[] grey = new byte[3 * 8];
        Arrays.fill(grey, (byte) 0);
        byte[] drawn = CompareModel.of(a, b).orElseThrow().difference(new Size(4, 2), grey);
        assertArrayEquals(bgr(CompareModel.ONLY_A, 168), Arrays.copyOfRange(drawn, 0, 3));
        assertArrayEquals(bgr(CompareModel.BOTH, 72), Arrays.copyOfRange(drawn, 3, 6));
        assertArrayEquals(bgr(CompareModel.ONLY_B, 168), Arrays.copyOfRange(drawn, 6, 9));
        assertArrayEquals(new byte[3], Arrays.copyOfRange(drawn, 9, 12));
    }

    private static byte[] bgr(int rgb, int weight) {
        return new byte[] {
            (byte) ((rgb & 0xff) * weight / 256),
            (byte) ((rgb >> 8 & 0xff) * weight / 256),
            (byte) ((rgb >> 16 & 0xff) * weight / 256)
        };
    }

    @Test
    void aShareIsNeverRoundedUpToOne() {
        assertEquals("1", CompareModel.Figures.share(1));
        assertEquals("0.9999", CompareModel.Figures.share(0.99999999));
        assertEquals("0.3333", CompareModel.Figures.share(1.0 / 3));
    }
}
