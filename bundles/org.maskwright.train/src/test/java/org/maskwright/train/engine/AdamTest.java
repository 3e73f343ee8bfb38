package org.maskwright.train.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maskwright.train.OptimiserSpec;
import org.maskwright.train.network.ParameterShape;
import org.maskwright.train.network.ParameterShape.Role;

/** One weight w, whose gradient is given: the loss is w times it. Expected values are computed beside it, in double. */
class AdamTest {
    private static final double RATE = 0.1;
    /** Moments are floats. */
    private static final double TOLERANCE = 5e-6;

    private Engine engine;
    private NDManager manager;
    private Weights weights;

    @BeforeEach
    void start() throws Exception {
        engine = Torch.start(1);
        manager = engine.newBaseManager();
        weights = new Weights(manager, List.of(new ParameterShape("w", List.of(1, 1), Role.WEIGHT)));
        weights.write("w", new float[] {1});
    }

    @AfterEach
    void end() {
        manager.close();
    }

    private boolean step(Adam adam, double gradient) {
        try (NDManager call = manager.newSubManager();
                GradientCollector collector = engine.newGradientCollector()) {
            NDArray factor = call.create(new float[] {(float) gradient});
            collector.backward(factor.mul(weights.get("w")).sum());
        }
        return adam.take(RATE);
    }

    private double weight() {
        return weights.read("w")[0];
    }

    /** Where Adam takes a weight of 1 with these gradients. */
    private static double expected(double... gradients) {
        double w = 1;
        double m = 0;
        double v = 0;
        for (int t = 1; t <= gradients.length; t++) {
            double g = gradients[t - 1];
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            double correction = Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
            w -= RATE * correction * m / (Math.sqrt(v) + 1e-8);
        }
        return w;
    }

    @Test
    void stepsAreAdams() {
        var adam = new Adam(OptimiserSpec.adam(), weights, manager);
        step(adam, 2);
        assertThat(weight()).as("the first step is the rate").isEqualTo(0.9, within(TOLERANCE));
        step(adam, -1);
        step(adam, 0.5);
        assertThat(weight()).isEqualTo(expected(2, -1, 0.5), within(TOLERANCE));
        assertThat(adam.updates()).isEqualTo(3);
    }

    @Test
    void decayIsAddedToTheGradient() {
        step(new Adam(OptimiserSpec.adam().withWeightDecay(0.5), weights, manager), -0.25);
        assertThat(weight()).as("gradient −0.25 + 0.5·1").isEqualTo(expected(0.25), within(TOLERANCE));
    }

    @Test
    void longGradientsAreClipped() {
        var adam = new Adam(OptimiserSpec.adam().withClipNorm(1), weights, manager);
        step(adam, 100);
        step(adam, 0.5);
        assertThat(weight()).isEqualTo(expected(1, 0.5), within(TOLERANCE));
    }

    @Test
    void gradientsOfSeveralBatchesAreAveraged() {
        var adam = new Adam(OptimiserSpec.adam().withAccumulate(2), weights, manager);
        step(adam, 3);
        assertThat(weight()).isEqualTo(1);
        assertThat(adam.pending()).isEqualTo(1);
        step(adam, 1);
        step(adam, -1);
        step(adam, 0);
        assertThat(weight()).isEqualTo(expected(2, -0.5), within(TOLERANCE));
        assertThat(adam.updates()).isEqualTo(2);
    }

    @Test
    void runningMeanFollowsFasterAtFirst() {
        var adam = new Adam(OptimiserSpec.adam().withEmaDecay(0.5), weights, manager);
        step(adam, 2);
        double stays = 2 / 11.0;
        assertThat((double) adam.best().read("w")[0]).isEqualTo(stays + (1 - stays) * 0.9, within(TOLERANCE));
    }

    @Test
    void gradientsThatAreNoNumbersChangeNothing() {
        var adam = new Adam(OptimiserSpec.adam().withAccumulate(2), weights, manager);
        step(adam, 3);
        assertThat(step(adam, Double.POSITIVE_INFINITY)).isFalse();
        assertThat(adam.pending()).as("what waited is dropped").isZero();
        assertThat(weight()).isEqualTo(1);
        step(adam, 1);
        step(adam, 1);
        assertThat(weight()).isEqualTo(expected(1), within(TOLERANCE));
    }
}
