package org.maskwright.train.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.train.Architecture;
import org.maskwright.train.Batch;
import org.maskwright.train.DiscSamples;
import org.maskwright.train.LearnerSpec;
import org.maskwright.train.LossKind;
import org.maskwright.train.LossSpec;
import org.maskwright.train.OptimiserSpec;

/** Networks of reduced width learn four samples by heart. */
@Tag("long")
class LearningTest {
    @ParameterizedTest
    @CsvSource({
        "QUICK, 8, 60",
        "REALTIME, 8, 100",
        "UNET, 4, 60",
        "UNET_ASPP, 4, 60",
        "MOBILE, 16, 60",
        "MULTICLASS, 4, 60"
    })
    void fourSamplesAreLearnedByHeart(Architecture architecture, int base, int steps) throws Exception {
        var network = architecture
                .preset()
                .withBase(base)
                .withInput(64, 64)
                .withOutputs(1)
                .withDropout(0);
        Batch batch = DiscSamples.discs(4, 64, 3);
        var spec = new LearnerSpec(network, LossSpec.of(LossKind.BCE_DICE), OptimiserSpec.adam(), 1, 5);
        try (var learner = TorchLearner.create(spec)) {
            for (int i = 0; i < steps; i++) {
                learner.step(batch, 0.01);
            }
            // Running statistics follow once weights stand still.
            for (int i = 0; i < 30; i++) {
                learner.step(batch, 0);
            }
            assertThat(DiscSamples.iou(batch, learner.predict(batch))).isGreaterThan(0.95);
        }
    }
}
