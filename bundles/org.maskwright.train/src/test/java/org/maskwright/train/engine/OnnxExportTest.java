package org.maskwright.train.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maskwright.core.Size;
import org.maskwright.infer.ModelFile;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.InputTensor;
import org.maskwright.infer.engine.Network;
import org.maskwright.infer.engine.NetworkFile;
import org.maskwright.infer.engine.TensorType;
import org.maskwright.infer.model.Fitting;
import org.maskwright.infer.model.ModelDescription;
import org.maskwright.train.Architecture;
import org.maskwright.train.Batch;
import org.maskwright.train.DiscSamples;
import org.maskwright.train.LearnerSpec;
import org.maskwright.train.LossKind;
import org.maskwright.train.LossSpec;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.OptimiserSpec;

/** What ONNX Runtime says of an exported network, and what the trained one says. */
class OnnxExportTest {
    @TempDir
    private Path folder;

    private static TorchLearner learner(NetworkSpec network) throws Exception {
        LossKind loss = network.outputs() == 1 ? LossKind.BCE : LossKind.SOFTMAX_CE;
        var optimiser = OptimiserSpec.adam().withEmaDecay(0.5);
        return TorchLearner.create(new LearnerSpec(network, LossSpec.of(loss), optimiser, 1, 3));
    }

    private static Batch noise(int count, int height, int width) {
        var random = new Random(1);
        var images = new float[count * 3 * height * width];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat();
        }
        return Batch.unlabelled(count, height, width, images);
    }

    private static double largestDifference(Network network, Batch batch, float[] expected) throws Exception {
        var input = InputTensor.of(
                TensorType.FLOAT32, List.of((long) batch.count(), 3L, (long) batch.height(), (long) batch.width()));
        input.data().asFloatBuffer().put(batch.images());
        var said = network.run("image", input, "mask");
        assertThat(said.count()).isEqualTo(expected.length);
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(said.at(i) - expected[i]));
        }
        return largest;
    }

    @ParameterizedTest
    @EnumSource
    void exportedNetworkSaysTheSame(Architecture architecture) throws Exception {
        NetworkSpec network = architecture.preset().withInput(64, 64);
        network = architecture == Architecture.MOBILE ? network : network.withBase(4);
        Path file = folder.resolve("person.onnx");
        try (var learner = learner(network)) {
            // Some steps, so that statistics are not those of the beginning.
            for (int i = 0; i < 5; i++) {
                learner.step(DiscSamples.discs(2, 64, i), 0.01);
            }
            learner.exportOnnx(file, Map.of());
            try (var exported = Network.load(new NetworkFile(file, 1), Device.CPU, note -> {})) {
                for (Batch batch : List.of(noise(2, 64, 64), noise(1, 96, 128))) {
                    assertThat(largestDifference(exported, batch, learner.predict(batch)))
                            .as("%s at %d×%d", architecture.id(), batch.width(), batch.height())
                            .isLessThan(1e-4);
                }
            }
        }
    }

    @Test
    void descriptionFitsTheNetwork() throws Exception {
        Path file = folder.resolve("person.onnx");
        try (var learner = learner(Architecture.DILATED.preset().withInput(48, 64))) {
            learner.exportOnnx(file, Map.of("source", "run 7", "run", "abc"));
        }
        ModelDescription description = ModelFile.at(file).description().orElseThrow();
        assertThat(description.input().size()).contains(new Size(64, 48));
        assertThat(description.output().person()).containsExactly(1);
        assertThat(description.origin().source()).isEqualTo("run 7");
        try (var exported = Network.load(new NetworkFile(file, 1), Device.CPU, note -> {})) {
            Fitting.require(description, exported.signature());
            assertThat(exported.signature().metadata())
                    .containsAllEntriesOf(Map.of(
                            "architecture",
                            "dilated",
                            "classes",
                            "2",
                            "input_size",
                            "64x48",
                            "source",
                            "run 7",
                            "run",
                            "abc"));
        }
    }
}
