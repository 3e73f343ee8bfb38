package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.Mask;
import org.maskwright.imaging.mask.MaskFile;

/** What {@code split} prints, writes and answers. */
class SplitCommandTest {
    private static final int SIDE = 16;

    @TempDir
    private Path root;

    private int code;
    private String out = "";
    private String err = "";

    private void split(String... words) {
        run(Stream.concat(Stream.of("split", root.toString(), "-q"), Stream.of(words))
                .toArray(String[]::new));
    }

    private void run(String... words) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        code = Maskwright.run(
                words,
                Console.of(
                        new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                        new PrintStream(errBytes, true, StandardCharsets.UTF_8)));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return out.lines().toList();
    }

    /** Pairs with ids {@code 00000 …}; each image is another one, and of each mask so many eighths are foreground as its number says. */
    private void pairs(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            String id = String.format(Locale.ROOT, "%05d", i);
            pair(id, i);
        }
    }

    private void pair(String id, int number) throws IOException {
        put("images/" + id + ".png", picture(number));
        int rows = 2 * (1 + number % 7);
        put(
                "masks/" + id + ".png",
                IntStream.range(0, SIDE)
                        .mapToObj(y -> (y < rows ? "#" : ".").repeat(SIDE))
                        .toArray(String[]::new));
    }

    /** Black and white stripes that spell a number: too little entropy to resemble any other. */
    private static String[] picture(int number) {
        String row = String.format(Locale.ROOT, "%16s", Integer.toBinaryString(number))
                .replace(' ', '.')
                .replace('0', '.')
                .replace('1', '#');
        return IntStream.range(0, SIDE).mapToObj(y -> row).toArray(String[]::new);
    }

    private void put(String path, String... rows) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.write(root.resolve(path), MaskFile.png(Mask.parse(rows)));
    }

    private Path ledger() {
        return root.resolve(".maskwright/split.csv");
    }

    @Test
    void splitsExactlyAndKeepsEveryOldLine() throws Exception {
        pairs(0, 1296);
        split("--quick");
        assertThat(code).isZero();
        assertThat(lines())
                .containsExactly(
                        "                train      val     test",
                        "before              0        0        0",
                        "after           1,037      129      130",
                        "intended        1,037      129      130",
                        "1,296 rows appended to .maskwright/split.csv.");
        assertThat(err).isEqualTo("'maskwright undo DATASET 1' takes this back." + System.lineSeparator());
        String first = Files.readString(ledger());

        pairs(1296, 1396);
        split("--quick");
        assertThat(lines())
                .contains(
                        "before          1,037      129      130",
                        "after           1,117      139      140",
                        "100 rows appended to .maskwright/split.csv.");
        assertThat(Files.readString(ledger())).startsWith(first).hasLineCount(1397);

        split("--quick");
        assertThat(lines()).endsWith("Every sample has a part already; nothing was written.");
        run("undo", root.toString(), "-q");
        assertThat(code).isZero();
        assertThat(Files.readString(ledger())).isEqualTo(first);
    }

    @Test
    void aDryRunShowsAreasAndLeaksAndWritesNothing() throws Exception {
        pairs(0, 3);
        pair("copy", 0);
        Files.createDirectories(root.resolve(".maskwright"));
        String rows = "sample,group,part,assigned\n00000,,train,\n00001,,val,\ncopy,,test,\ngone,,test,\n";
        Files.writeString(ledger(), rows);
        split("--dry-run", "--ratios", "50/25/25");
        assertThat(code).isZero();
        assertThat(lines())
                .containsExactly(
                        "                train      val     test",
                        "before              1        1        1",
                        "after               2        1        1",
                        "intended            2        1        1",
                        "foreground     25.0 %   25.0 %   12.5 %",
                        "leak: 1 cluster of look-alikes is in more than one part:",
                        "    00000: train 00000; test copy",
                        "not split any more, rows kept: gone",
                        "1 row would be appended to .maskwright/split.csv; nothing was written.");
        assertThat(Files.readString(ledger())).isEqualTo(rows);
    }

    @Test
    void lookAlikesStayTogetherAndAreasAreBalanced() throws Exception {
        pairs(0, 100);
        for (int i = 0; i < 20; i++) {
            pair("copy" + i, i);
        }
        split("--group-by", "near-duplicates", "--stratify", "--seed", "x");
        assertThat(code).as(err).isZero();
        assertThat(out).contains("after              96       12       12").doesNotContain("leak");
        List<String> rows = Files.readAllLines(ledger());
        List<String> third = rows.stream()
                .filter(r -> r.startsWith("00003.png,") || r.startsWith("copy3.png,"))
                .map(r -> r.split(",")[1] + " " + r.split(",")[2])
                .distinct()
                .toList();
        assertThat(third).hasSize(1).allMatch(r -> r.startsWith("00003.png "));
        String area = lines().stream()
                .filter(l -> l.startsWith("foreground"))
                .findFirst()
                .orElseThrow();
        List<Double> means = Stream.of(area.substring(10).split("%"))
                .map(String::strip)
                .map(Double::valueOf)
                .toList();
        assertThat(means).hasSize(3).allMatch(m -> Math.abs(m - 50) < 8);
    }

    @Test
    void foldsGoToAFileOfTheirOwn() throws Exception {
        pairs(0, 10);
        split("--quick");
        split("--quick", "--folds", "3");
        assertThat(code).as(err).isZero();
        assertThat(lines())
                .containsExactly(
                        "               fold 0   fold 1   fold 2",
                        "before              0        0        0",
                        "after               3        3        3",
                        "intended            3        3        3",
                        "9 rows appended to .maskwright/folds.csv.");
        assertThat(Files.readAllLines(root.resolve(".maskwright/folds.csv")))
                .hasSize(10)
                .startsWith("sample,group,fold,assigned");
        assertThat(Files.readAllLines(ledger())).hasSize(11);
    }

    @Test
    void jsonSaysItAll() throws Exception {
        pairs(0, 10);
        split("--json", "-");
        JsonNode json = new ObjectMapper().readTree(out);
        assertThat(json.path("split").asText()).isEqualTo("split 80/10/10 seed 0");
        assertThat(json.path("file").asText()).isEqualTo(".maskwright/split.csv");
        assertThat(json.path("parts")).hasSize(3);
        assertThat(json.path("parts").get(0).path("name").asText()).isEqualTo("train");
        assertThat(json.path("parts").get(0).path("after").asInt()).isEqualTo(8);
        assertThat(json.path("parts").get(0).path("foreground").asDouble()).isBetween(0.1, 0.9);
        assertThat(json.path("added")).hasSize(10);
        assertThat(json.path("tornLookAlikes")).isEmpty();
        String written = Files.readAllLines(ledger()).stream()
                .skip(1)
                .map(r -> r.split(",")[0] + r.split(",")[2])
                .collect(Collectors.joining(" "));
        String told = json.path("added").properties().stream()
                .map(e -> json.path("keys").path(e.getKey()).asText()
                        + e.getValue().asText())
                .collect(Collectors.joining(" "));
        assertThat(told).isEqualTo(written);
    }

    @Test
    void foldersHold() throws Exception {
        pairs(0, 4);
        for (String part : List.of("train", "val")) {
            Files.createDirectories(root.resolve("images/" + part));
            Files.createDirectories(root.resolve("masks/" + part));
        }
        for (int i = 0; i < 4; i++) {
            String part = i < 3 ? "train" : "val";
            for (String kind : List.of("images", "masks")) {
                Files.move(
                        root.resolve(kind + "/0000" + i + ".png"),
                        root.resolve(kind + "/" + part + "/0000" + i + ".png"));
            }
        }
        split("--quick");
        assertThat(code).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err)
                .isEqualTo(
                        "maskwright split: this dataset is split by its folders (train 3, val 1), and they hold; with"
                                + " --ignore-folders, all samples are split anew and .maskwright/split.csv holds instead of the"
                                + " folders" + System.lineSeparator());
        split("--quick", "--ignore-folders");
        assertThat(code).as(err).isZero();
        assertThat(Files.readAllLines(ledger())).hasSize(5);
    }

    @Test
    void warnsWhenGroupsAreForgotten() throws Exception {
        for (int i = 0; i < 12; i++) {
            pair("p" + i / 2 + "_" + i % 2, i);
        }
        split("--quick", "--group-by", "prefix:_");
        assertThat(code).as(err).isZero();
        assertThat(Files.readAllLines(ledger()).get(1)).startsWith("p0_0.png,p0,");
        pair("p0_2", 20);
        split("--quick", "--dry-run");
        assertThat(err)
                .isEqualTo("warning: earlier samples are grouped; without --group-by, new ones are placed one by one"
                        + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--ratios 80/10/5|ratios 80/10/5 add up to 95, not to 100; write e.g. 80/10/10",
                "--group-by person|'person' is no group rule; write folder, prefix:_, regex:(…) or near-duplicates",
                "--group-by regex:abc|the regular expression 'abc' has no parenthesis to capture the group; "
                        + "give it exactly one, e.g. ^([^_]+), and write others as (?:…)",
                "--folds 1|1 folds are not possible; give 2 to 100",
                "--folds 3 --ratios 80/10/10|--ratios and --folds are two kinds of split; give one of them",
                "--quick --stratify|--quick measures no file, which --stratify and near-duplicates need; leave it out",
                "--quick --group-by folder|there are only 1 groups for 3 parts; choose another group rule",
            })
    void refusesInOneLine(String words, String why) throws Exception {
        pairs(0, 4);
        split(words.split(" "));
        assertThat(code).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err).isEqualTo("maskwright split: " + why + System.lineSeparator());
        assertThat(ledger()).doesNotExist();
    }
}
