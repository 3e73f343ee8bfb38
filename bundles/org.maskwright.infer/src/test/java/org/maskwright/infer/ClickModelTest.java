package org.maskwright.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.tool.Click;
import org.maskwright.imaging.tool.ClickCut;
import org.maskwright.imaging.tool.Photo;
import org.maskwright.infer.SegmentationModel.Running;
import org.maskwright.infer.engine.Device;
import org.maskwright.infer.engine.EngineException;

/**
 * Networks of the signatures that are in use, a few operators each: what they answer is a sum of what they were given, so that it can be read off
 * whether each tensor came where it belongs.
 */
class ClickModelTest {
    private static final Size IMAGE = new Size(16, 8);

    @TempDir
    Path dir;

    /** The left half of the picture is red. */
    private static byte[] leftRed() {
        byte[] bgr = new byte[3 * 16 * 8];
        for (int i = 0; i < 16 * 8; i++) {
            bgr[3 * i + 2] = (byte) (i % 16 < 8 ? 255 : 0);
        }
        return bgr;
    }

    /** Sees a picture of 16 px a side; gives means of 4 px squares of all three colours. */
    private static TinyGraph encoder() {
        return new TinyGraph()
                .input("picture", TinyGraph.FLOAT, 1, 3, 16, 16)
                .averagePool("image_embeddings", "picture", 4)
                .output("image_embeddings", 1, 3, 4, 4);
    }

    /** Red, plus how many points are upon the object, less a half, less those beside it. */
    private Path segmentAnything(boolean withMask) throws IOException {
        encoder().writeTo(dir.resolve("sam.onnx"));
        TinyGraph decoder = new TinyGraph();
        if (withMask) {
            decoder.input("orig_im_size", TinyGraph.FLOAT, 2)
                    .input("has_mask_input", TinyGraph.FLOAT, 1)
                    .input("mask_input", TinyGraph.FLOAT, 1, 1, 4, 4);
        }
        decoder.input("point_labels", TinyGraph.FLOAT, 1, -1)
                .input("image_embeddings", TinyGraph.FLOAT, 1, 3, 4, 4)
                .input("point_coords", TinyGraph.FLOAT, 1, -1, 2)
                .constant("red", new long[] {1, 3, 1, 1}, 1, 0, 0)
                .node("Conv", "reddish", "image_embeddings", "red")
                .node("ReduceMax", "anything", "point_labels")
                .constant("half", new long[] {1}, -1.5f)
                .node("Add", "offset", "anything", "half")
                .node("Add", "sum", "reddish", "offset");
        if (withMask) {
            decoder.constant("tenth", new long[] {1}, 0.1f)
                    .node("Mul", "softer", "mask_input", "tenth")
                    .node("Mul", "counted", "softer", "has_mask_input")
                    .node("Add", "low_res_masks", "sum", "counted")
                    .node("Identity", "masks", "low_res_masks")
                    .constant("iou_predictions", new long[] {1, 1}, 0.9f)
                    .output("masks", 1, 1, 4, 4)
                    .output("iou_predictions", 1, 1)
                    .output("low_res_masks", 1, 1, 4, 4);
        } else {
            // Four masks, of which the third is said to be the best.
            decoder.node("Neg", "minus", "sum")
                    .concat("masks", 1, "minus", "minus", "sum", "minus")
                    .constant("scores", new long[] {1, 4}, 0.1f, 0.2f, 0.9f, 0.3f)
                    .output("masks", 1, 4, 4, 4)
                    .output("scores", 1, 4);
        }
        decoder.writeTo(dir.resolve("sam.decoder.onnx"));
        Files.writeString(
                dir.resolve("sam.model.json"),
                "{\"input\": {\"name\": \"picture\", \"size\": [16, 16], \"resize\": \"letterbox\"},"
                        + " \"output\": {\"name\": \"image_embeddings\"}, \"clicks\": {\"decoder\": \"sam.decoder.onnx\"}}");
        return dir.resolve("sam.onnx");
    }

    private static Click click(int x, int y, boolean inside) {
        return new Click(new Point(x + 0.5, y + 0.5), inside);
    }

    private static Area found(ClickModel model, Area before, Click... clicks) throws EngineException {
        try (Pixels image = Pixels.of(IMAGE, leftRed())) {
            return model.see(image).found(before, List.of(clicks));
        }
    }

    private static ClickModel load(Path file) throws IOException, InputException {
        return ClickModel.load(ModelFile.at(file), new Running(Device.CPU, 1, note -> {}));
    }

