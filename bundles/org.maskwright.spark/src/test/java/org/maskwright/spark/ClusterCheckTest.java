package org.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.demo.DemoDataset;

class ClusterCheckTest {
    @TempDir
    Path temp;

    @Test
    void plantedFaultsAreFoundAsTheLocalRunnerFindsThem() throws Exception {
        Path folder = temp.resolve("demo");
        DemoDataset.make(folder, DemoDataset.PAIRS, 7, Progress.none());
        Path to = temp.resolve("out");
        RanCluster first = RanCluster.local("check", folder.toString(), "--to", to.toString());
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isEqualTo(1);
        String expected = LocalCheck.json(folder);
        assertThat(LocalCheck.written(to)).isEqualTo(expected);
        assertThat(Files.readString(to.resolve("report.html")))
                .isEqualTo(LocalCheck.html(folder))
                .contains("url(data:image/jpeg;base64,");

        RanCluster second = RanCluster.local("check", folder.toString(), "--to", to.toString());
        assertThat(second.out()).contains("; 0 files decoded");
        assertThat(LocalCheck.written(to)).isEqualTo(expected);
        assertThat(to.resolve("facts").toFile().listFiles()).hasSize(1);
    }

    @Test
    void realPortraitsAreJudgedAsTheLocalRunnerDoes() throws Exception {
        Path folder = Path.of(System.getProperty("maskwright.data", "../../../shared/data"))
                .resolve("portraits");
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: no real data at " + folder.toAbsolutePath().normalize());
        Path some = everyEighth(folder, temp.resolve("some"));
        Path to = temp.resolve("out");
        RanCluster ran = RanCluster.local("check", some.toString(), "--to", to.toString(), "--fail-on", "never");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(LocalCheck.written(to)).isEqualTo(LocalCheck.json(some));
    }

    /** All of them are judged in the tests of the rules; what is shown here is that both runners do alike. */
    private static Path everyEighth(Path portraits, Path to) throws IOException {
        for (String folder : List.of("images", "masks")) {
            Files.createDirectories(to.resolve(folder));
            try (Stream<Path> files = Files.list(portraits.resolve(folder))) {
                List<Path> sorted = files.sorted().toList();
                for (int i = 0; i < sorted.size(); i += 8) {
                    Files.copy(
                            sorted.get(i),
                            to.resolve(folder)
                                    .resolve(sorted.get(i).getFileName().toString()));
                }
            }
        }
        return to;
    }
}
