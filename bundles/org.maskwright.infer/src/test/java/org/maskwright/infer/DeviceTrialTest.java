package org.maskwright.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.engine.Network;
import org.maskwright.infer.engine.Provider;

class DeviceTrialTest {
    @TempDir
    private Path dir;

    @Test
    void theCpuComesFirstAndAgreesWithItself() throws Exception {
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        ModelFile model =
                ModelFile.at(TinyNetwork.of(TinyNetwork.Numbers.FLOAT32, new long[] {1, 3, 32, 32}, brightness)
                        .writeTo(dir.resolve("tiny.onnx")));
        List<DeviceTrial> trials;
        try (Pixels picture = picture()) {
            trials = DeviceTrial.all(model, picture, 3);
        }
        assertThat(trials).hasSize(1 + Provider.gpus().size());
        assertThat(trials.getFirst().provider()).isEqualTo(Provider.CPU);
        var cpu = (DeviceTrial.Computes) trials.getFirst().outcome();
        assertThat(cpu.difference()).isZero();
        assertThat(cpu.seconds()).isPositive();
        for (DeviceTrial trial : trials.subList(1, trials.size())) {
            assertThat(trial.outcome() instanceof DeviceTrial.NotBuiltIn).isEqualTo(!Network.knows(trial.provider()));
        }
    }

    @Test
    void whatIsNoNetworkIsRefused() throws Exception {
        Path broken = Files.writeString(dir.resolve("broken.onnx"), "no network");
        try (Pixels picture = picture()) {
            assertThatThrownBy(() -> DeviceTrial.all(ModelFile.at(broken), picture, 1))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("broken.onnx cannot be loaded as a network");
        }
    }

    private static Pixels picture() throws Exception {
        byte[] file = MaskFile.greyPng(Shares.adopt(new Size(2, 2), new byte[] {0, 50, 100, (byte) 200}));
        return Pixels.decode(file, ImageHeaders.read(file));
    }
}
