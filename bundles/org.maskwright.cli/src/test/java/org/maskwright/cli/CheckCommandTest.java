package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.demo.Fault;

/** What {@code check} prints, writes and answers. */
class CheckCommandTest {
    private static final String[] RULES = {"--rules", "MASK_*,JUNK_FILE,-MASK_TOUCHES_BORDER"};

    @TempDir
    private Path temp;

    private Path dataset;

    @BeforeEach
    void draw() throws IOException {
        dataset = Drawn.dataset(temp, 4, Fault.EMPTY_MASK, Fault.SPECKLES, Fault.JUNK_FILES);
    }

    private Ran check(Object... words) {
        Object[] all = new Object[words.length + 2];
        all[0] = "check";
        all[1] = dataset;
        System.arraycopy(words, 0, all, 2, words.length);
        return maskwright(all);
    }

    @Test
    void showsFindingsByRuleWorstFirstWithTotals() {
        Ran ran = check((Object[]) RULES).ended(ExitCode.FINDINGS);
        assertThat(ran.out().lines().toList())
                .containsExactly(
                        "error    MASK_EMPTY  1 finding  (fix: quarantine, verified-empty)",
                        "    masks/02240_mask.png has no foreground pixel among 92,928: recall, F-measure and weighted F-measure are "
                                + "undefined for it, and one NaN turns a whole mean into NaN.",
                        "warning  MASK_SPECKLES  1 finding  (fix: drop-speckles)",
                        "    masks/02241_mask.png has 4 specks of fewer than 54 px beside 1 larger component.",
                        "info     JUNK_FILE  3 findings  (fix: strip-junk)",
                        "    images/.DS_Store is a leftover of a system or tool (8 bytes).",
                        "    images/._02242.jpg is a leftover of a system or tool (8 bytes).",
                        "    masks/Thumbs.db is a leftover of a system or tool (8 bytes).",
                        "1 error, 1 warning, 3 notes in 4 samples");
        assertThat(ran.notes()).isEmpty();
    }

    @Test
    void showsSoManyFindingsOfEachRule() {
        Ran ran = check("--rules", "JUNK_FILE", "--limit", 1).ended(ExitCode.DONE);
        assertThat(ran.out().lines().toList())
                .containsExactly(
                        "info     JUNK_FILE  3 findings  (fix: strip-junk)",
                        "    images/.DS_Store is a leftover of a system or tool (8 bytes).",
                        "    … and 2 more (--limit 3 shows all)",
                        "0 errors, 0 warnings, 3 notes in 4 samples");
    }

    @Test
    void writesJsonOfTheStatedKeysAndNothingElseToStandardOutput() throws Exception {
        Ran ran = check("--json", "-").ended(ExitCode.FINDINGS);
        JsonNode json = ran.json();
        assertThat(Ran.keys(json)).containsExactly("dataset", "samples", "findings", "seconds");
        assertThat(json.get("dataset").asText()).isEqualTo(dataset.toString());
        assertThat(json.get("samples").asInt()).isEqualTo(4);
        assertThat(json.get("seconds").isNumber()).isTrue();
        assertThat(json.get("findings")).allSatisfy(f -> assertThat(Ran.keys(f))
                .containsExactly("rule", "severity", "sample", "key", "files", "message", "data", "fixes"));
        JsonNode empty = Ran.findings(json, "MASK_EMPTY").getFirst();
        assertThat(empty.get("severity").asText()).isEqualTo("error");
        assertThat(empty.get("sample").asText()).isEqualTo("02240");
        assertThat(empty.get("files"))
                .extracting(JsonNode::asText)
                .containsExactly("masks/02240_mask.png", "images/02240.jpg");
        assertThat(empty.get("fixes")).extracting(JsonNode::asText).containsExactly("quarantine", "verified-empty");
        assertThat(ran.notes()).isEmpty();
    }

    @Test
    void writesTheSameJsonToAFileBesideTheTable() throws Exception {
        Path file = temp.resolve("findings.json");
        Ran ran = check("--json", file, "--rules", "MASK_EMPTY").ended(ExitCode.FINDINGS);
        assertThat(ran.out()).contains("MASK_EMPTY  1 finding");
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        assertThat(Ran.keys(json)).containsExactly("dataset", "samples", "findings", "seconds");
        assertThat(Ran.findings(json, "MASK_EMPTY")).hasSize(1);
    }

