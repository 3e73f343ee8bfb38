package org.maskwright.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.facts.FactsCache;
import org.maskwright.check.facts.FileBytes;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.demo.DemoDataset;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.spark.facts.FactsStore;
import org.maskwright.spark.facts.FileOrigin;
import org.maskwright.spark.facts.FolderOrigin;
import org.maskwright.spark.facts.Measurement;
import org.maskwright.spark.facts.Measurement.MeasuredRun;
import org.maskwright.spark.facts.PairPlacement;

class ClusterFaultsTest {
    private static final int CHUNKS = 4;

    @TempDir
    static Path drawn;

    @TempDir
    Path temp;

    private static Path folder = Path.of("");

    @BeforeAll
    static void draw() throws Exception {
        folder = drawn.resolve("demo");
        DemoDataset.make(folder, 40, 7, Progress.none());
    }

    /** Ends the run at one file, as the end of a driver would. */
    private record EndingOrigin(String root, String at) implements FileOrigin {
        @Override
        public FileBytes read(String path) {
            if (path.equals(at)) {
                throw new IllegalStateException("the end");
            }
            return new FolderOrigin(root).read(path);
        }
    }

    @Test
    void whatAStoppedRunHasMeasuredIsNotMeasuredAgain() throws Exception {
        Scan scan = DatasetFolder.open(folder, Access.READ).scan(Progress.none());
        Dataset<Row> rows = ListedSet.rows(SharedSpark.session(), scan);
        String last = rows.filter(pmod(xxhash64(col("key")), lit(CHUNKS))
                        .equalTo(CHUNKS - 1)
                        .and(col("image").isNotNull()))
                .select("image")
                .first()
                .getString(0);
        FileOrigin sound = new FolderOrigin(folder.toString());
        MeasuredRun whole = measured(store("whole"), sound, rows);
        assertThat(whole.samples()).isEqualTo(scan.samples().size());

        FactsStore store = store("stopped");
        assertThatThrownBy(() -> measured(store, new EndingOrigin(folder.toString(), last), rows))
                .hasStackTraceContaining("the end");
        MeasuredRun rest = measured(store, sound, rows);
        assertThat(rest.samples()).isEqualTo(whole.samples());
        assertThat(rest.decoded()).isPositive().isLessThan(whole.decoded() / 2);
        assertThat(rest.reused()).isGreaterThan(rest.decoded());
        assertThat(facts(store, rest)).isEqualTo(facts(store("whole"), whole)).doesNotHaveDuplicates();
    }

    /** What is known of each sample, sorted. */
    private static List<String> facts(FactsStore store, MeasuredRun run) throws Exception {
        return store
                .facts(run.run())
                .selectExpr("concat_ws(' ', key, hex(image_facts), hex(mask_facts), hex(pair_facts))")
                .collectAsList()
                .stream()
                .map(r -> r.getString(0))
                .sorted()
                .toList();
    }

    private FactsStore store(String name) throws Exception {
        SparkSession spark = SharedSpark.session();
        return new FactsStore(spark, temp.resolve(name).toString(), FactsCache.format(new LabelMap.Binary255()));
    }

    private static MeasuredRun measured(FactsStore store, FileOrigin origin, Dataset<Row> rows) throws Exception {
        return new Measurement(store, origin, PairPlacement.SPREAD, "0/255", 2)
                .run(rows, CHUNKS, System.currentTimeMillis());
    }

    @Test
    void whatIsNamedAndCannotBeHadIsAFindingAndTheRestIsJudged() throws Exception {
        Path good = Files.createDirectories(temp.resolve("set/good"));
        List<String> lines = new ArrayList<>(List.of("image,mask"));
        for (int i = 0; i < 3; i++) {
            Path image = Files.write(good.resolve("p" + i + ".png"), picture(i));
            Path mask = Files.write(good.resolve("m" + i + ".png"), picture(9));
            lines.add(
                    good.getParent().relativize(image) + "," + good.getParent().relativize(mask));
        }
        Files.createDirectories(good.resolve("folder.png"));
        Files.write(good.resolve("bomb.png"), bomb());
        lines.addAll(List.of("good/gone.png,good/m1.png", "good/folder.png,good/m1.png", "good/bomb.png,good/m2.png"));
        Path manifest = Files.write(good.resolveSibling("pairs.csv"), lines);
        Path to = temp.resolve("out");
        RanCluster ran = RanCluster.local(
                "check",
                manifest.toString(),
                "--to",
                to.toString(),
                "--labels",
                "0/255",
                "--rules",
                "FILE_*,IMAGE_TOO_LARGE");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).startsWith("6 samples: ");
        Set<String> found = new TreeSet<>();
        for (JsonNode f : new ObjectMapper()
                .readTree(to.resolve("findings.json").toFile())
                .get("findings")) {
            assertThat(found.add(f.get("rule").asText() + " " + f.get("key").asText()))
                    .isTrue();
        }
        assertThat(found)
                .containsExactly(
                        "FILE_UNREADABLE good/folder.png",
                        "FILE_UNREADABLE good/gone.png",
                        "IMAGE_TOO_LARGE good/bomb.png");
    }

    private static byte[] picture(int seed) {
        byte[] labels = new byte[32 * 24];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i / (7 + seed) % 2);
        }
        return MaskFile.png(Mask.adopt(new Size(32, 24), labels));
    }

    /** A file of a few bytes that claims to be of 3.6 thousand million pixels. */
    private static byte[] bomb() {
        byte[] png = picture(3);
        var bytes = ByteBuffer.wrap(png);
        bytes.putInt(16, 60_000).putInt(20, 60_000);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        bytes.putInt(29, (int) crc.getValue());
        return png;
    }
}
