package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.format.model.FormatInfo.Capacity;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.WritableFormat;

/** What is exported comes back: pixel by pixel from each format that keeps pixels, and the same bytes each time. */
class ExportRoundTripTest {
    private static final LabelMap CLASSES = new LabelMap.Indexed(List.of(
            LabelClass.BACKGROUND,
            new LabelClass(1, "skin", 0xff0000),
            new LabelClass(2, "hair / hat", 0x00ff00),
            new LabelClass(7, "Kleid & Bänder", 0x0000ff)));

    @TempDir
    private Path temp;

    static Stream<WritableFormat> both() {
        return FormatCatalogue.standard().writable().stream().filter(ReadableFormat.class::isInstance);
    }

    /** Grains, stripes, holes, islands in holes, nothing, and all. */
    private static List<Mask> masks(int labels) {
        Random random = new Random(20261129);
        List<Mask> masks = new ArrayList<>();
        masks.add(Mask.of(new Size(9, 5), new byte[45]));
        masks.add(Mask.parse("#######", "#.....#", "#.###.#", "#.#.#.#", "#.###.#", "#.....#", "#######"));
        masks.add(Mask.parse("#"));
        for (int i = 0; i < 20; i++) {
            Size size = new Size(1 + random.nextInt(40), 1 + random.nextInt(40));
            byte[] drawn = new byte[(int) size.pixels()];
            for (int p = 0; p < drawn.length; p++) {
                boolean same = p > 0 && random.nextInt(1 + i % 7) > 0;
                drawn[p] = same
                        ? drawn[p - 1]
                        : (byte) CLASSES.classes().get(random.nextInt(labels)).id();
            }
            masks.add(Mask.of(size, drawn));
        }
        return masks;
    }

    private Path exported(WritableFormat format, Path dataset, String name) throws IOException, InputException {
        Path target = temp.resolve(name);
        Exporter.run(
                SmallDataset.order(dataset, Map.of("1", Part.TRAIN, "2", Part.VAL)),
                ExportOptions.of(format),
                target,
                Progress.none());
        return target;
    }

    @ParameterizedTest
    @MethodSource("both")
    void personsComeBack(WritableFormat format) throws Exception {
        List<Mask> masks = masks(2);
        Path dataset = SmallDataset.write(temp.resolve("dataset"), new LabelMap.Binary255(), masks);
        requireSame(format, exported(format, dataset, "out"), masks);
    }

    @ParameterizedTest
    @MethodSource("both")
    void classesComeBack(WritableFormat format) throws Exception {
        if (format.info().keeps().contains(Capacity.CLASSES)) {
            List<Mask> masks = masks(4);
            Path dataset = SmallDataset.write(temp.resolve("dataset"), CLASSES, masks);
            requireSame(format, exported(format, dataset, "out"), masks);
        }
    }

    private void requireSame(WritableFormat format, Path out, List<Mask> masks) throws Exception {
        Path back = temp.resolve("back");
        ImportReport report = SmallDataset.imported(out, (ReadableFormat) format, back, ImportOptions.STANDARD);
        assertThat(report.images()).isEqualTo(masks.size());
        for (int i = 0; i < masks.size(); i++) {
            String folder = i == 1 ? "train/" : i == 2 ? "val/" : "";
            String mask = "masks/" + (format.info().keeps().contains(Capacity.PARTS) ? folder : "") + i + ".png";
            if (format.keepsPixels()) {
                assertThat(SmallDataset.labels(back, mask))
                        .as(format.info().id() + " " + i)
                        .isEqualTo(renumbered(masks.get(i), report.labels()));
            }
        }
    }

    /** Formats that know classes by name alone count them anew. */
    private static Mask renumbered(Mask mask, LabelMap labels) {
        byte[] drawn = mask.toBytes();
        for (LabelClass now : labels.classes()) {
            for (LabelClass was : CLASSES.classes()) {
                for (int p = 0; was.name().equals(now.name()) && p < drawn.length; p++) {
                    drawn[p] = mask.at(p % mask.width(), p / mask.width()) == was.id() ? (byte) now.id() : drawn[p];
                }
            }
        }
        return Mask.of(mask.size(), drawn);
    }

    @ParameterizedTest
    @MethodSource("both")
    void theSameDatasetGivesTheSameBytes(WritableFormat format) throws Exception {
        Path dataset = SmallDataset.write(temp.resolve("dataset"), new LabelMap.Binary255(), masks(2));
        Map<String, byte[]> first = contents(exported(format, dataset, "a"));
        Map<String, byte[]> second = contents(exported(format, dataset, "b"));
        assertThat(second).containsExactlyEntriesOf(first).containsKeys("manifest.json", "README.md");
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    @Test
    void aTargetThatIsTakenIsLeftAlone() throws Exception {
        Path dataset = SmallDataset.write(temp.resolve("dataset"), new LabelMap.Binary255(), masks(2));
        WritableFormat coco = FormatCatalogue.standard().writable("coco");
        Path taken = Files.createDirectories(temp.resolve("taken"));
        Files.writeString(taken.resolve("mine.txt"), "mine");
        for (Path target : List.of(taken, dataset.resolve("inside"), temp, taken.resolve("mine.txt"))) {
            assertThatThrownBy(() -> Exporter.run(
                            SmallDataset.order(dataset, Map.of()), ExportOptions.of(coco), target, Progress.none()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("name a folder");
        }
        assertThat(contents(taken)).containsOnlyKeys("mine.txt");
        assertThat(dataset.resolve("inside")).doesNotExist();
    }

    @Test
    void whatIsStoppedLeavesNothing() throws Exception {
        Path dataset = SmallDataset.write(temp.resolve("dataset"), new LabelMap.Binary255(), masks(2));
        WritableFormat coco = FormatCatalogue.standard().writable("coco");
        int[] asked = {0};
        Progress impatient = Progress.unseen(() -> asked[0]++ > 10);
        assertThatThrownBy(() -> Exporter.run(
                        SmallDataset.order(dataset, Map.of()), ExportOptions.of(coco), temp.resolve("out"), impatient))
                .isInstanceOf(CancellationException.class);
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactly(dataset);
        }
    }
}
