package org.maskwright.train.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.train.Architecture;
import org.maskwright.train.Batch;
import org.maskwright.train.DiscSamples;
import org.maskwright.train.LearnerException;
import org.maskwright.train.LearnerException.Reason;
import org.maskwright.train.LearnerSpec;
import org.maskwright.train.LearningDevice;
import org.maskwright.train.LossKind;
import org.maskwright.train.LossSpec;
import org.maskwright.train.NetworkSpec;
import org.maskwright.train.OptimiserSpec;
import org.maskwright.train.WarmStart;

class TorchLearnerTest {
    private static final double RATE = 0.005;
    private static final NetworkSpec SMALL =
            Architecture.QUICK.preset().withBase(4).withInput(64, 64).withDropout(0.2);
    private static final OptimiserSpec ALL_OF_IT = OptimiserSpec.adam()
            .withAccumulate(2)
            .withEmaDecay(0.9)
            .withClipNorm(1)
            .withWeightDecay(1e-4);

    @TempDir
    private Path folder;

    private static LearnerSpec spec(NetworkSpec network, OptimiserSpec optimiser, long seed) {
        LossKind loss = network.outputs() == 1 ? LossKind.BCE_DICE : LossKind.SOFTMAX_CE;
        return new LearnerSpec(network, LossSpec.of(loss), optimiser, 1, seed);
    }

    private static List<Double> steps(Learner learner, int from, int to) throws LearnerException {
        var losses = new ArrayList<Double>();
        for (int i = from; i < to; i++) {
            losses.add(learner.step(DiscSamples.discs(2, 64, i), RATE));
        }
        return losses;
    }

    @Test
    void aGpuThatIsNotThereIsOneLineAndAutoDoesWithout() throws Exception {
        LearnerSpec plain = spec(SMALL, ALL_OF_IT, 7);
        assumeTrue(Engine.getEngine("PyTorch").getGpuCount() == 0, "this machine has a GPU");
        assertThatThrownBy(() -> TorchLearner.create(on(plain, LearningDevice.GPU)))
                .isInstanceOfSatisfying(LearnerException.class, e -> {
                    assertThat(e.reason()).isEqualTo(LearnerException.Reason.NO_DEVICE);
                    assertThat(e).hasMessageContaining("sees no GPU").hasMessageContaining("device auto");
                });
        try (Learner learner = TorchLearner.create(on(plain, LearningDevice.AUTO))) {
            assertThat(learner.device()).isEqualTo(LearningDevice.CPU);
        }
    }

    private static LearnerSpec on(LearnerSpec spec, LearningDevice device) {
        return new LearnerSpec(spec.network(), spec.loss(), spec.optimiser(), spec.threads(), spec.seed(), device);
    }

    @Test
    void sameSeedGivesTheSameLosses() throws Exception {
        try (var one = TorchLearner.create(spec(SMALL, ALL_OF_IT, 7));
                var two = TorchLearner.create(spec(SMALL, ALL_OF_IT, 7));
                var other = TorchLearner.create(spec(SMALL, ALL_OF_IT, 8))) {
            List<Double> losses = steps(one, 0, 5);
            assertThat(steps(two, 0, 5)).isEqualTo(losses);
            assertThat(steps(other, 0, 5)).isNotEqualTo(losses);
            assertThat(one.updates()).isEqualTo(2);
        }
    }

    @Test
    void resumedLearnerGoesOnBitForBit() throws Exception {
        try (var undisturbed = TorchLearner.create(spec(SMALL, ALL_OF_IT, 7));
                var resumed = TorchLearner.create(spec(SMALL, ALL_OF_IT, 7))) {
            steps(undisturbed, 0, 5);
            undisturbed.save(folder.resolve("checkpoint"));
            List<Double> expected = steps(undisturbed, 5, 10);

            steps(resumed, 20, 22);
            resumed.load(folder.resolve("checkpoint"));
            assertThat(resumed.updates()).isEqualTo(2);
            assertThat(steps(resumed, 5, 10)).isEqualTo(expected);
            Batch unseen = DiscSamples.discs(2, 64, 99);
            assertThat(resumed.loss(unseen)).isEqualTo(undisturbed.loss(unseen));
            assertThat(Arrays.equals(resumed.predict(unseen), undisturbed.predict(unseen)))
                    .isTrue();
        }
    }

    @Test
    void checkpointIsReplacedAndNothingElseIsLeft() throws Exception {
        try (var learner = TorchLearner.create(spec(SMALL, ALL_OF_IT, 7))) {
            learner.save(folder.resolve("checkpoint"));
            learner.step(DiscSamples.discs(2, 64, 0), RATE);
            learner.save(folder.resolve("checkpoint"));
            try (var files = Files.list(folder.resolve("checkpoint"))) {
                assertThat(files.map(f -> f.getFileName().toString())).containsExactly("learner.safetensors");
            }
        }
    }

