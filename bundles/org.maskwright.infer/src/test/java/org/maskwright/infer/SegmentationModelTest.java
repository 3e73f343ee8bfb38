package org.maskwright.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.image.Probabilities;
import org.maskwright.infer.SegmentationModel.Looking;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;

class SegmentationModelTest {
    private static final float[] RED = {1, 0, 0};
    private static final float[] GREEN = {0, 1, 0};
    private static final float[] BLUE = {0, 0, 1};

    @TempDir
    Path dir;

    private final List<String> notes = new ArrayList<>();

    @Test
    void aGraphAloneTellsHowToRunIt() throws Exception {
        Path file =
                TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 2, 2}, RED).writeTo(dir.resolve("red.onnx"));
        try (SegmentationModel model = load(file)) {
            assertThat(model.reading().description().input().size()).contains(new Size(2, 2));
            assertThat(model.reading().assumed()).anyMatch(l -> l.startsWith("numbers"));
            assertThat(at(model, 0)).isEqualTo(1, within(1e-4f));
            assertThat(at(model, 3)).isEqualTo(0, within(1e-4f));
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void layoutsAndNumbersOfAllKinds() throws Exception {
        for (Numbers numbers : Numbers.values()) {
            for (long[] shape : List.of(new long[] {1, 3, 2, 2}, new long[] {1, 2, 2, 3}, new long[] {-1, 3, 2, 2})) {
                float[] weights = numbers == Numbers.UINT8 ? new float[] {1 / 255f, 0, 0} : RED;
                Path file = TinyNetwork.of(numbers, shape, weights).writeTo(dir.resolve("any.onnx"));
                try (SegmentationModel model = load(file)) {
                    assertThat(at(model, 0)).as("%s %s", numbers, shape).isEqualTo(1, within(2e-3f));
                    assertThat(at(model, 3)).as("%s %s", numbers, shape).isEqualTo(0, within(2e-3f));
                }
            }
        }
    }

    @Test
    void aDescriptionSaysOrderChannelsAndActivation() throws Exception {
        Path file = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 2, 2}, GREEN, BLUE, RED)
                .writeTo(dir.resolve("three.onnx"));
        describe("three", "\"order\": \"BGR\", \"size\": [2, 2]", "\"person\": [1]");
        try (SegmentationModel model = load(file)) {
            // In BGR the network's third channel is red: its second output.
            assertThat(at(model, 0)).isEqualTo(1, within(1e-4f));
        }
        describe("three", "\"size\": [2, 2]", "\"activation\": \"softmax\", \"person\": [2]");
        try (SegmentationModel model = load(file)) {
            assertThat(at(model, 0)).isEqualTo((float) (Math.E / (Math.E + 2)), within(1e-3f));
            assertThat(at(model, 3)).isEqualTo(1 / 3f, within(1e-3f));
        }
        describe("three", "\"size\": [2, 2]", "\"activation\": \"sigmoid\", \"person\": [0, 2]");
        try (SegmentationModel model = load(file)) {
            assertThat(at(model, 0)).isEqualTo((float) (1 / (1 + Math.exp(-1))), within(1e-3f));
        }
    }

    @Test
    void meanDeviationAndScaleAreThoseOfTheDescription() throws Exception {
        Path file =
                TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 2, 2}, RED).writeTo(dir.resolve("n.onnx"));
        describe("n", "\"size\": [2, 2], \"scale\": 1, \"mean\": [155, 0, 0], \"std\": [200, 1, 1]", "\"person\": [0]");
        try (SegmentationModel model = load(file)) {
            assertThat(at(model, 0)).isEqualTo(0.5f, within(1e-3f));
        }
    }

    @Test
    void anySizeIsTakenWhereTheNetworkTakesIt() throws Exception {
        Path file =
                TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, -1, -1}, RED).writeTo(dir.resolve("open.onnx"));
        try (SegmentationModel model = load(file);
                Pixels image = image()) {
            assertThat(model.ownMap(image).size()).isEqualTo(new Size(32, 32));
            assertThat(model.probabilities(image, Looking.ONCE).size()).isEqualTo(image.size());
        }
    }

    @Test
    void lookingInAMirrorTakesTheMean() throws Exception {
        Path file =
                TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 2, 2}, RED).writeTo(dir.resolve("m.onnx"));
        try (SegmentationModel model = load(file);
                Pixels image = image()) {
            Probabilities once = model.probabilities(image, Looking.ONCE);
            Probabilities both = model.probabilities(image, new Looking(true, false, false));
            for (int i = 0; i < 4; i++) {
                assertThat(both.at(i)).isEqualTo(once.at(i), within(1e-4f));
            }
        }
    }

    @Test
    void badInputGetsOneLine() throws Exception {
        assertThatThrownBy(() -> load(dir.resolve("none.onnx")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no model");
        Path broken = Files.writeString(dir.resolve("broken.onnx"), "no network");
        assertThatThrownBy(() -> load(broken))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be loaded as a network")
                .message()
                .doesNotContain("\n");
        TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 2, 2}, RED).writeTo(dir.resolve("w.onnx"));
        for (String input :
                List.of("\"size\": [4, 2]", "\"layout\": \"NHWC\", \"size\": [2, 2]", "\"resize\": \"crop\"")) {
            describe("w", input, "\"person\": [0]");
            assertThatThrownBy(() -> load(dir.resolve("w.onnx")))
                    .as(input)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("w.model.json does not fit");
        }
        describe("w", "\"size\": [2, 2]", "\"person\": [1]");
        assertThatThrownBy(() -> load(dir.resolve("w.onnx"))).hasMessageContaining("output.person is [1]");
    }

    private void describe(String name, String input, String output) throws IOException {
        Files.writeString(
                dir.resolve(name + ".model.json"),
                "{\"input\": {\"name\": \"picture\", " + input + "}, \"output\": {\"name\": \"map\", " + output + "}}");
    }

    private SegmentationModel load(Path file) throws IOException, InputException {
        return SegmentationModel.load(ModelFile.at(file), new Running(Device.CPU, 1, notes::add));
    }

    private static float at(SegmentationModel model, int pixel) throws Exception {
        try (Pixels image = image()) {
            return model.probabilities(image, Looking.ONCE).at(pixel);
        }
    }

    /** Two by two pixels: red on the left of the first row, and black. */
    private static Pixels image() throws IOException {
        byte[] ppm = java.util.HexFormat.of().parseHex(BITMAP);
        return Pixels.decode(ppm, ImageHeaders.read(ppm));
    }

    /** A bitmap, rows from below, BGR: red and black above, two black ones below. */
    private static final String BITMAP = "424d4600000000000000360000002800000002000000020000000100180000000000"
            + "10000000130b0000130b00000000000000000000" + "0000000000000000" + "0000ff0000000000";
}
