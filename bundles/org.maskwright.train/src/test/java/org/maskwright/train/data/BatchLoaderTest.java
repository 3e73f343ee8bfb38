package org.maskwright.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.train.Batch;

class BatchLoaderTest {
    private static final Size SIZE = new Size(16, 16);
    private static final LabelTargets PERSON = new LabelTargets(2, -1, 0);
    private static final Augmentation SOME = new Augmentation(
            new Augmentation.Move(0.5, 15, 0.2, 0.1, 0.1, 0.1), new Augmentation.Light(0.2, 0.2, 0.1, 1, 5, 40, 0));

    @TempDir
    Path folder;

    @Test
    void batchesAreTheSameWhateverTheNumberOfThreadsAndTheCache() throws Exception {
        List<TrainingSample> samples = DrawnDataset.write(folder, 9, 0, 0);
        List<Batch> alone = epoch(samples, 1, 0);
        List<Batch> many = epoch(samples, 4, 1 << 20);
        assertThat(alone).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(many.get(i).images()).containsExactly(alone.get(i).images());
            assertThat(many.get(i).labels()).containsExactly(alone.get(i).labels());
        }
    }

    private List<Batch> epoch(List<TrainingSample> samples, int threads, long cache) throws Exception {
        try (PackedSamples packed = packed(cache)) {
            var loader = new BatchLoader(packed, PERSON, SIZE, threads);
            TrainingSet set = TrainingSet.read(samples, loader, Progress.none());
            List<Batch> batches = new ArrayList<>();
            SampleDraw drawing = new SampleDraw(new EpochOrder(3, 1), SOME);
            try (BatchStream stream =
                    loader.epoch(set.samples(), drawing, new BatchLoader.Stretch(4, 0), () -> false)) {
                while (stream.hasNext()) {
                    batches.add(stream.next());
                }
            }
            return batches;
        }
    }

    private PackedSamples packed(long cache) throws IOException {
        return PackedSamples.open(new SampleReader(folder, DrawnDataset.LABELS), SIZE, folder.resolve("cache"), cache);
    }

    @Test
    void plainBatchesHoldRedFirstFromNoughtToOne() throws Exception {
        List<TrainingSample> samples = DrawnDataset.write(folder, 1, 0, 0);
        try (PackedSamples packed = packed(1 << 20)) {
            var loader = new BatchLoader(packed, PERSON, SIZE, 1);
            TrainingSet set = TrainingSet.read(samples, loader, Progress.none());
            Batch batch;
            try (BatchStream stream = loader.plain(set.samples(), 4, () -> false)) {
                batch = stream.next();
            }
            int inside = indexOf(batch.labels(), 1);
            int centre = inside + 16 * 2 + 2;
            assertThat(batch.labels()[centre]).isEqualTo((byte) 1);
            assertThat(batch.images()[centre]).isEqualTo(220 / 255f);
            assertThat(batch.images()[256 + centre]).isEqualTo(190 / 255f);
            assertThat(batch.images()[512 + centre]).isEqualTo(160 / 255f);
            assertThat(set.foreground()).isEqualTo(21.0 / 256);
        }
    }

    private static int indexOf(byte[] labels, int label) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == label) {
                return i;
            }
        }
        throw new AssertionError("no label " + label);
    }

    @Test
    void whatCannotBeReadIsLeftOutAndTold() throws Exception {
        List<TrainingSample> samples = DrawnDataset.write(folder, 3, 0, 0);
        Files.writeString(folder.resolve("images/1.png"), "no image");
        try (PackedSamples packed = packed(0)) {
            var loader = new BatchLoader(packed, PERSON, SIZE, 2);
            TrainingSet set = TrainingSet.read(samples, loader, Progress.none());
            assertThat(set.samples()).extracting(p -> p.sample().label()).containsExactly("0", "2");
            assertThat(set.unreadable()).containsOnlyKeys("1");
            assertThat(set.unreadable().get("1")).contains("images/1.png cannot be read");
        }
    }

    @Test
    void masksWithoutForegroundAreRefused() throws Exception {
        List<TrainingSample> samples = DrawnDataset.write(folder, 1, 0, 0);
        try (PackedSamples packed = packed(0)) {
            var loader = new BatchLoader(packed, new LabelTargets(2, 7, 0), SIZE, 1);
            assertThatThrownBy(() -> TrainingSet.read(samples, loader, Progress.none()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("part 'train' (1) have no foreground");
        }
    }

    @Test
    void aFileThatVanishesIsSaidByName() throws Exception {
        List<TrainingSample> samples = DrawnDataset.write(folder, 2, 0, 0);
        try (PackedSamples packed = packed(0)) {
            var loader = new BatchLoader(packed, PERSON, SIZE, 1);
            TrainingSet set = TrainingSet.read(samples, loader, Progress.none());
            Files.delete(folder.resolve("masks/1.png"));
            try (BatchStream stream = loader.plain(set.samples(), 1, () -> false)) {
                assertThat(stream.next().count()).isEqualTo(1);
                assertThatThrownBy(stream::next)
                        .isInstanceOf(InputException.class)
                        .hasMessageContaining("masks/1.png");
            }
        }
    }
}
