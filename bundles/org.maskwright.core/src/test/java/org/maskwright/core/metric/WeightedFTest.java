package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;

/** Figures were made by the field's code (PySODMetrics), on pictures without ties of distance. */
class WeightedFTest {
    @Test
    void agreesWithTheFieldsCode() {
        assertThat(score(Squares.shifted(0))).isEqualTo(1, within(1e-12));
        assertThat(score(Squares.shifted(1))).isEqualTo(0.9475721843055536, within(1e-12));
        assertThat(score(Squares.shifted(4))).isEqualTo(0.7551803780041928, within(1e-12));
        assertThat(score(Squares.predicted((x, y) -> 255))).isEqualTo(0.3095187801564456, within(1e-12));
        assertThat(score(Squares.predicted((x, y) -> Squares.inside(x, y) ? 0 : 255)))
                .isEqualTo(0, within(1e-12));
        assertThat(score(Squares.predicted((x, y) -> Squares.inside(x, y) || x + y == 0 ? 255 : 0)))
                .isEqualTo(0.9965129357721964, within(1e-12));
        assertThat(score(Squares.predicted((x, y) -> Squares.inside(x, y) && !(x == 16 && y == 16) ? 255 : 0)))
                .isEqualTo(0.9999534435771152, within(1e-12));
    }

    /** A half of 255 is no level: 0.5 lies between 127 and 128, and so does what it scores. */
    @Test
    void ofHalfProbabilitiesItIsTwoThirds() {
        double below = score(Squares.predicted((x, y) -> Squares.inside(x, y) ? 127 : 0));
        double above = score(Squares.predicted((x, y) -> Squares.inside(x, y) ? 128 : 0));
        assertThat(2 / 3.0).isBetween(below, above);
        assertThat(above - below).isLessThan(0.004);
    }

    @Test
    void isUndefinedWithoutForeground() {
        Mask none = Mask.of(Squares.SIZE, new byte[32 * 32]);
        assertThat(WeightedF.of(none, Squares.shifted(0), GreyScale.plain(), 1))
                .isEqualTo(new Measure.Undefined(Confusion.NO_TRUTH));
    }

    @Test
    void anErrorThatIsIgnoredIsNone() {
        byte[] labels = Squares.TRUTH.toBytes();
        labels[0] = (byte) 255;
        Shares corner = Squares.predicted((x, y) -> Squares.inside(x, y) || x + y == 0 ? 255 : 0);
        Measure measure = WeightedF.of(Mask.of(Squares.SIZE, labels), corner, GreyScale.plain(), 1);
        assertThat(measure.figureIfDefined().orElseThrow()).isEqualTo(1, within(1e-12));
    }

    @Test
    void refusesOtherSizes() {
        assertThatThrownBy(() -> WeightedF.of(Mask.parse("#"), Squares.shifted(0), GreyScale.plain(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double score(Shares predicted) {
        return WeightedF.of(Squares.TRUTH, predicted, GreyScale.plain(), 1)
                .figureIfDefined()
                .orElseThrow();
    }
}
