package org.maskwright.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageHeaders;

class AugmentationPreviewTest {
    @TempDir
    Path folder;

    @Test
    void showsTheSampleAndWhatEpochsMakeOfIt() throws Exception {
        TrainingSample sample = DrawnDataset.write(folder, 1, 0, 0).getFirst();
        Augmentation turns = new Augmentation(new Augmentation.Move(0, 40, 0, 0.2, 0, 0), Augmentation.Light.NONE);
        var preview = new AugmentationPreview(
                new SampleReader(folder, DrawnDataset.LABELS), new LabelTargets(2, -1, 0), turns, 1);
        List<byte[]> pictures = preview.of(sample, 0, new Size(32, 24), 3);
        assertThat(pictures).hasSize(4);
        assertThat(pictures).doesNotHaveDuplicates();
        for (byte[] picture : pictures) {
            assertThat(ImageHeaders.read(picture).size()).isEqualTo(new Size(32, 24));
        }
    }
}