    @Test
    void checkpointOfAnotherNetworkChangesNothing() throws Exception {
        try (var other = TorchLearner.create(spec(SMALL.withBase(5), ALL_OF_IT, 7));
                var learner = TorchLearner.create(spec(SMALL, ALL_OF_IT, 7))) {
            other.save(folder.resolve("other"));
            double before = learner.loss(DiscSamples.discs(1, 64, 0));
            assertThatThrownBy(() -> learner.load(folder.resolve("other")))
                    .isInstanceOf(LearnerException.class)
                    .hasMessageEndingWith("is of another network or optimiser: enc0.conv.weight is of another shape");
            assertThatThrownBy(() -> learner.load(folder.resolve("none")))
                    .isInstanceOfSatisfying(
                            LearnerException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CHECKPOINT));
            assertThat(learner.loss(DiscSamples.discs(1, 64, 0))).isEqualTo(before);
        }
    }

    @Test
    void warmStartTakesWhatFits() throws Exception {
        try (var old = TorchLearner.create(spec(SMALL, OptimiserSpec.adam(), 7));
                var same = TorchLearner.create(spec(SMALL, ALL_OF_IT, 8));
                var wider = TorchLearner.create(spec(SMALL.withOutputs(3), OptimiserSpec.adam(), 8))) {
            steps(old, 0, 4);
            old.save(folder.resolve("old"));
            WarmStart all = same.warmStart(folder.resolve("old"));
            assertThat(all.unfit()).isEmpty();
            Batch unseen = DiscSamples.discs(2, 64, 99);
            assertThat(same.loss(unseen)).isEqualTo(old.loss(unseen));
            assertThat(same.updates()).isZero();
            assertThat(wider.warmStart(folder.resolve("old")).unfit()).containsExactly("head.weight", "head.bias");
        }
    }

    @Test
    void imagesThatAreNoNumbersChangeNothing() throws Exception {
        Batch good = DiscSamples.discs(2, 64, 0);
        float[] broken = good.images().clone();
        broken[100] = Float.NaN;
        try (var learner = TorchLearner.create(spec(SMALL, OptimiserSpec.adam(), 7))) {
            steps(learner, 0, 2);
            double before = learner.loss(good);
            assertThat(learner.step(new Batch(2, 64, 64, broken, good.labels()), RATE))
                    .isNaN();
            assertThat(learner.loss(good)).isEqualTo(before);
            assertThat(learner.updates()).isEqualTo(2);
            assertThat(learner.step(good, RATE)).isFinite();
        }
    }

    @Test
    void ignoredPixelsTeachNothing() throws Exception {
        Batch unlabelled =
                Batch.unlabelled(2, 64, 64, DiscSamples.discs(2, 64, 0).images());
        try (var learner = TorchLearner.create(spec(SMALL, OptimiserSpec.adam(), 7))) {
            learner.save(folder.resolve("before"));
            assertThat(learner.step(unlabelled, RATE)).isZero();
            learner.save(folder.resolve("after"));
        }
        var before = saved("before");
        saved("after").tensors().forEach((name, tensor) -> {
            if (!name.contains(".running_")) {
                assertThat(tensor.numbers())
                        .as(name)
                        .isEqualTo(before.tensors().get(name).numbers());
            }
        });
    }

    private TensorFile saved(String name) throws Exception {
        return TensorFile.read(folder.resolve(name + "/learner.safetensors"));
    }

    @Test
    void memoryIsFlat() throws Exception {
        try (var learner = TorchLearner.create(spec(SMALL, ALL_OF_IT, 7))) {
            Batch batch = DiscSamples.discs(8, 64, 0);
            work(learner, batch, 20);
            int arrays = learner.arrays();
            long before = residentKb();
            work(learner, batch, 200);
            assertThat(learner.arrays()).isEqualTo(arrays);
            // Activations of this batch are 5 MB: were they kept, 200 of them would be a gigabyte. Java's own heap may
            // still grow.
            long heapKb = Runtime.getRuntime().totalMemory() / 1024;
            assertThat(residentKb() - before).isLessThan(heapKb + 100_000);
        }
    }

    private static void work(Learner learner, Batch batch, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            learner.step(batch, RATE);
            learner.predict(batch);
        }
    }

    /** What the process has in memory; 0 where the system does not tell. */
    private static long residentKb() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    @Test
    void statisticsFollowTheBatchByATenth() throws Exception {
        NetworkSpec network = Architecture.DILATED.preset().withBase(1).withInput(8, 8);
        var grey = new float[3 * 64];
        Arrays.fill(grey, 0.5f);
        try (var learner = TorchLearner.create(spec(network, OptimiserSpec.adam(), 7))) {
            learner.save(folder.resolve("before"));
            learner.step(new Batch(1, 8, 8, grey, new byte[64]), 0);
            learner.save(folder.resolve("after"));
        }
        TensorFile after = saved("after");
        float[] weights = saved("before").tensors().get("dilation1.conv.weight").numbers();
        double sum = 0;
        for (int px = 0; px < 64; px++) {
            for (int k = 0; k < 27; k++) {
                int row = px / 8 + k % 9 / 3 - 1;
                int column = px % 8 + k % 3 - 1;
                sum += row >= 0 && row < 8 && column >= 0 && column < 8 ? 0.5 * weights[k] : 0;
            }
        }
        assertThat((double) after.tensors().get("dilation1.bn.running_mean").numbers()[0])
                .isEqualTo(0.1 * sum / 64, within(1e-6));
    }

    @Test
    void learnerBelongsToItsThread() throws Exception {
        try (var learner = TorchLearner.create(spec(SMALL, OptimiserSpec.adam(), 7));
                var executor = Executors.newSingleThreadExecutor()) {
            var elsewhere = executor.submit(() -> learner.loss(DiscSamples.discs(1, 64, 0)));
            assertThatThrownBy(elsewhere::get)
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a learner belongs to the thread ");
        }
    }
}
