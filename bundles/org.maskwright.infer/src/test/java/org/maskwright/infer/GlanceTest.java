package org.maskwright.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;

/** A network for which bright is the person looks at images larger than itself. */
class GlanceTest {
    private static final Size SIZE = new Size(50, 37);
    private static final float[] BRIGHT = {1 / 3f, 1 / 3f, 1 / 3f};

    @TempDir
    private Path dir;

    @Test
    void tilesSayOfEachPixelWhatIsThere() throws Exception {
        byte[] grey = new byte[(int) SIZE.pixels()];
        new Random(3).nextBytes(grey);
        describe("\"size\": [16, 16], \"resize\": \"tile\"");
        for (boolean mirrored : new boolean[] {false, true}) {
            Probabilities said = said(grey, new Looking(mirrored, false, false));
            assertThat(said.size()).isEqualTo(SIZE);
            for (int i = 0; i < grey.length; i++) {
                assertThat(said.at(i)).as("pixel %d", i).isEqualTo((grey[i] & 0xff) / 255f, within(2e-3f));
            }
        }
    }

    @Test
    void tilesCoverASideAndOverlap() {
        assertThat(Glance.starts(5, 16, 16)).containsExactly(5);
        assertThat(Glance.starts(0, 10, 16)).containsExactly(0);
        assertThat(Glance.starts(0, 50, 16)).containsExactly(0, 11, 23, 34);
    }

    @Test
    void aSmallPersonIsSeenInFullWhenLookedAtCloser() throws Exception {
        // A square of 9 px in an image of 50 px, of which a network of 16 px sees 3.
        byte[] grey = new byte[(int) SIZE.pixels()];
        for (int y = 14; y < 23; y++) {
            java.util.Arrays.fill(grey, y * 50 + 20, y * 50 + 29, (byte) 255);
        }
        describe("\"size\": [16, 16]");
        int once = wrong(said(grey, Looking.ONCE), grey);
        int closer = wrong(said(grey, new Looking(false, true, false)), grey);
        assertThat(once).isGreaterThan(8);
        assertThat(closer).isLessThanOrEqualTo(once / 4);
        assertThat(said(grey, Looking.ONCE)
                        .bounds(0.5)
                        .intersect(new Rect(20, 14, 9, 9))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void whereNobodyIsThereIsNothingToLookAtCloser() throws Exception {
        describe("\"size\": [16, 16]");
        byte[] black = new byte[(int) SIZE.pixels()];
        assertThat(said(black, new Looking(false, true, false))).isEqualTo(said(black, Looking.ONCE));
    }

    @Test
    void tilesWantTheirSizeSaid() throws Exception {
        describe("\"resize\": \"tile\"");
        assertThatThrownBy(() -> said(new byte[(int) SIZE.pixels()], Looking.ONCE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("input.size must be said where input.resize is tile");
    }

    private static int wrong(Probabilities said, byte[] grey) {
        int wrong = 0;
        for (int i = 0; i < grey.length; i++) {
            wrong += said.at(i) >= 0.5 == (grey[i] == 0) ? 1 : 0;
        }
        return wrong;
    }

    private void describe(String input) throws IOException {
        Files.writeString(
                dir.resolve("tiny.model.json"),
                "{\"input\": {\"name\": \"picture\", " + input + "}, \"output\": {\"name\": \"map\"}}");
    }

    private Probabilities said(byte[] grey, Looking looking) throws Exception {
        Path file = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, -1, -1}, BRIGHT)
                .writeTo(dir.resolve("tiny.onnx"));
        if (Files.readString(dir.resolve("tiny.model.json")).contains("size")) {
            TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 16, 16}, BRIGHT).writeTo(file);
        }
        byte[] png = MaskFile.greyPng(Shares.of(SIZE, grey));
        try (SegmentationModel model =
                        SegmentationModel.load(ModelFile.at(file), new Running(Device.CPU, 1, note -> {}));
                Pixels image = Pixels.decode(png, ImageHeaders.read(png))) {
            return model.probabilities(image, looking);
        }
    }
}
