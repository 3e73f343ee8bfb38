package org.maskwright.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Finding;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.demo.DemoDataset;

class ClusterInputsTest {
    private static final String RULES = "FILE_CORRUPT,FILE_TRUNCATED,MASK_*,DUP_*,IMAGE_DARK,IMAGE_ODD_*,SIZE_MISMATCH";

    /** What these name of several samples depends on the order of all, which parts change. */
    private static final Pattern BY_ORDER = Pattern.compile("(DUP_MASK|MASK_OF_OTHER_IMAGE|DUP_NEAR_MASK) .*");

    @TempDir
    static Path drawn;

    @TempDir
    Path temp;

    private static Path folder = Path.of("");
    private static List<Sample> samples = List.of();
    private static List<String> expected = List.of();

    @BeforeAll
    static void draw() throws Exception {
        folder = drawn.resolve("demo");
        DemoDataset.make(folder, 40, 7, Progress.none());
        samples = DatasetFolder.open(folder, Access.READ).scan(Progress.none()).samples();
        expected = LocalCheck.result(folder, RULES).findings().stream()
                .map(f -> f.rule() + " " + stem(f.sample().label()))
                .filter(f -> !BY_ORDER.matcher(f).matches())
                .sorted()
                .toList();
        assertThat(expected).hasSizeGreaterThan(30);
    }

    private List<String> found(Path input, String name, String decoded) throws IOException {
        return found(input, name, decoded, RULES);
    }

    private List<String> found(Path input, String name, String decoded, String chosen) throws IOException {
        Path to = temp.resolve(name);
        RanCluster ran = RanCluster.local(
                "check",
                input.toString(),
                "--to",
                to.toString(),
                "--fail-on",
                "never",
                "--rules",
                chosen,
                "--labels",
                "0/255");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(decoded);
        return findings(to);
    }

    /** Rules by the stem of the samples of which they say something. */
    private static List<String> findings(Path to) throws IOException {
        List<String> all = new ArrayList<>();
        for (JsonNode f : new ObjectMapper()
                .readTree(to.resolve("findings.json").toFile())
                .get("findings")) {
            all.add(f.get("rule").asText() + " " + stem(f.get("sample").asText()));
        }
        return all.stream().filter(f -> !BY_ORDER.matcher(f).matches()).sorted().toList();
    }

    private static String stem(String label) {
        String last = label.substring(label.lastIndexOf('/') + 1);
        return last.replaceFirst("\\.[A-Za-z]+$", "");
    }

    private static String escaped(String path) {
        return "\"" + path + "\"";
    }

    @Test
    void theSamePairsAreJudgedAlikeWhereverTheyLie() throws Exception {
        StringBuilder csv = new StringBuilder("image,mask,other\n");
        StringBuilder lines = new StringBuilder();
        for (Sample s : samples) {
            csv.append(escaped(s.image().orElse("")))
                    .append(',')
                    .append(escaped(s.mask().orElse("")))
                    .append(",x\n");
            lines.append("{\"file_name\": " + escaped(s.image().orElse("")))
                    .append(s.mask().map(m -> ", \"mask\": " + escaped(m)).orElse(""))
                    .append("}\n");
        }
        assertThat(found(Files.writeString(folder.resolve("pairs.csv"), csv), "out", ""))
                .isEqualTo(expected);
        // The same files, whoever names them.
        assertThat(found(Files.writeString(folder.resolve("pairs.jsonl"), lines), "out", "; 0 files decoded"))
                .isEqualTo(expected);
    }

    @Test
    void shardsAreJudgedAsTheFolderThatWasPacked() throws Exception {
        Path shards = temp.resolve("shards");
        String[] pack = {"pack", folder.toString(), "--to", shards.toString(), "--shard-mb", "1"};
        RanCluster packed = RanCluster.local(pack);
        assertThat(packed.err()).isEmpty();
        assertThat(packed.out()).startsWith(samples.size() + " samples in ");
        var before = Files.getLastModifiedTime(shards.resolve("train-000000.tar"));
        assertThat(found(shards, "tar", "")).isEqualTo(expected);
        assertThat(Files.readString(temp.resolve("tar/report.html"))).contains("url(data:image/jpeg;base64,");
        assertThat(found(shards, "tar", "; 0 files decoded")).isEqualTo(expected);

        assertThat(RanCluster.local(pack).code()).isZero();
        assertThat(Files.getLastModifiedTime(shards.resolve("train-000000.tar")))
                .isEqualTo(before);
    }

    @Test
    void aShardThatEndsTooEarlyIsNamedAndTheRestOfItJudged() throws Exception {
        Path shards = temp.resolve("shards");
        RanCluster.local("pack", folder.toString(), "--to", shards.toString());
        Path shard = shards.resolve("train-000000.tar");
        byte[] whole = Files.readAllBytes(shard);
        Files.write(shard, java.util.Arrays.copyOf(whole, whole.length / 2));
        List<String> found = found(shard, "cut", "");
        assertThat(found).contains("FILE_CORRUPT train-000000").anyMatch(f -> f.startsWith("FILE_TRUNCATED"));
        assertThat(found.size()).isGreaterThan(5);
    }

    @Test
    void picturesInParquetAreJudgedAndReadAgainOnlyWhenTheirFileChanges() throws Exception {
        StructType picture = new StructType().add("bytes", DataTypes.BinaryType).add("path", DataTypes.StringType);
        StructType schema = new StructType().add("image", picture).add("mask", picture);
        List<Row> rows = new ArrayList<>();
        for (Sample s : samples) {
            rows.add(RowFactory.create(picture(s.image()), picture(s.mask())));
        }
        Path table = temp.resolve("hf");
        SparkSession spark = SharedSpark.session();
        spark.createDataFrame(rows.subList(0, 20), schema).coalesce(1).write().parquet(table.toString());
        spark.createDataFrame(rows.subList(20, rows.size()), schema)
                .coalesce(1)
                .write()
                .mode("append")
                .parquet(table.toString());
        // A file written this very moment may be written once more and keep its time: it is not trusted.
        try (var written = Files.list(table)) {
            for (Path file : written.toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
            }
        }
        // Sets in which masks are compared pixel by pixel cost a query for each mask here.
        String chosen =
                "FILE_CORRUPT,FILE_TRUNCATED,MASK_EMPTY,MASK_A*,DUP_EXACT*,IMAGE_DARK,IMAGE_ODD_*,SIZE_MISMATCH";
        List<String> rules = LocalCheck.result(folder, chosen).findings().stream()
                .map(Finding::rule)
                .sorted()
                .toList();
        assertThat(rules(found(table, "out", "", chosen))).isEqualTo(rules);
        assertThat(Files.readString(temp.resolve("out/report.html"))).contains("url(data:image/jpeg;base64,");
        assertThat(rules(found(table, "out", "; 0 files decoded", chosen))).isEqualTo(rules);
    }

    private static List<String> rules(List<String> findings) {
        return findings.stream().map(f -> f.substring(0, f.indexOf(' '))).toList();
    }

    private Row picture(java.util.Optional<String> path) throws IOException {
        return path.isEmpty()
                ? null
                : RowFactory.create(Files.readAllBytes(folder.resolve(path.get())), "somewhere/" + path.get());
    }
}