    @Test
    void writesAReportThatNeedsNoOtherFile() throws IOException {
        Path file = temp.resolve("report.html");
        check("--html", file).ended(ExitCode.FINDINGS);
        String html = Files.readString(file);
        assertThat(html).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(html).contains("MASK_EMPTY", "<code>masks/02240_mask.png</code> has no foreground pixel");
        assertThat(Pattern.compile("background-image:url\\(data:image/jpeg;base64,[A-Za-z0-9+/]{1000,}={0,2}\\)")
                        .matcher(html)
                        .results())
                .as("thumbnails")
                .hasSizeGreaterThanOrEqualTo(2);
        String rest = html.replaceAll("url\\(data:image/jpeg;base64,[A-Za-z0-9+/=]*\\)", "");
        assertThat(Pattern.compile("(?i)https?:|//[a-z]|\\bsrc\\s*=|url\\(|@import|<link|<script|href=\"[^#]")
                        .matcher(rest)
                        .results())
                .as("references to anything outside")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MASK_EMPTY, error, 1", "MASK_EMPTY, warning, 1", "MASK_EMPTY, info, 1", "MASK_EMPTY, never, 0",
        "MASK_SPECKLES, error, 0", "MASK_SPECKLES, warning, 1", "MASK_SPECKLES, info, 1", "MASK_SPECKLES, never, 0",
        "JUNK_FILE, error, 0", "JUNK_FILE, warning, 0", "JUNK_FILE, info, 1", "JUNK_FILE, never, 0",
        "MASK_FULL, info, 0"
    })
    void answersWhetherThereAreFindingsFromASeverityOn(String rule, String failOn, int code) {
        assertThat(check("--rules", rule, "--fail-on", failOn).code()).isEqualTo(code);
    }

    @Test
    void appliesTheRulesThatAreChosen() throws Exception {
        assertThat(rules(check("--json", "-", "--rules", "MASK_EMPTY"))).containsExactly("MASK_EMPTY");
        assertThat(rules(check("--json", "-", "--rules", "MASK_SP*,JUNK_FILE")))
                .containsExactly("MASK_SPECKLES", "JUNK_FILE");
        assertThat(rules(check("--json", "-", "--rules", "-MASK_EMPTY")))
                .doesNotContain("MASK_EMPTY")
                .contains("MASK_SPECKLES");
    }

    @Test
    void setsSeveritiesAndOptions() throws Exception {
        assertThat(rules(check("--json", "-", "--set", "MASK_EMPTY=off"))).doesNotContain("MASK_EMPTY");
        check("--rules", "MASK_EMPTY", "--set", "MASK_EMPTY=info").ended(ExitCode.DONE);
        check("--rules", "JUNK_FILE", "--set", "JUNK_FILE=error").ended(ExitCode.FINDINGS);
        assertThat(rules(check(
                        "--json",
                        "-",
                        "--rules",
                        "MASK_SPECKLES",
                        "--set",
                        "MASK_SPECKLES.minAreaPx=1",
                        "--set",
                        "MASK_SPECKLES.minAreaPct=0")))
                .isEmpty();
    }

    @Test
    void keepsWhatItMeasuredUnlessToldNotToTrustIt() {
        assertThat(check("-v").err()).contains("8 files decoded, 0 taken from the catalog");
        assertThat(check("-v").err()).contains("0 files decoded, 8 taken from the catalog");
        assertThat(check("-v", "--no-cache").err()).contains("8 files decoded, 0 taken from the catalog");
    }

    @Test
    void findsTheSameWithAnyNumberOfThreads() throws Exception {
        JsonNode one = check("--json", "-", "--threads", 1, "--no-cache").json().get("findings");
        JsonNode five =
                check("--json", "-", "--threads", 5, "--no-cache").json().get("findings");
        assertThat(five).isEqualTo(one);
        check("--threads", 0).refused("--threads 0 is not possible");
    }

    @Test
    void changesNoFileOfTheDataset() throws IOException {
        Tree before = Tree.ofFiles(dataset);
        check().ended(ExitCode.FINDINGS);
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
    }

    @Test
    void showsNothingButTheTotalsOfACleanDataset() {
        check("--rules", "MASK_FULL,SIZE_MISMATCH").ended(ExitCode.DONE);
        assertThat(check("--rules", "MASK_FULL,SIZE_MISMATCH").out())
                .isEqualTo("0 errors, 0 warnings, 0 notes in 4 samples" + System.lineSeparator());
    }

    @Test
    void listsTheRules() throws Exception {
        Ran ran = maskwright("check", "--list").ended(ExitCode.DONE);
        assertThat(ran.out()).contains("error    MASK_EMPTY ").containsPattern("\\n\\d+ rules\\R$");
        JsonNode json = maskwright("check", "--list", "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(json)
                .extracting(r -> r.get("id").asText())
                .contains("MASK_EMPTY", "DUP_NEAR")
                .doesNotHaveDuplicates();
        assertThat(json).allSatisfy(r -> assertThat(Ran.keys(r))
                .containsExactly("id", "severity", "certainty", "explanation", "repair", "fixes"));
    }

    private static List<String> rules(Ran ran) throws Exception {
        return StreamSupport.stream(ran.json().get("findings").spliterator(), false)
                .map(f -> f.get("rule").asText())
                .distinct()
                .toList();
    }
}
