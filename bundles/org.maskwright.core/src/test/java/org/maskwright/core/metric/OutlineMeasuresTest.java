package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;

/** Distances between contours, and their agreement within a tolerance. */
class OutlineMeasuresTest {
    /** Two single pixels 2 px apart, as {@code surface_distance_test.py} has them. */
    @Test
    void singlePixelsAreAsFarApartAsTheyLie() {
        Mask a = pixel(50, 70);
        Mask b = pixel(50, 72);
        SurfaceDistance distance = SurfaceDistance.of(a, b);
        assertThat(distance.hausdorff(1)).isEqualTo(Measure.of(2));
        assertThat(distance.hausdorff(0.95)).isEqualTo(Measure.of(2));
        assertThat(figure(distance.meanFromTruth())).isEqualTo(1.5, within(1e-12));
        assertThat(figure(distance.meanFromPrediction())).isEqualTo(1.5, within(1e-12));
        assertThat(figure(distance.mean())).isEqualTo(1.5, within(1e-12));
        assertThat(figure(distance.dice(1))).isEqualTo(0.5, within(1e-12));
        assertThat(figure(distance.dice(2))).isEqualTo(1, within(1e-12));
    }

    private static Mask pixel(int x, int y) {
        byte[] labels = new byte[100 * 100];
        labels[y * 100 + x] = 1;
        return Mask.of(new Size(100, 100), labels);
    }

    @Test
    void withoutAContourThereIsNoDistance() {
        Mask none = Mask.of(new Size(100, 100), new byte[100 * 100]);
        assertThat(SurfaceDistance.of(none, pixel(1, 1)).hausdorff(1))
                .isEqualTo(new Measure.Undefined("the ground truth has no contour"));
        assertThat(SurfaceDistance.of(pixel(1, 1), none).mean())
                .isEqualTo(new Measure.Undefined("the prediction has no contour"));
        assertThat(SurfaceDistance.of(pixel(1, 1), none).dice(9)).isEqualTo(Measure.of(0));
        assertThat(SurfaceDistance.of(none, none).dice(1)).isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void equalContoursAreNowhereApart() {
        SurfaceDistance same = SurfaceDistance.of(Squares.TRUTH, Squares.TRUTH);
        assertThat(same.hausdorff(1)).isEqualTo(Measure.of(0));
        assertThat(figure(same.dice(0))).isEqualTo(1, within(1e-12));
    }

    @Test
    void outlinesAgreeWithinATolerance() {
        // 0.8 % of a diagonal of 45 px is below 1: one pixel off is near, two are not.
        assertThat(BoundaryF.radiusPx(Squares.SIZE)).isEqualTo(1);
        assertThat(BoundaryF.radiusPx(new Size(800, 600))).isEqualTo(8);
        assertThat(BoundaryF.of(Squares.TRUTH, Squares.TRUTH)).isEqualTo(Measure.of(1));
        assertThat(figure(BoundaryF.of(Squares.TRUTH, Squares.shifted(1).atLeast(1))))
                .isEqualTo(1, within(1e-12));
        // Upper and lower side still meet, for 14 of 17 px and a pixel more at either end; left and right do not.
        assertThat(figure(BoundaryF.of(Squares.TRUTH, Squares.shifted(2).atLeast(1))))
                .isBetween(0.4, 0.7);
    }

    @Test
    void oneOutlineAgainstNoneIsNothingAndNoneAgainstNoneUndefined() {
        Mask none = Mask.of(Squares.SIZE, new byte[32 * 32]);
        assertThat(BoundaryF.of(Squares.TRUTH, none)).isEqualTo(Measure.of(0));
        assertThat(BoundaryF.of(none, Squares.TRUTH)).isEqualTo(Measure.of(0));
        assertThat(BoundaryF.of(none, none)).isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void besideIgnoredPixelsThereIsNoOutline() {
        Mask a = Mask.parse("....", ".#?.", "....");
        Mask b = Mask.parse("....", ".##.", "....");
        assertThat(BoundaryF.of(a, b)).isEqualTo(Measure.of(1));
        assertThat(SurfaceDistance.of(a, b).hausdorff(1)).isEqualTo(Measure.of(0));
    }

    private static double figure(Measure measure) {
        return measure.figureIfDefined().orElseThrow();
    }
}
