package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.commons.io.FileUtils;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.WritableFormat;

/** Whatever is done to the files of a format, they are imported, or refused in one line: nothing else is thrown, and nothing is left behind. */
class DamagedFilesProperties {
    private static final Path TEMP = temporary();

    private static Path temporary() {
        try {
            return Files.createTempDirectory("damaged");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterContainer
    static void tidy() throws IOException {
        FileUtils.deleteDirectory(TEMP.toFile());
    }

    private static Path exported(WritableFormat format) throws Exception {
        Path out = TEMP.resolve(format.info().id());
        if (Files.notExists(out)) {
            Path dataset = TEMP.resolve("of-" + format.info().id());
            SmallDataset.write(
                    dataset,
                    new LabelMap.Binary255(),
                    List.of(Mask.parse("####", "#..#", "####"), Mask.parse("..#", "##."), Mask.parse("#")));
            Exporter.run(
                    SmallDataset.order(dataset, Map.of()),
                    ExportOptions.of(format).verified(false),
                    out,
                    Progress.none());
        }
        return out;
    }

    @Property(tries = 160, seed = "20261129")
    void damageIsRefusedOrRead(@ForAll @IntRange(max = 1_000) int which, @ForAll long seed) throws Exception {
        List<WritableFormat> formats = FormatCatalogue.standard().writable().stream()
                .filter(f -> f instanceof ReadableFormat)
                .toList();
        WritableFormat format = formats.get(which % formats.size());
        Path copy = TEMP.resolve("copy");
        FileUtils.copyDirectory(exported(format).toFile(), copy.toFile());
        damage(copy, new Random(seed));
        Path target = TEMP.resolve("target");
        try {
            SmallDataset.imported(copy, (ReadableFormat) format, target, ImportOptions.STANDARD);
            assertThat(target.resolve("images")).isDirectory();
            FileUtils.deleteDirectory(target.toFile());
        } catch (InputException refused) {
            assertThat(refused.getMessage().lines()).hasSize(1);
            assertThat(target).doesNotExist();
        } finally {
            FileUtils.deleteDirectory(copy.toFile());
        }
    }

    /** Changes, cuts out or doubles some bytes of a file that is no image. */
    private static void damage(Path folder, Random random) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(p ->
                            !p.toString().contains("images") && !p.toString().endsWith("README.md"))
                    .sorted()
                    .toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; bytes.length > 0 && i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "0123456789-{}[]\",:<>&".charAt(random.nextInt(21));
                default -> bytes = java.util.Arrays.copyOf(bytes, at);
            }
        }
        Files.write(file, bytes);
    }
}
