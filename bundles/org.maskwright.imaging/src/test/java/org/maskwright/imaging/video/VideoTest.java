package org.maskwright.imaging.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.imaging.image.Pixels;

/** What is written comes back, picture by picture. */
class VideoTest {
    @TempDir
    private Path temp;

    @Test
    void picturesComeBackInTheirOrder() throws Exception {
        Path file = temp.resolve("grey.avi");
        Size size = new Size(48, 32);
        try (VideoSink sink = VideoSink.open(file, size, 11.99)) {
            for (int i = 0; i < 6; i++) {
                byte[] grey = new byte[3 * 48 * 32];
                Arrays.fill(grey, (byte) (40 * i));
                sink.write(grey);
            }
        }
        try (VideoReader reader = VideoReader.open(file)) {
            assertThat(reader.size()).isEqualTo(size);
            assertThat(reader.fps()).isEqualTo(12);
            assertThat(reader.frames()).isEqualTo(6);
            for (int i = 0; i < 6; i++) {
                try (Pixels pixels = reader.next().orElseThrow().pixels()) {
                    assertThat(pixels.toBytes()[700] & 0xff).isCloseTo(40 * i, within(2));
                }
            }
            assertThat(reader.next()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void whatIsNoneIsToldWithTheRemedy() throws Exception {
        Path file = Files.writeString(temp.resolve("film.mp4"), "no film");
        assertThat(VideoReader.isVideo(file)).isTrue();
        assertThat(VideoReader.isVideo(temp.resolve("photo.jpg"))).isFalse();
        assertThatThrownBy(() -> VideoReader.open(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ffmpeg -i film.mp4");
        assertThatThrownBy(() -> VideoSink.open(temp.resolve("none/x.avi"), new Size(8, 8), 25))
                .hasMessageContaining("cannot write");
    }
}
