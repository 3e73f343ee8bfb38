package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;

/** What is measured of probabilities: S, E, MAE, and thresholds swept. */
class SoftMeasuresTest {
    private static final Mask NONE = Mask.of(Squares.SIZE, new byte[32 * 32]);

    @Test
    void aPerfectPredictionScoresOneButForE() {
        LevelCounts counts = LevelCounts.of(Squares.TRUTH, Squares.shifted(0));
        assertThat(s(Squares.TRUTH, Squares.shifted(0))).isEqualTo(1, within(1e-12));
        // Summed over N and divided by N − 1.
        assertThat(figure(EnhancedAlignment.of(counts.atLeast(128)))).isEqualTo(1024 / 1023.0, within(1e-12));
        assertThat(GreyScale.plain().meanError(counts)).isEqualTo(Measure.of(0));
    }

    @Test
    void ofAnEmptyGroundTruthSAndEAreTheShareThatIsRight() {
        Shares quarter = Squares.shifted(0);
        assertThat(s(NONE, quarter)).isEqualTo(0.75, within(1e-12));
        assertThat(figure(EnhancedAlignment.of(LevelCounts.of(NONE, quarter).atLeast(128))))
                .isEqualTo(768 / 1023.0, within(1e-12));
        Mask all = quarter.atLeast(128).crop(new org.maskwright.core.Rect(8, 8, 16, 16));
        Shares half = Shares.of(all.size(), filled(256, 51));
        assertThat(s(all, half)).isEqualTo(0.2, within(1e-12));
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void aSweepKnowsTheBestThreshold() {
        Shares soft = Squares.predicted((x, y) -> Squares.inside(x, y) ? 200 : x < 8 ? 90 : 0);
        var sweep = new ThresholdSweep(LevelCounts.of(Squares.TRUTH, soft), GreyScale.plain());
        assertThat(sweep.max(Confusion::iou)).isEqualTo(Measure.of(1));
        assertThat(sweep.at(201).tp()).isZero();
        assertThat(sweep.at(91)).isEqualTo(new Confusion(256, 0, 0, 768));
        double below = 256 / 512.0;
        double mean = (256 / 1024.0 + 90 * below + 110) / 256;
        assertThat(figure(sweep.mean(Confusion::iou))).isEqualTo(mean, within(1e-12));
        // Twice the mean of 72.5 is 145: between the two levels.
        assertThat(sweep.adaptive()).isEqualTo(new Confusion(256, 0, 0, 768));
    }

    @Test
    void aSweepOfAnEmptyGroundTruthIsUndefinedWhereItsMeasureIs() {
        var sweep = new ThresholdSweep(LevelCounts.of(NONE, Squares.shifted(0)), GreyScale.plain());
        assertThat(sweep.max(c -> c.f(0.3))).isEqualTo(new Measure.Undefined(Confusion.NO_TRUTH));
        assertThat(sweep.max(Confusion::iou)).isEqualTo(Measure.of(0));
    }

    @Test
    void stretchingBringsLowestAndHighestToTheEnds() {
        Shares weak = Squares.predicted((x, y) -> Squares.inside(x, y) ? 60 : 20);
        GreyScale scale = GreyScale.stretched(LevelCounts.of(Squares.TRUTH, weak));
        assertThat(scale.value(20)).isZero();
        assertThat(scale.value(40)).isEqualTo(0.5, within(1e-12));
        assertThat(scale.value(60)).isEqualTo(1);
        assertThat(scale.levelOf(0.6)).isEqualTo(44);
        Shares flat = Squares.predicted((x, y) -> 77);
        assertThat(GreyScale.stretched(LevelCounts.of(Squares.TRUTH, flat)).value(77))
                .isEqualTo(77 / 255.0);
    }

    @Test
    void thresholdsAreLevels() {
        assertThat(GreyScale.plain().levelOf(0.5)).isEqualTo(128);
        assertThat(GreyScale.plain().levelOf(1)).isEqualTo(255);
        assertThat(GreyScale.plain().levelOf(51 / 255.0)).isEqualTo(51);
        assertThat(GreyScale.plain().levelOf(Math.nextUp(51 / 255.0))).isEqualTo(52);
    }

    private static double s(Mask truth, Shares predicted) {
        return figure(StructureMeasure.of(truth, predicted, GreyScale.plain()));
    }

    private static double figure(Measure measure) {
        return measure.figureIfDefined().orElseThrow();
    }
}
