package org.maskwright.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleSpecTest {
    private static double at(ScheduleSpec schedule, double epoch, Double... losses) {
        return schedule.factor(new TrainingPoint(epoch, 40, List.of(losses)));
    }

    @Test
    void constantStays() {
        assertThat(at(new ScheduleSpec.Constant(), 39.5)).isEqualTo(1);
    }

    @Test
    void stepFallsAfterSoManyEpochs() {
        var step = new ScheduleSpec.Step(10, 0.1);
        assertThat(at(step, 9.99)).isEqualTo(1);
        assertThat(at(step, 10)).isEqualTo(0.1, within(1e-12));
        assertThat(at(step, 29)).isEqualTo(0.01, within(1e-12));
    }

    @Test
    void exponentialDecaysFromTheEpochAfterThoseOfTheFullRate() {
        var decay = new ScheduleSpec.Exponential(11, 0.1);
        assertThat(at(decay, 0)).isEqualTo(1);
        assertThat(at(decay, 10.9)).as("the eleventh epoch").isEqualTo(1);
        assertThat(at(decay, 11)).as("the twelfth").isEqualTo(Math.exp(-0.1), within(1e-12));
        assertThat(at(decay, 39.5)).as("the fortieth").isEqualTo(Math.exp(-2.9), within(1e-12));
    }

    @Test
    void cosineGoesDownToTheLastFactor() {
        var cosine = new ScheduleSpec.Cosine(0.02);
        assertThat(at(cosine, 0)).isEqualTo(1);
        assertThat(at(cosine, 20)).isEqualTo(0.51, within(1e-12));
        assertThat(at(cosine, 40)).isEqualTo(0.02, within(1e-12));
    }

    @Test
    void warmUpComesBeforeAScheduleOfWhatIsLeft() {
        var warm = new ScheduleSpec.WarmUp(2, new ScheduleSpec.Cosine(0));
        assertThat(at(warm, 0)).isEqualTo(0.01, within(1e-12));
        assertThat(at(warm, 1)).isEqualTo(0.505, within(1e-12));
        assertThat(at(warm, 2)).isEqualTo(1);
        assertThat(at(warm, 21)).as("half of the 38 epochs left").isEqualTo(0.5, within(1e-12));
        assertThat(at(warm, 40)).isEqualTo(0, within(1e-12));
    }

    @Test
    void plateauFallsOncePatienceIsOver() {
        var plateau = new ScheduleSpec.Plateau(2, 0.5, 0.01, 0.2);
        assertThat(at(plateau, 1, 1.0)).isEqualTo(1);
        assertThat(at(plateau, 3, 1.0, 0.995, 0.8))
                .as("0.995 is not better by 0.01, 0.8 is")
                .isEqualTo(1);
        assertThat(at(plateau, 3, 1.0, 1.0, 1.1)).isEqualTo(0.5);
        assertThat(at(plateau, 5, 1.0, 1.0, 1.0, 1.0, 1.0)).isEqualTo(0.25);
        assertThat(at(plateau, 9, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0))
                .as("not below the least")
                .isEqualTo(0.2);
        assertThat(at(plateau, 3, Double.NaN, Double.NaN))
                .as("no loss is no better one")
                .isEqualTo(0.5);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScheduleSpec.Step(0, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScheduleSpec.Plateau(1, 1.5, 0, 0))
                .withMessageContaining("factor 1.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new ScheduleSpec.Cosine(Double.NaN));
    }
}
