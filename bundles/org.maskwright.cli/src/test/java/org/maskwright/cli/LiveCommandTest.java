package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Size;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.video.VideoReader;
import org.maskwright.imaging.video.VideoSink;

/** {@code live}: a small video, measured and written. */
class LiveCommandTest {
    @TempDir
    Path temp;

    private Path video;
    private Path network;

    @BeforeEach
    void draw() throws Exception {
        network = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, new float[] {1 / 3f, 1 / 3f, 1 / 3f})
                .writeTo(temp.resolve("bright.onnx"));
        video = temp.resolve("film.avi");
        try (VideoSink sink = VideoSink.open(video, new Size(64, 64), 10)) {
            byte[] bgr = new byte[3 * 64 * 64];
            Arrays.fill(bgr, 3 * 64 * 16, 3 * 64 * 48, (byte) 255);
            for (int frame = 0; frame < 6; frame++) {
                sink.write(bgr);
            }
        }
    }

    @Test
    void measuresAVideoAndWritesIt() throws Exception {
        String told = maskwright("live", "--video", video, "--model", network, "--device", "cpu")
                .ended(ExitCode.DONE)
                .out();
        assertThat(told)
                .containsPattern("6 pictures, [0-9.]+ a second on cpu: decode \\d+ %, model \\d+ %, compose \\d+ %")
                .contains("./maskwright, then Window > Show View > Live");
        Path to = temp.resolve("new.avi");
        Object[] call = {
            "live", "--video", video, "--model", network, "--background", "#0000ff", "--frames", 4, "--to", to
        };
        assertThat(maskwright(call).ended(ExitCode.DONE).out())
                .contains("4 pictures")
                .contains(to + ", without sound");
        try (VideoReader reader = VideoReader.open(to);
                Pixels pixels = reader.next().orElseThrow().pixels()) {
            byte[] bgr = pixels.toBytes();
            assertThat(bgr[3 * (64 * 4 + 4)] & 0xff).as("blue behind").isGreaterThan(200);
            assertThat(bgr[3 * (64 * 32 + 32) + 1] & 0xff).as("white stays").isGreaterThan(230);
            assertThat(reader.frames()).isEqualTo(4);
        }
        maskwright(call).refused("must be a new file");
    }

    @Test
    void refusesInOneLine() throws Exception {
        maskwright("live", "--model", network).refused("live from where?");
        maskwright("live", "--video", video, "--camera", 0, "--model", network).refused("live from where?");
        maskwright("live", "--camera", 97, "--model", network).refused("there is no camera 97", "video file");
        maskwright("live", "--video", video).refused("whose masks?");
        maskwright("live", "--video", video, "--model", network, "--steady", 2).refused("--steady is 2.0");
        maskwright("live", "--video", video, "--model", network, "--frames", 0).refused("--frames is 0");
        maskwright("live", "--video", video, "--model", network, "--background", "transparent")
                .refused("a video has a background");
        maskwright("live", "--video", temp.resolve("none.avi"), "--model", network)
                .refused("there is no file");
        Path to = temp.resolve("new.mp4");
        maskwright("live", "--video", video, "--model", network, "--to", to).refused("the name's end .avi");
        assertThat(Files.exists(to)).isFalse();
    }
}
