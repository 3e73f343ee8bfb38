package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.Progress;
import org.maskwright.demo.DraftDataset;
import org.maskwright.demo.Fault;

/** The user's mistakes: one line each that says what is wrong and what to do, exit status 2, and nothing changed. */
class MistakesTest {
    @TempDir
    private Path temp;

    private Path dataset;

    @BeforeEach
    void draw() throws IOException {
        dataset = Drawn.dataset(temp, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "check", "undo", "history"})
    void noSuchFolder(String command) {
        maskwright(command, temp.resolve("portrait"))
                .refused(
                        "there is no folder " + temp.resolve("portrait"),
                        temp + " is there: check the rest of the path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "check", "undo", "history"})
    void aFolderWithoutAName(String command) {
        maskwright(command, "").refused("DATASET is empty", "'.' for the current one");
    }

    @Test
    void aFileInsteadOfAFolder() {
        Path file = dataset.resolve("images/02240.jpg");
        maskwright("check", file).refused(file + " is a file", "give the folder that it is in");
    }

    @Test
    void aFolderWithoutImages() throws IOException {
        Path empty = Files.createDirectories(temp.resolve("empty/inner"));
        Files.writeString(empty.resolve("notes.txt"), "none yet");
        maskwright("check", empty).refused("there is no image", "give a folder of images and masks");
        maskwright("info", empty).refused("there is no image");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rules     | MASK_EMTPY                 | no rule is called \"MASK_EMTPY\"; did you mean MASK_EMPTY?",
                "--rules     | DUPE_*                     | no rule is called like \"DUPE_*\"; `maskwright check --list` shows them all",
                "--rules     | MASK_EMPTY,-MASK_EMPTY     | leaves no rule to run",
                "--set       | MASK_SPECKLES.minArea=3    | has no option \"minArea\"; did you mean minAreaPx?",
                "--set       | MASK_SPECKLES.minAreaPx=x  | MASK_SPECKLES.minAreaPx",
                "--set       | MASK_SPECKLES.minAreaPx=-1 | MASK_SPECKLES.minAreaPx",
                "--set       | MASK_SPECKLES              | has no '='",
                "--set       | MASK_SPECKLES=fatal        | write off, info, warning or error",
                "--fail-on   | warnings                   | --fail-on warnings is no severity; give info, warning, error or never",
                "--labels    | 0/256                      | label map '0/256' is unknown; write 0/255, 0/1",
                "--labels    | indexed:many               | label map 'indexed:many' has a wrong number",
                "--labels    | indexed                    | --labels indexed does not say how many classes there are; write indexed:COUNT",
                "--limit     | -1                         | --limit -1 is not possible; give 0",
                "--threads   | some                       | '--threads': 'some' is not",
                "--limit     | few                        | '--limit'",
                "--images    | photos/*.jpg               | --images and --masks belong together",
                "--verbous   | x                          | there is no option --verbous; did you mean --verbose?"
            })
    void anOptionThatSaysNothing(String option, String value, String words) {
        maskwright("check", dataset, option, value).refused(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "images/{name.jpg | masks/{name}.png | {name.jpg",
                "images/{name}.jpg | masks/{nome}.png | nome",
                "/images/{name}.jpg | masks/{name}.png | /images",
                "nowhere/{name}.jpg | masks/{name}.png | nowhere"
            })
    void aPatternThatCannotBe(String images, String masks, String words) {
        maskwright("check", dataset, "--images", images, "--masks", masks).refused(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dataset.json | '{\"version\": 1,\n \"labels\": 0/255}'                               | dataset.json, line 2",
                "dataset.json | '{\"version\": 1, \"rules\": {\"MASK_EMTPY\": {\"enabled\": false}}}' | dataset.json: no rule is called \"MASK_EMTPY\"; did you mean MASK_EMPTY?",
                "dataset.json | '{\"version\": 1, \"rules\": {\"MASK_EMPTY\": {\"severity\": \"bad\"}}}' | rules.MASK_EMPTY.severity",
                "dataset.json | '{\"version\": 7}'                                                    | format version 7",
                "status.csv   | 'sample,status,by,when\n02240,verrified,me,2026-01-01T00:00:00Z'       | status.csv, line 2",
                "split.csv    | 'sample,group,part,assigned\n02240,,train,2026-01-01\n02241,,exam,2026-01-01' | split.csv, line 3"
            })
    void aMalformedFileOfState(String file, String text, String words) throws IOException {
        Files.createDirectories(dataset.resolve(".maskwright"));
        Files.writeString(dataset.resolve(".maskwright").resolve(file), text);
        maskwright("check", dataset).refused(words);
        assertThat(dataset.resolve(".maskwright").resolve(file)).hasContent(text);
    }

    @Test
    void aRuleThatHasNoRepair() {
        maskwright("fix", dataset, "--rule", "DUP_MASK").refused("DUP_MASK cannot be repaired automatically");
        maskwright("fix", dataset, "--rule", "MASK_EMPTY=fill")
                .refused("MASK_EMPTY has no repair called \"fill\"", "quarantine, verified-empty");
        maskwright("fix", dataset, "--rule", "MASK_EMTPY").refused("did you mean MASK_EMPTY?");
    }

    @Test
    void nothingToUndo() {
        maskwright("undo", dataset).refused("nothing to undo");
        maskwright("undo", dataset, 99).refused("no operation 99");
        maskwright("undo", dataset, "last").refused("last");
    }

    @Test
    void aTargetThatCannotBeWritten() {
        Path file = temp.resolve("nowhere/findings.json");
        maskwright("check", dataset, "-q", "--rules", "MASK_EMPTY", "--json", file)
                .refused("cannot write " + file, "there is no folder", "name a file in one that exists");
        maskwright("check", dataset, "-q", "--rules", "MASK_EMPTY", "--html", temp)
                .refused("cannot write " + temp);
    }

    @Test
    @EnabledIf("hasFullDevice")
    void aTargetOnAFullDisk() {
        maskwright("check", dataset, "-q", "--json", "/dev/full")
                .refused("cannot write /dev/full: No space left on device");
    }

    /** Linux has a file that behaves like a full disk. */
    static boolean hasFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void aDecompressionBombIsAFindingAndTakesNoMemory() throws Exception {
        DraftDataset draft = Drawn.draft(2);
        Fault.BOMB.plant(draft, draft.ids().getFirst());
        Path bombed = temp.resolve("bombed");
        draft.writeTo(bombed, Progress.none());
        long heap = usedHeap();
        Ran ran = maskwright("check", bombed, "--json", "-").ended(ExitCode.FINDINGS);
        assertThat(ran.findings("IMAGE_TOO_LARGE")).singleElement().satisfies(f -> assertThat(
                        f.get("message").asText())
                .contains("images/02240.png is too large to decode", "60000×60000", "268,435,456 pixels"));
        assertThat(ran.findings("SIZE_MISMATCH"))
                .as("a size that is a lie is no size")
                .isEmpty();
        assertThat(usedHeap() - heap).as("heap taken").isLessThan(100_000_000);
        assertThat(peakResidentKb()).as("peak memory of the process, kB").isLessThan(3_600_000);
    }

    private static long usedHeap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Most memory that this process ever had, native included, kB; 0 where the system does not tell. 60,000² bytes would be 3.6e6. */
    private static long peakResidentKb() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    @Test
    void twoImagesOfOneMaskAreNoCopiedMask() throws Exception {
        Path twins = Drawn.dataset(temp.resolve("twins"), 2, Fault.DUPLICATE_STEM);
        Ran ran = maskwright("check", twins, "--json", "-").ended(ExitCode.FINDINGS);
        assertThat(ran.findings("NAME_DUP_STEM")).hasSize(1);
        assertThat(ran.findings("DUP_MASK")).isEmpty();
    }

    @Test
    void nothingIsRepairedWhereTheAnswerCannotBeWritten() throws IOException {
        Path speckled = Drawn.dataset(temp.resolve("speckled"), 2, Fault.SPECKLES);
        Tree before = Tree.of(speckled);
        Path file = temp.resolve("nowhere/fix.json");
        maskwright("fix", speckled, "--rule", "MASK_SPECKLES", "--json", file).refused("cannot write " + file);
        maskwright("quarantine", speckled, "add", "images/02240.jpg", "--json", file)
                .refused("cannot write " + file);
        assertThat(Tree.of(speckled)).isEqualTo(before);
    }
}
