package org.maskwright.session.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Overlap;

class AgreementTest {
    private final Mask a = Mask.parse("##..", "##..");
    private final Mask b = Mask.parse(".##.", ".##.");

    @Test
    void countsWhatOnlyOneHasAndWhatBothHave() {
        Agreement figures = Agreement.of(a, b).orElseThrow();
        assertEquals(new Overlap(2, 2, 2, 0), figures.overlap());
        assertEquals(Measure.of(1.0 / 3), figures.overlap().iou());
        assertEquals(1, figures.boundaryPx());
        assertEquals(Measure.of(1.0 / 3), figures.boundaryIou());
    }

    @Test
    void ofTwoEmptyMasksThereIsNoMeasure() {
        Mask empty = Mask.parse("..", "..");
        Agreement figures = Agreement.of(empty, empty).orElseThrow();
        assertEquals(
                "undefined, as neither mask has a foreground pixel",
                Agreement.words(figures.overlap().iou()));
        assertEquals("undefined, as neither mask has a foreground pixel", Agreement.words(figures.boundaryIou()));
    }

    @Test
    void masksOfDifferentSizesAreNotMeasured() {
        assertEquals(Optional.empty(), Agreement.of(a, Mask.parse("#")));
    }

    @Test
    void aShareIsNeverRoundedUpToOne() {
        assertEquals("1", Agreement.share(1));
        assertEquals("0.9999", Agreement.share(0.99999999));
        assertEquals("0.3333", Agreement.share(1.0 / 3));
    }
}
