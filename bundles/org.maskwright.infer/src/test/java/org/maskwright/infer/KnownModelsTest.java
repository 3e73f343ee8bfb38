package org.maskwright.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Shares;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;

/** Networks that people use, against what another runtime said of the same images; skipped where they are not at hand. */
class KnownModelsTest {
    private static final Path DATA = Path.of("../../../shared/data");

    /** Another bilinear implementation may differ by a few grey levels. */
    private static final int GREY_LEVELS = 3;

    @BeforeEach
    void needsTheModels() {
        assumeTrue(Files.isDirectory(DATA.resolve("models")), "no networks at hand in " + DATA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"selfie_segmentation", "meet_segmentation_144x256", "prisma_nchw"})
    void saysWhatAnotherRuntimeSaid(String name) throws Exception {
        ModelFile file = ModelFile.at(DATA.resolve("models/" + name + ".onnx"));
        try (SegmentationModel model = SegmentationModel.load(file, new Running(Device.CPU, 1, note -> {}))) {
            for (int id : new int[] {1, 71, 127}) {
                Shares golden = MaskFile.read(
                                Files.readAllBytes(DATA.resolve("models/golden/" + name + "_" + id + ".png")))
                        .grey(new LabelMap.NonZero());
                try (Pixels image = image(DATA.resolve("portraits/images/" + id + ".jpg"))) {
                    Shares said = model.ownMap(image).shares();
                    assertThat(said.size()).isEqualTo(golden.size());
                    for (int i = 0; i < golden.size().pixels(); i++) {
                        assertThat(Math.abs(said.at(i) - golden.at(i))).isLessThanOrEqualTo(GREY_LEVELS);
                    }
                }
            }
        }
    }

    private static Pixels image(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Pixels.decode(bytes, ImageHeaders.read(bytes));
    }
}