    @Test
    void withoutClicksItIsNotAskedForAMask() throws Exception {
        ModelFile file = ModelFile.at(segmentAnything(true));
        assertThatThrownBy(() -> SegmentationModel.load(file, new Running(Device.CPU, 1, note -> {})))
                .isInstanceOf(InputException.class)
                .hasMessage("sam is told of clicks and says nothing without: use it in the mask editor, with Click to"
                        + " Refine");
    }

    @Test
    void anEncoderAndADecoderWithoutAMaskInput() throws Exception {
        try (ClickModel model = load(segmentAnything(false))) {
            Area red = found(model, Area.none(IMAGE), click(3, 3, true));
            assertThat(red.contains(2, 2)).isTrue();
            assertThat(red.contains(13, 2)).isFalse();
            assertThat(found(model, Area.none(IMAGE), click(3, 3, false)).isEmpty())
                    .as("no point is upon it")
                    .isTrue();
            assertThat(model.signatures()).hasSize(2);
        }
    }

    @Test
    void theMaskAsItIsIsTold() throws Exception {
        try (ClickModel model = load(segmentAnything(true))) {
            // Red alone comes to 1 + 1 − 1.5; black with a mask to 0 + 1 − 1.5 + 1, and without one to −0.5.
            Area right = Area.of(IMAGE, new Rect(8, 0, 8, 4));
            assertThat(found(model, right, click(3, 3, true)).contains(13, 1)).isTrue();
            assertThat(found(model, right, click(3, 3, true)).contains(13, 6)).isFalse();
            Area none = found(model, Area.none(IMAGE), click(3, 3, true));
            assertThat(none.contains(2, 2)).isTrue();
            assertThat(none.contains(13, 1)).isFalse();
        }
    }

    @Test
    void featuresOfMoreGrainsAreBoundByShape() throws Exception {
        new TinyGraph()
                .input("image", TinyGraph.FLOAT, 1, 3, 16, 16)
                .averagePool("a", "image", 2)
                .averagePool("b", "image", 4)
                .output("a", 1, 3, 8, 8)
                .output("b", 1, 3, 4, 4)
                .writeTo(dir.resolve("two.onnx"));
        new TinyGraph()
                .input("coarse", TinyGraph.FLOAT, 1, 3, 4, 4)
                .input("points", TinyGraph.FLOAT, 1, -1, 2)
                .input("fine", TinyGraph.FLOAT, 1, 3, 8, 8)
                .input("labels", TinyGraph.INT64, 1, -1)
                .input("orig_im_size", TinyGraph.INT64, 2)
                .constant("red", new long[] {1, 3, 1, 1}, 1, 0, 0)
                .node("Conv", "reddish", "fine", "red")
                .cast("floats", "labels", TinyGraph.FLOAT)
                .node("ReduceMax", "anything", "floats")
                .constant("one", new long[] {1}, -1)
                .node("Add", "offset", "anything", "one")
                .node("Add", "masks", "reddish", "offset")
                .output("masks", 1, 1, 8, 8)
                .writeTo(dir.resolve("two.decoder.onnx"));
        try (ClickModel model = load(dir.resolve("two.onnx"))) {
            assertThat(model.reading().assumed()).anyMatch(l -> l.contains("letterbox"));
            // Without a description numbers are ImageNet's: black is below 0.
            Area red = found(model, Area.none(IMAGE), click(3, 3, true));
            assertThat(red.contains(2, 2)).isTrue();
            assertThat(red.contains(13, 2)).isFalse();
        }
    }

    @Test
    void clicksAsMaps() throws Exception {
        new TinyGraph()
                .input("clicks", TinyGraph.FLOAT, 1, 2, -1, -1)
                .input("previous", TinyGraph.FLOAT, 1, 1, -1, -1)
                .input("image", TinyGraph.FLOAT, 1, 3, -1, -1)
                .constant("w", new long[] {1, 6, 1, 1}, 0, 0, 0, 0.4f, 1, -1)
                .concat("all", 1, "image", "previous", "clicks")
                .node("Conv", "probability", "all", "w")
                .output("probability", 1, 1, -1, -1)
                .writeTo(dir.resolve("maps.onnx"));
        Files.writeString(
                dir.resolve("maps.model.json"),
                "{\"input\": {\"name\": \"image\", \"size\": [32, 16]}, \"output\": {\"name\": \"probability\"},"
                        + " \"threshold\": 0.3, \"clicks\": {\"maps\": {\"clicks\": [\"inside\", \"outside\"],"
                        + " \"previous\": [\"previous\"]}, \"radius\": 2}}");
        try (ClickModel model = load(dir.resolve("maps.onnx"))) {
            Area before = Area.of(IMAGE, new Rect(8, 0, 8, 8));
            Area after = found(model, before, click(2, 4, true), click(12, 4, false));
            assertThat(after.contains(2, 4)).as("clicked upon").isTrue();
            assertThat(after.contains(5, 4)).isFalse();
            assertThat(after.contains(14, 1)).as("as it was").isTrue();
            assertThat(after.contains(12, 4)).as("clicked away").isFalse();
        }
    }

