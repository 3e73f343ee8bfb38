package org.maskwright.train.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maskwright.train.Batch;
import org.maskwright.train.LossKind;
import org.maskwright.train.LossSpec;

/** Two px and a third one that is ignored; z = 0 is p = 1/2, z = ln 3 is p = 3/4. */
class LossTest {
    private static final float LN3 = (float) Math.log(3);
    private static final byte IGNORED = (byte) Batch.IGNORED;

    private static NDManager manager;

    @BeforeAll
    static void start() throws Exception {
        manager = Torch.start(1).newBaseManager();
    }

    @AfterAll
    static void end() {
        manager.close();
    }

    private static Batch labelled(int... labels) {
        var bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return new Batch(1, 1, labels.length, new float[3 * labels.length], bytes);
    }

    private static double of(LossSpec spec, int outputs, Batch batch, float... logits) {
        var loss = new Loss(spec, outputs);
        try (NDManager call = manager.newSubManager()) {
            NDArray z = call.create(logits, new Shape(1, outputs, 1, batch.width()));
            return loss.of(z, loss.targets(batch)).getFloat();
        }
    }

    private static float[] gradient(LossSpec spec, int outputs, Batch batch, float... logits) {
        var loss = new Loss(spec, outputs);
        try (NDManager call = manager.newSubManager()) {
            NDArray z = call.create(logits, new Shape(1, outputs, 1, batch.width()));
            z.setRequiresGradient(true);
            try (GradientCollector collector = call.getEngine().newGradientCollector()) {
                collector.backward(loss.of(z, loss.targets(batch)));
            }
            return z.getGradient().toFloatArray();
        }
    }

    @Test
    void entropyIsTheMeanOverPixelsThatCount() {
        Batch batch = labelled(1, 0, Batch.IGNORED);
        double expected = (-Math.log(0.5) - Math.log(0.25)) / 2;
        assertThat(of(LossSpec.of(LossKind.BCE), 1, batch, 0, LN3, 50)).isEqualTo(expected, within(1e-6));
        assertThat(gradient(LossSpec.of(LossKind.BCE), 1, batch, 0, LN3, 50))
                .containsExactly(new float[] {-0.25f, 0.375f, 0}, within(1e-6f));
    }

    @Test
    void entropyDoesNotOverflow() {
        assertThat(of(LossSpec.of(LossKind.BCE), 1, labelled(1, 0), -1000, 1000))
                .isEqualTo(1000, within(1e-3));
        assertThat(of(LossSpec.of(LossKind.BCE), 1, labelled(0, 1), -1000, 1000))
                .isEqualTo(0, within(1e-6));
    }

    @Test
    void classWeightsWeigh() {
        var spec = new LossSpec(LossKind.BCE, List.of(1.0, 3.0), 2);
        double expected = (-3 * Math.log(0.5) - Math.log(0.25)) / 4;
        assertThat(of(spec, 1, labelled(1, 0), 0, LN3)).isEqualTo(expected, within(1e-6));
    }

    @Test
    void diceComparesSums() {
        // Σ p·y = 1/2, Σ p = 5/4, Σ y = 1.
        double dice = 1 - (2 * 0.5 + 1) / (1.25 + 1 + 1);
        Batch batch = labelled(1, 0, Batch.IGNORED);
        assertThat(of(LossSpec.of(LossKind.DICE), 1, batch, 0, LN3, 50)).isEqualTo(dice, within(1e-6));
        double entropy = (-Math.log(0.5) - Math.log(0.25)) / 2;
        assertThat(of(LossSpec.of(LossKind.BCE_DICE), 1, batch, 0, LN3, 50)).isEqualTo(dice + entropy, within(1e-6));
    }

    @Test
    void focalLooksAwayFromWhatIsEasy() {
        double expected = (-0.5 * 0.5 * Math.log(0.5) - 0.75 * 0.75 * Math.log(0.25)) / 2;
        Batch batch = labelled(1, 0, Batch.IGNORED);
        assertThat(of(LossSpec.of(LossKind.FOCAL), 1, batch, 0, LN3, -50)).isEqualTo(expected, within(1e-6));
        var flat = new LossSpec(LossKind.FOCAL, List.of(), 0);
        assertThat(of(flat, 1, batch, 0, LN3, -50))
                .as("gamma 0 is cross-entropy")
                .isEqualTo(of(LossSpec.of(LossKind.BCE), 1, batch, 0, LN3, -50), within(1e-6));
    }

    @Test
    void softmaxIsOverClasses() {
        // Channels 0, 1, 2; px 0 has 1/5, 3/5, 1/5, px 1 a third each.
        float[] logits = {0, 0, 9, LN3, 0, 9, 0, 0, 9};
        Batch batch = labelled(1, 2, Batch.IGNORED);
        double expected = (-Math.log(0.6) - Math.log(1 / 3.0)) / 2;
        assertThat(of(LossSpec.of(LossKind.SOFTMAX_CE), 3, batch, logits)).isEqualTo(expected, within(1e-6));
        var weighed = new LossSpec(LossKind.SOFTMAX_CE, List.of(0.0, 1.0, 3.0), 2);
        assertThat(of(weighed, 3, batch, logits)).isEqualTo((-Math.log(0.6) - 3 * Math.log(1 / 3.0)) / 4, within(1e-6));
        float[] gradient = gradient(LossSpec.of(LossKind.SOFTMAX_CE), 3, batch, logits);
        assertThat(new float[] {gradient[2], gradient[5], gradient[8]})
                .as("of the ignored px")
                .containsExactly(new float[] {0, 0, 0}, within(0f));
        assertThat(gradient[3]).isEqualTo((0.6f - 1) / 2, within(1e-6f));
    }

    @Test
    void whereAllIsIgnoredNothingIsLost() {
        Batch batch = labelled(Batch.IGNORED, Batch.IGNORED);
        for (LossKind kind : LossKind.values()) {
            int outputs = kind == LossKind.SOFTMAX_CE ? 2 : 1;
            var logits = new float[2 * outputs];
            logits[0] = 3;
            assertThat(of(LossSpec.of(kind), outputs, batch, logits))
                    .as(kind.id())
                    .isEqualTo(0, within(1e-6));
            assertThat(gradient(LossSpec.of(kind), outputs, batch, logits))
                    .as(kind.id())
                    .containsExactly(new float[2 * outputs], within(0f));
        }
    }

    @Test
    void samplesOfDiceCountAlike() {
        var batch = new Batch(2, 1, 2, new float[12], new byte[] {1, IGNORED, 0, 0});
        var loss = new Loss(LossSpec.of(LossKind.DICE), 1);
        try (NDManager call = manager.newSubManager()) {
            NDArray z = call.create(new float[] {0, 0, -50, -50}, new Shape(2, 1, 1, 2));
            assertThat((double) loss.of(z, loss.targets(batch)).getFloat()).isEqualTo((1 - 2 / 2.5) / 2, within(1e-6));
        }
    }

    @Test
    void classesThatThereAreNotAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Targets.classes(labelled(3), 3, List.of()))
                .withMessage("a label of class 3 for a network of the classes 0…2");
    }
}
