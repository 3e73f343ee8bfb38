package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;

class ConfusionTest {
    private static final Mask TRUTH = Mask.parse("##..", "##.?");
    private static final Mask SAID = Mask.parse("#.#.", "###.");

    @Test
    void countsWhatIsNotIgnored() {
        assertThat(Confusion.of(TRUTH, SAID)).isEqualTo(new Confusion(3, 2, 1, 1));
        assertThat(Confusion.of(TRUTH, SAID).pixels()).isEqualTo(7);
    }

    @Test
    void measuresAreTheFormulas() {
        Confusion c = new Confusion(3, 2, 1, 4);
        assertThat(c.accuracy()).isEqualTo(Measure.of(0.7));
        assertThat(c.precision()).isEqualTo(Measure.of(0.6));
        assertThat(c.recall()).isEqualTo(Measure.of(0.75));
        assertThat(c.iou()).isEqualTo(Measure.of(0.5));
        assertThat(figure(c.dice())).isEqualTo(6 / 9.0, within(1e-15));
        assertThat(figure(c.f(1))).isEqualTo(2 * 0.6 * 0.75 / 1.35, within(1e-15));
        assertThat(figure(c.f(0.3))).isEqualTo(1.3 * 0.6 * 0.75 / (0.3 * 0.6 + 0.75), within(1e-15));
    }

    @Test
    void whatNothingDefinesIsUndefinedAndSaysWhy() {
        Confusion truthEmpty = new Confusion(0, 2, 0, 5);
        assertThat(truthEmpty.recall()).isEqualTo(new Measure.Undefined(Confusion.NO_TRUTH));
        assertThat(truthEmpty.f(1)).isEqualTo(new Measure.Undefined(Confusion.NO_TRUTH));
        assertThat(truthEmpty.precision()).isEqualTo(Measure.of(0));
        assertThat(truthEmpty.iou()).isEqualTo(Measure.of(0));
        Confusion bothEmpty = new Confusion(0, 0, 0, 7);
        assertThat(bothEmpty.precision()).isInstanceOf(Measure.Undefined.class);
        assertThat(bothEmpty.iou()).isEqualTo(new Measure.Undefined(Confusion.NEITHER));
        assertThat(bothEmpty.accuracy()).isEqualTo(Measure.of(1));
        assertThat(Confusion.NONE.accuracy()).isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void aPredictionThatMissesAllScoresNothingRatherThanBeingLeftOut() {
        Confusion missed = new Confusion(0, 0, 3, 4);
        assertThat(missed.f(1)).isEqualTo(Measure.of(0));
        assertThat(missed.dice()).isEqualTo(Measure.of(0));
        assertThat(missed.recall()).isEqualTo(Measure.of(0));
        assertThat(missed.precision()).isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void pooledIsTheSumOfCounts() {
        assertThat(new Confusion(1, 2, 3, 4).plus(new Confusion(10, 20, 30, 40)))
                .isEqualTo(new Confusion(11, 22, 33, 44));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new Confusion(-1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Confusion.NONE.f(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Confusion.of(TRUTH, Mask.parse("#"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void classesAreCountedOneAgainstAllOthers() {
        Mask truth = Mask.parse("0112", "22?0");
        Mask said = Mask.parse("0121", "22?9");
        ConfusionMatrix matrix = ConfusionMatrix.of(truth, said, 3);
        assertThat(matrix.at(1, 2)).isEqualTo(1);
        assertThat(matrix.of(1)).isEqualTo(new Confusion(1, 1, 1, 4));
        assertThat(matrix.of(2)).isEqualTo(new Confusion(2, 1, 1, 3));
        // Taken for a class that is none: missed, and nobody's false pixel.
        assertThat(matrix.of(0)).isEqualTo(new Confusion(1, 0, 1, 5));
        assertThat(figure(matrix.accuracy())).isEqualTo(4 / 7.0, within(1e-15));
        assertThat(matrix.plus(matrix).of(2)).isEqualTo(new Confusion(4, 2, 2, 6));
        assertThatThrownBy(() -> matrix.plus(ConfusionMatrix.none(2))).isInstanceOf(IllegalArgumentException.class);
    }

    private static double figure(Measure measure) {
        return measure.figureIfDefined().orElseThrow();
    }
}
