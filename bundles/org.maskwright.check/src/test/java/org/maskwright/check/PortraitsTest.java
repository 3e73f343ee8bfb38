package org.maskwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maskwright.check.rule.PairAndFileRules;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.ledger.SplitLedger;

/** The rules against 200 real pairs whose dirt was listed by another program; skipped where the data are absent. */
class PortraitsTest {
    private static List<Finding> findings = List.of();
    private static JsonNode dirt = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void check() throws Exception {
        Path data = Path.of(System.getProperty("maskwright.data", "../../../shared/data"));
        assumeTrue(
                Files.isDirectory(data.resolve("portraits")),
                "no real data at " + data.toAbsolutePath().normalize());
        dirt = new ObjectMapper().readTree(data.resolve("portraits.dirt.json").toFile());
        Path root = data.resolve("portraits");
        Scan scan = DatasetFolder.open(root, Access.READ).scan(Progress.none());
        List<Rule> rules = PairAndFileRules.all();
        var subject = new Subject(root, scan, SplitLedger.NONE, Optional.empty());
        CheckResult result =
                new CheckRunner(rules).run(subject, CheckOptions.of(RuleSettings.standard(rules)), Progress.none());
        assertThat(result.faults()).isEmpty();
        findings = result.findings();
    }

    @Test
    void findsTheSmallMasksAndMeansToResampleThem() {
        assertThat(files("SIZE_MISMATCH"))
                .hasSize(138)
                .isEqualTo(listed("size_mismatch", n -> "masks/" + n.get("mask").asText()));
        assertThat(of("SIZE_MISMATCH")).allMatch(f -> f.fixes().equals(List.of("resample")));
    }

    @Test
    void countsSpecks() {
        assertThat(figures("MASK_SPECKLES", "count")).isEqualTo(counts("small_specks"));
    }

    @Test
    void countsComponents() {
        Map<String, Integer> components = figures("MASK_SPECKLES", "components");
        components.putAll(figures("MASK_COMPONENTS", "components"));
        assertThat(components).isEqualTo(counts("multi_component"));
    }

    @Test
    void countsHolesAndTheirArea() {
        assertThat(figures("MASK_HOLES", "count")).isEqualTo(counts("holes"));
        assertThat(figures("MASK_HOLES", "areaPx")).isEqualTo(counts("holes", 2));
    }

    @Test
    void findsJunkAndNothingElse() {
        assertThat(of("JUNK_FILE"))
                .extracting(f -> f.files().getFirst())
                .containsExactlyInAnyOrder("images/.DS_Store", "masks/.DS_Store");
        assertThat(findings.stream().map(Finding::rule).distinct())
                .containsExactlyInAnyOrder(
                        "SIZE_MISMATCH",
                        "MASK_SPECKLES",
                        "MASK_COMPONENTS",
                        "MASK_HOLES",
                        "MASK_TOUCHES_BORDER",
                        "JUNK_FILE");
    }

    private static List<Finding> of(String rule) {
        return findings.stream().filter(f -> f.rule().equals(rule)).toList();
    }

    private static List<String> files(String rule) {
        return of(rule).stream().map(f -> f.files().getFirst()).sorted().toList();
    }

    private static Map<String, Integer> figures(String rule, String figure) {
        return new TreeMap<>(of(rule).stream()
                .collect(Collectors.toMap(
                        f -> f.files().getFirst(), f -> ((Number) f.data().get(figure)).intValue())));
    }

    private static List<String> listed(String list, Function<JsonNode, String> file) {
        return StreamSupport.stream(dirt.get(list).spliterator(), false)
                .map(file)
                .sorted()
                .toList();
    }

    private static Map<String, Integer> counts(String list) {
        return counts(list, 1);
    }

    private static Map<String, Integer> counts(String list, int column) {
        return new TreeMap<>(StreamSupport.stream(dirt.get(list).spliterator(), false)
                .collect(Collectors.toMap(
                        n -> "masks/" + n.get(0).asText(), n -> n.get(column).asInt())));
    }
}
