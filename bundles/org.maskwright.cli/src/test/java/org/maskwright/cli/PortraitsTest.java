package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.RuleInfo.Certainty;
import org.maskwright.check.rule.RuleCatalogue;

/** {@code check} on a copy of 200 real pairs, held against the dirt that another program listed; skipped where the data are absent. */
class PortraitsTest {
    @TempDir
    private static Path temp;

    private static Ran ran = new Ran(0, "", "");
    private static Ran info = new Ran(0, "", "");
    private static JsonNode dirt = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void check() throws IOException {
        Path data = Path.of(System.getProperty("maskwright.data", "../../../shared/data"));
        assumeTrue(
                Files.isDirectory(data.resolve("portraits")),
                "skipped: no real data at " + data.toAbsolutePath().normalize());
        dirt = new ObjectMapper().readTree(data.resolve("portraits.dirt.json").toFile());
        Path copy = temp.resolve("portraits");
        copy(data.resolve("portraits"), copy);
        ran = maskwright("check", copy, "--json", "-", "--fail-on", "never").ended(ExitCode.DONE);
        info = maskwright("info", copy, "--json", "-").ended(ExitCode.DONE);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                boolean state = dir.getFileName().toString().equals(".maskwright");
                if (!state) {
                    Files.createDirectories(to.resolve(from.relativize(dir).toString()));
                }
                return state ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void countsWhatIsThere() throws Exception {
        assertThat(ran.json().get("samples").asInt())
                .isEqualTo(dirt.get("pairs").asInt());
        assertThat(info.json().get("pairs").asInt()).isEqualTo(200);
        assertThat(info.json().at("/layout/labels").asText()).isEqualTo("0/255");
        assertThat(info.json().at("/strays/junk").asInt()).isEqualTo(2);
    }

    @Test
    void findsAllTheDirtOfTheList() throws Exception {
        assertThat(firstFiles("SIZE_MISMATCH"))
                .hasSize(138)
                .isEqualTo(listed("size_mismatch", n -> "masks/" + n.get("mask").asText()));
        assertThat(firstFiles("JUNK_FILE")).containsExactlyInAnyOrder("images/.DS_Store", "masks/.DS_Store");
        assertThat(figures("MASK_SPECKLES", "count")).isEqualTo(counts("small_specks", 1));
        assertThat(figures("MASK_HOLES", "count")).isEqualTo(counts("holes", 1));
        assertThat(figures("MASK_HOLES", "areaPx")).isEqualTo(counts("holes", 2));
        Map<String, Integer> components = figures("MASK_SPECKLES", "components");
        components.putAll(figures("MASK_COMPONENTS", "components"));
        assertThat(components).isEqualTo(counts("multi_component", 1));
    }

    @Test
    void findsThePictureThatIsThereTwiceWithTwoMasks() throws Exception {
        assertThat(dirt.get("exact_duplicate_images").toString()).isEqualTo("[[\"102.jpg\",\"270.jpg\"]]");
        for (String rule : List.of("DUP_EXACT_FILE", "DUP_SAME_IMAGE_DIFF_MASK")) {
            assertThat(ran.findings(rule))
                    .singleElement()
                    .satisfies(f -> assertThat(f.get("files").toString()).contains("270"));
        }
        assertThat(ran.findings("DUP_SAME_IMAGE_DIFF_MASK")
                        .getFirst()
                        .get("files")
                        .toString())
                .contains("images/102.jpg");
    }

    @Test
    void findsTheGreyPictureAmongThoseWithoutColour() throws Exception {
        // One is stored in a single channel (97), one in three that are equal (101), which the list does not know of.
        assertThat(dirt.at("/image_modes/L").asInt()).isEqualTo(1);
        assertThat(ran.findings("IMAGE_GREYSCALE"))
                .filteredOn(f -> f.at("/data/storedAs").asText().equals("grey"))
                .singleElement()
                .satisfies(f -> assertThat(f.get("sample").asText()).isEqualTo("97"));
    }

    @Test
    void saysNothingFalseAmongTheFacts() throws Exception {
        Set<String> facts = RuleCatalogue.standard().stream()
                .map(r -> r.info())
                .filter(i -> i.certainty() == Certainty.DETERMINISTIC)
                .map(i -> i.id())
                .collect(Collectors.toSet());
        Set<String> found = StreamSupport.stream(ran.json().get("findings").spliterator(), false)
                .map(f -> f.get("rule").asText())
                .filter(facts::contains)
                .collect(Collectors.toSet());
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "SIZE_MISMATCH",
                        "JUNK_FILE",
                        "MASK_SPECKLES",
                        "MASK_HOLES",
                        "MASK_COMPONENTS",
                        "MASK_TOUCHES_BORDER",
                        "DUP_EXACT_FILE",
                        "DUP_SAME_IMAGE_DIFF_MASK",
                        "IMAGE_GREYSCALE");
    }

    private static List<String> firstFiles(String rule) throws Exception {
        return ran.findings(rule).stream()
                .map(f -> f.get("files").get(0).asText())
                .sorted()
                .toList();
    }

    private static Map<String, Integer> figures(String rule, String figure) throws Exception {
        return new TreeMap<>(ran.findings(rule).stream()
                .collect(Collectors.toMap(
                        f -> f.get("files").get(0).asText(),
                        f -> f.get("data").get(figure).asInt())));
    }

    private static List<String> listed(String list, Function<JsonNode, String> file) {
        return StreamSupport.stream(dirt.get(list).spliterator(), false)
                .map(file)
                .sorted()
                .toList();
    }

    private static Map<String, Integer> counts(String list, int column) {
        return new TreeMap<>(StreamSupport.stream(dirt.get(list).spliterator(), false)
                .collect(Collectors.toMap(
                        n -> "masks/" + n.get(0).asText(), n -> n.get(column).asInt())));
    }
}
