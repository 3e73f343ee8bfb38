package org.maskwright.session.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maskwright.session.training.TrainingState.StepLoss;

class StepLossesTest {
    @Test
    void makesMeansWhenThereAreTooMany() {
        var losses = new StepLosses(4);
        for (int i = 1; i <= 6; i++) {
            losses.add(i, 10 * i);
        }
        losses.add(7, Double.NaN);
        assertThat(losses.points())
                .containsExactly(new StepLoss(1.5, 15), new StepLoss(3.5, 35), new StepLoss(5.5, 55));
    }
}
