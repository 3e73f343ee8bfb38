package org.maskwright.train.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.train.Architecture;
import org.maskwright.train.LearnerException;
import org.maskwright.train.LearnerSpec;
import org.maskwright.train.LossKind;
import org.maskwright.train.LossSpec;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.OptimiserSpec;
import org.maskwright.train.WarmStart;
import org.maskwright.train.engine.TensorFile.Tensor;
import org.maskwright.train.network.Graph;
import org.maskwright.train.network.Networks;
import org.maskwright.train.network.ParameterShape;

/** A MobileNetV2 of width 0.5 as torchvision and others name its layers. */
class EncoderNamesTest {
    private static final NetworkSpec MOBILE = Architecture.MOBILE.preset().withInput(64, 64);
    private static final int WITH_RECTIFIER = 3;

    @TempDir
    private Path dir;

    /** The encoder's tensors in the order of its layers, which is that of the files, too; their names counted by hand. */
    private Map<String, Tensor> encoder(boolean nested) {
        Graph graph = Networks.of(MOBILE);
        var random = new Random(1);
        Map<String, Tensor> all = new LinkedHashMap<>();
        int block = 0;
        int at = 0;
        String before = "";
        for (ParameterShape p : graph.parameters()) {
            if (!p.name().startsWith("stem") && !p.name().startsWith("stage")) {
                continue;
            }
            String number = p.name().substring(p.name().lastIndexOf('.') + 1);
            boolean norm = p.name().contains(".bn.");
            String owner = p.name().startsWith("stem") ? "stem" : p.name().replaceAll("^(stage\\d\\.\\d).*", "$1");
            String part = p.name().replaceAll("\\.(conv|bn)\\.[a-z_]+$", "");
            if (!owner.equals(before)) {
                block += before.isEmpty() ? 0 : 1;
                at = 0;
            }
            String name;
            if (owner.equals("stem")) {
                name = "features.0." + (norm ? 1 : 0);
            } else if (part.endsWith("narrow")) {
                name = "features." + block + ".conv." + (at + (norm ? 1 : 0));
            } else {
                name = "features." + block + ".conv."
                        + (nested ? at + (norm ? ".1" : ".0") : Integer.toString(at + (norm ? 1 : 0)));
                at += number.equals("running_var") ? nested ? 1 : WITH_RECTIFIER : 0;
            }
            before = owner;
            all.put(name + "." + number, drawn(p, random));
        }
        return all;
    }

    private static Tensor drawn(ParameterShape parameter, Random random) {
        float[] numbers = new float[parameter.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat();
        }
        return new Tensor(parameter.shape(), numbers);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allOfTheEncoderIsTakenOver(boolean nested) throws Exception {
        Map<String, Tensor> theirs = encoder(nested);
        String first = nested ? "features.1.conv.0.0.weight" : "features.1.conv.0.weight";
        String last = nested ? "features.17.conv.3.running_var" : "features.17.conv.7.running_var";
        assertThat(theirs.keySet()).hasSize(51 * 5).contains("features.0.0.weight", first, last);
        Path file = dir.resolve("mobilenet_v2.safetensors");
        new TensorFile(Map.of(), theirs).write(file);
        TensorFile ours = EncoderNames.ours(TensorFile.read(file));
        assertThat(ours.tensors().keySet()).hasSize(theirs.size());
        assertThat(ours.tensors().get("stage6.0.narrow.bn.running_var").numbers())
                .isEqualTo(theirs.get(last).numbers());
        try (TorchLearner learner =
                TorchLearner.create(new LearnerSpec(MOBILE, LossSpec.of(LossKind.BCE), OptimiserSpec.adam(), 1, 1))) {
            WarmStart taken = learner.takeEncoder(file);
            assertThat(taken.taken()).hasSize(theirs.size());
            assertThat(taken.unfit()).allMatch(n -> n.startsWith("dec") || n.startsWith("head"));
        }
    }

    /** A grey px of 0.5 comes to the same as one that was centred before: (0.5 − m) / s. */
    @Test
    void theFirstConvolutionTakesImagesOfZeroToOne() {
        Map<String, Tensor> theirs = encoder(true);
        TensorFile ours = EncoderNames.ours(new TensorFile(Map.of(), theirs));
        double[] means = {0.485, 0.456, 0.406};
        double[] deviations = {0.229, 0.224, 0.225};
        double centred = -theirs.get("features.0.1.running_mean").numbers()[0];
        double plain = -ours.tensors().get("stem.bn.running_mean").numbers()[0];
        for (int i = 0; i < 27; i++) {
            int channel = i / 9;
            centred += theirs.get("features.0.0.weight").numbers()[i] * (0.5 - means[channel]) / deviations[channel];
            plain += ours.tensors().get("stem.conv.weight").numbers()[i] * 0.5;
        }
        assertThat(plain).isEqualTo(centred, within(1e-4));
    }

    @Test
    void whatIsNoEncoderIsRefused() throws Exception {
        Path file = dir.resolve("other.safetensors");
        float[] numbers = new float[2];
        Arrays.fill(numbers, 1);
        new TensorFile(Map.of(), Map.of("layer.weight", new Tensor(List.of(2), numbers))).write(file);
        assertThatThrownBy(() -> Checkpoint.ofEncoder(file))
                .isInstanceOf(LearnerException.class)
                .hasMessageContaining("no layer of MobileNetV2");
    }
}