    @Test
    void whatDoesNotFitIsRefusedInALine() throws Exception {
        encoder().writeTo(dir.resolve("alone.onnx"));
        assertThatThrownBy(() -> load(dir.resolve("alone.onnx")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("alone.decoder.onnx");
        encoder().writeTo(dir.resolve("alone.decoder.onnx"));
        assertThatThrownBy(() -> load(dir.resolve("alone.onnx")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("picture");
        Files.writeString(
                dir.resolve("alone.model.json"),
                "{\"input\": {\"name\": \"picture\"}, \"output\": {\"name\": \"image_embeddings\"},"
                        + " \"clicks\": {\"maps\": {\"a\": [\"inside\"]}}}");
        assertThatThrownBy(() -> load(dir.resolve("alone.onnx")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("clicks.maps makes no sense");
    }

    @Test
    void theLibraryKeepsBothNetworks() throws Exception {
        var library = new ModelLibrary(dir.resolve("library"));
        ModelFile file = ModelFile.at(segmentAnything(true));
        ModelFile added = library.add(file, "any", file.description().orElseThrow());
        assertThat(library.names()).containsExactly("any");
        try (ClickModel model = load(added.onnx())) {
            assertThat(model.name()).isEqualTo("any");
            assertThat(found(model, Area.none(IMAGE), click(3, 3, true)).contains(2, 2))
                    .isTrue();
        }
        assertThat(library.remove("any")).hasSize(3);
        assertThat(library.folder()).isEmptyDirectory();
    }

    @Test
    void aModelThatFailsIsAnsweredFor() {
        Area bitten = Area.of(IMAGE, new Rect(0, 0, 6, 8));
        var cut = ClickCut.of(Photo.adopt(IMAGE, leftRed()), bitten);
        List<String> notes = new ArrayList<>();
        var refiner = new ModelRefiner(
                (before, clicks) -> {
                    throw new EngineException("device lost", new IllegalStateException());
                },
                bitten,
                cut,
                notes::add);
        List<Click> clicks = List.of(click(7, 4, true));
        assertThat(refiner.refined(clicks, Progress.none())).isEqualTo(cut.refined(clicks, Progress.none()));
        assertThat(notes).containsExactly("device lost");
    }

    /** Two photos are seen; their files change places: who then looks at the first answers as of the second. */
    @Test
    void whatTheEncoderSawIsKept() throws Exception {
        ModelFile file = ModelFile.at(segmentAnything(false));
        Path folder = dir.resolve("looks");
        var cache = new LookCache(folder, 1 << 20, Clock.systemUTC());
        List<Click> clicks = List.of(click(3, 3, true));
        byte[] black = new byte[3 * 16 * 8];
        try (ClickModel model = ClickModel.load(file, new Running(Device.CPU, 1, note -> {}), cache);
                Pixels red = Pixels.of(IMAGE, leftRed());
                Pixels dark = Pixels.of(IMAGE, black)) {
            Area first = model.see(red).found(Area.none(IMAGE), clicks);
            assertThat(first).isEqualTo(found(model, Area.none(IMAGE), click(3, 3, true)));
            assertThat(first.contains(2, 2)).isTrue();
            Path ofRed = onlyFile(folder);
            Path aside = Files.move(ofRed, dir.resolve("aside"));
            assertThat(model.see(dark).found(Area.none(IMAGE), clicks).isEmpty())
                    .isTrue();
            Path ofDark = onlyFile(folder);
            Files.move(ofDark, ofRed);
            Files.move(aside, ofDark);
            assertThat(model.see(red).found(Area.none(IMAGE), clicks).isEmpty()).isTrue();
            assertThat(model.see(dark).found(Area.none(IMAGE), clicks)).isEqualTo(first);
        }
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
