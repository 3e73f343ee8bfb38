package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.format.container.Unpacked;

/** What is exported into shards is there for each part, read back, and the same bytes each time. */
class ShardExportTest {
    private static final List<Mask> MASKS = List.of(
            Mask.parse("##..", "#..."),
            Mask.parse("....", ".##."),
            Mask.parse("#...", "####"),
            Mask.parse("..##", "..##"));

    @TempDir
    private Path temp;

    private ExportReport export(String format, Path dataset, String to) throws Exception {
        return Exporter.run(
                SmallDataset.order(dataset, Map.of("1", Part.TRAIN, "2", Part.VAL)),
                ExportOptions.of(FormatCatalogue.standard().writable(format)),
                temp.resolve(to),
                Progress.none());
    }

    @ParameterizedTest
    @CsvSource({"webdataset, tar", "tfrecord, tfrecord"})
    void samplesComeBack(String format, String extension) throws Exception {
        Path dataset = SmallDataset.write(temp.resolve("dataset"), new LabelMap.Binary255(), MASKS);
        assertThat(export(format, dataset, "a").verified()).isEqualTo(4);
        List<String> shards = Stream.of("data", "train", "val")
                .map(part -> part + "-000000." + extension)
                .toList();
        assertThat(names(temp.resolve("a"))).containsAll(shards).contains("README.md", "manifest.json");
        export(format, dataset, "b");
        for (String shard : shards) {
            assertThat(temp.resolve("a").resolve(shard))
                    .hasSameBinaryContentAs(temp.resolve("b").resolve(shard));
        }
        try (Unpacked unpacked = Unpacked.of(temp.resolve("a"), temp, Progress.none())) {
            Path mask = find(unpacked.top(), "train", "mask");
            assertThat(Files.readAllBytes(mask)).isEqualTo(Files.readAllBytes(dataset.resolve("masks/1.png")));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        }
    }

    private static Path find(Path folder, String... words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> Stream.of(words).allMatch(folder.relativize(f).toString()::contains))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
