package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

/** The four measures of mattes: by hand, and as the field's formulas come out of SciPy 1.17 (background is no component). */
class MatteMeasuresTest {
    private static final GreyScale PLAIN = GreyScale.plain();

    private static Shares row(int... levels) {
        return rows(levels.length, levels);
    }

    private static Shares rows(int width, int... levels) {
        byte[] values = new byte[levels.length];
        for (int i = 0; i < levels.length; i++) {
            values[i] = (byte) levels[i];
        }
        return Shares.of(new Size(width, levels.length / width), values);
    }

    @Test
    void differencesAreSummedInThousandsAndSquaresAveraged() {
        Shares is = rows(2, 0, 51, 102, 255);
        Shares said = rows(2, 51, 51, 0, 204);
        assertThat(figure(MatteError.sad(is, said, PLAIN))).isEqualTo(0.8 / 1000, within(1e-15));
        assertThat(figure(MatteError.mse(is, said, PLAIN))).isEqualTo((0.04 + 0.16 + 0.04) / 4, within(1e-15));
    }

    @Test
    void anIslandIsDisconnectedAndAFaintOneForgiven() {
        Shares is = row(255, 255, 0, 0);
        assertThat(figure(ConnectivityError.of(is, row(255, 255, 0, 204), PLAIN)))
                .isEqualTo(0.8 / 1000, within(1e-15));
        assertThat(figure(ConnectivityError.of(is, row(255, 255, 0, 38), PLAIN)))
                .isZero();
        assertThat(figure(ConnectivityError.of(is, row(255, 255, 0, 39), PLAIN)))
                .isEqualTo(39 / 255.0 / 1000, within(1e-15));
        // A pixel at the corner of the largest component is cut off; both mattes have it so.
        Shares corner = rows(3, 255, 255, 0, 0, 0, 255);
        assertThat(figure(ConnectivityError.of(corner, corner, PLAIN))).isZero();
        assertThat(figure(ConnectivityError.of(corner, rows(3, 255, 255, 0, 0, 0, 102), PLAIN)))
                .isEqualTo(0.6 / 1000, within(1e-15));
    }

    @Test
    void mattesWithoutACommonPixelAreFarFromConnected() {
        assertThat(figure(ConnectivityError.of(row(255, 0), row(0, 255), PLAIN)))
                .isEqualTo(2.0 / 1000);
        assertThat(figure(ConnectivityError.of(row(0, 0), row(0, 0), PLAIN))).isZero();
    }

    @Test
    void aGradientDoesNotMindWhatIsAddedEverywhere() {
        Shares dark = Squares.predicted((x, y) -> 10 + 3 * x);
        Shares light = Squares.predicted((x, y) -> 90 + 3 * x);
        assertThat(figure(GradientError.of(dark, light, PLAIN))).isEqualTo(0, within(1e-24));
        assertThat(figure(GradientError.of(dark, Squares.predicted((x, y) -> 50), PLAIN)))
                .isGreaterThan(1e-3);
    }

    @Test
    void allFourAreThoseOfScipy() {
        Shares noise = Squares.predicted((x, y) -> noise(x, y));
        Shares noisier = Squares.predicted((x, y) -> Math.clamp(noise(x, y) + x * y % 41 - 20, 0, 255));
        four(noise, noisier, 0.041549019607843136, 0.0022213061082276045, 0.003547038257996266, 0.029945098039215686);
        Shares ramp = Squares.predicted((x, y) -> ramp(x, y, 4, 40));
        Shares island = Squares.predicted((x, y) -> x >= 1 && x < 3 && y >= 12 && y < 20 ? 180 : ramp(x, y, 6, 60));
        four(ramp, island, 0.07709803921568627, 0.02183204777008843, 0.1544508787497695, 0.07934901960784314);
        four(Shares.of(Squares.TRUTH), Squares.shifted(1), 0.032, 0.03125, 0.1387910535953917, 0.032);
    }

    private static int noise(int x, int y) {
        return (x * 29 + y * y * 7 + x * y) % 256;
    }

    private static int ramp(int x, int y, int left, int steep) {
        return Math.clamp((long) steep * Math.min(Math.min(x - left, 27 - x), Math.min(y - 4, 27 - y)), 0, 255);
    }

    private static void four(Shares is, Shares said, double... expected) {
        assertThat(figure(MatteError.sad(is, said, PLAIN))).isEqualTo(expected[0], within(1e-12));
        assertThat(figure(MatteError.mse(is, said, PLAIN))).isEqualTo(expected[1], within(1e-12));
        assertThat(figure(GradientError.of(is, said, PLAIN))).isEqualTo(expected[2], within(1e-12));
        assertThat(figure(ConnectivityError.of(is, said, PLAIN))).isEqualTo(expected[3], within(1e-12));
    }

    @Test
    void aStretchedPredictionIsMeasuredStretched() {
        Shares is = row(0, 255, 102);
        Mask labels = is.atLeast(128);
        var stretching = new Scoring(0.5, 1, 0.3, true, EnumSet.allOf(Metric.class));
        Scoring.Scores scores = stretching.ofMatte(labels, is, row(20, 70, 40));
        Metric.OF_MATTES.forEach(
                m -> assertThat(figure(scores.values().get(m))).as(m.key()).isEqualTo(0, within(1e-15)));
        assertThat(Scoring.USUAL.of(labels, is).values()).doesNotContainKeys(Metric.SAD, Metric.CONNECTIVITY);
    }

    @Test
    void mattesOfDifferentSizesAreRefused() {
        assertThatThrownBy(() -> MatteError.sad(row(0, 0), row(0), PLAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1×1 for 2×1");
    }

    private static double figure(Measure measure) {
        return measure.figureIfDefined().orElseThrow();
    }
}
