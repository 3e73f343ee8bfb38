package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.Fix;
import org.maskwright.check.fix.FixContext;
import org.maskwright.check.fix.Keeps;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.demo.Fault;

/** {@code fix}, {@code undo} and {@code history}: what they print, and that nothing is lost on the way there and back. */
class RepairCommandsTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

    @TempDir
    private Path temp;

    private Path dataset;
    private Tree before;

    @BeforeEach
    void draw() throws IOException {
        dataset =
                Drawn.dataset(temp, 4, Fault.SMALLER_MASK, Fault.SPECKLES, Fault.MASK_WITHOUT_IMAGE, Fault.JUNK_FILES);
        before = Tree.ofFiles(dataset);
    }

    @Test
    void listsWhatItWouldDoAndChangesNoByte() throws IOException {
        Ran ran = maskwright("fix", dataset, "--rule", "MASK_SPECKLES", "--dry-run")
                .ended(ExitCode.DONE);
        assertThat(ran.out())
                .contains("masks/02241_mask.png")
                .endsWith("1 finding would be repaired by 1 edit; nothing was changed." + System.lineSeparator());
        assertThat(ran.notes()).isEmpty();
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
        assertThat(maskwright("history", dataset).out())
                .isEqualTo("Nothing was done to this dataset yet." + System.lineSeparator());
    }

    @Test
    void theDatasetMayComeAfterSeveralRules() {
        Ran ran = maskwright("fix", "-n", "--rule", "MASK_SPECKLES", "JUNK_FILE", dataset)
                .ended(ExitCode.DONE);
        assertThat(ran.out()).contains("4 findings would be repaired by 4 edits; nothing was changed.");
        maskwright("fix", "--rule", "MASK_SPECKLES", "JUNK_FILE", dataset + "-missing")
                .refused("which dataset? Give the folder");
    }

    @Test
    void listsWhatItWouldDoAsJson() throws Exception {
        JsonNode json = maskwright("fix", dataset, "--rule", "JUNK_FILE", "-n", "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(Ran.keys(json)).containsExactly("edits", "mended", "left", "pixels");
        assertThat(json.get("edits")).hasSize(3);
        assertThat(json.get("mended").asInt()).isEqualTo(3);
    }

    @Test
    void repairsAndTakesBackBitForBit() throws IOException {
        Ran fixed = maskwright(
                        "fix",
                        dataset,
                        "--rule",
                        "SIZE_MISMATCH,MASK_SPECKLES",
                        "--rule",
                        "PAIR_MASK_WITHOUT_IMAGE",
                        "JUNK_FILE")
                .ended(ExitCode.DONE);
        assertThat(fixed.out())
                .matches("   1  " + TIME
                        + "  fix SIZE_MISMATCH, MASK_SPECKLES, PAIR_MASK_WITHOUT_IMAGE, JUNK_FILE: 6 files\\R");
        assertThat(fixed.notes()).containsExactly("To take this back: maskwright undo " + dataset + " 1");
        maskwright("check", dataset, "--rules", "SIZE_MISMATCH,MASK_SPECKLES,PAIR_*,JUNK_FILE", "--fail-on", "info")
                .ended(ExitCode.DONE);
        assertThat(Tree.ofFiles(dataset)).isNotEqualTo(before);

        Ran undone = maskwright("undo", dataset).ended(ExitCode.DONE);
        assertThat(undone.out())
                .matches("   2  " + TIME + "  undo fix SIZE_MISMATCH, .* \\(takes back 1\\): 6 files\\R");
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
    }

    @Test
    void tellsTheStoryOldestFirst() throws Exception {
        maskwright("fix", dataset, "--rule", "JUNK_FILE").ended(ExitCode.DONE);
        maskwright("fix", dataset, "--rule", "MASK_SPECKLES").ended(ExitCode.DONE);
        maskwright("undo", dataset, "1").ended(ExitCode.DONE);
        Ran ran = maskwright("history", dataset).ended(ExitCode.DONE);
        assertThat(ran.out().lines().map(l -> l.replaceAll(TIME, "TIME")))
                .containsExactly(
                        "   1  TIME  fix JUNK_FILE: 3 files, taken back",
                        "   2  TIME  fix MASK_SPECKLES: 1 file",
                        "   3  TIME  undo fix JUNK_FILE (takes back 1): 3 files");
        JsonNode json = maskwright("history", dataset, "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(json).hasSize(3);
        assertThat(Ran.keys(json.get(0))).containsExactly("id", "title", "when", "state", "files", "skipped");
        assertThat(json).extracting(o -> o.get("state").asText()).containsExactly("undone", "applied", "applied");
        assertThat(json.get(2).get("undoes").asInt()).isEqualTo(1);
    }

    @Test
    void redoesByTakingBackAnUndo() throws IOException {
        maskwright("fix", dataset, "--rule", "MASK_SPECKLES").ended(ExitCode.DONE);
        Tree fixed = Tree.ofFiles(dataset);
        maskwright("undo", dataset).ended(ExitCode.DONE);
        maskwright("undo", dataset, "2").ended(ExitCode.DONE);
        assertThat(Tree.ofFiles(dataset)).isEqualTo(fixed);
    }

    @Test
    void printsNothingButJsonWhereThatIsAskedFor() throws Exception {
        Ran fixed =
                maskwright("fix", dataset, "--rule", "JUNK_FILE", "--json", "-").ended(ExitCode.DONE);
        assertThat(Ran.keys(fixed.json())).containsExactly("id", "title", "when", "state", "files", "skipped");
        Ran undone = maskwright("undo", dataset, "--json", "-").ended(ExitCode.DONE);
        assertThat(undone.json().get("undoes").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhenThereIsNothingToRepair() throws IOException {
        Ran ran = maskwright("fix", dataset, "--rule", "MASK_EMPTY").ended(ExitCode.DONE);
        assertThat(ran.out()).isEqualTo("Nothing to repair." + System.lineSeparator());
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
    }

    @Test
    void saysWhatItLeavesAndWhy() throws IOException {
        Path other = Drawn.dataset(temp.resolve("other"), 2, Fault.MASK_OF_OTHER_ASPECT);
        Ran ran = maskwright("fix", other, "--rule", "SIZE_MISMATCH").ended(ExitCode.DONE);
        assertThat(ran.out().lines())
                .containsExactly(
                        "left: masks/02240_mask.png: it cannot be repaired automatically", "Nothing to repair.");
    }

    @Test
    void repairsWithAFixThatIsHandedIn() throws Exception {
        Fix renaming = new Fix() {
            @Override
            public String id() {
                return "set-apart";
            }

            @Override
            public String explanation() {
                return "Gives the mask a name of which no image is missed.";
            }

            @Override
            public Set<String> rules() {
                return Set.of("PAIR_MASK_WITHOUT_IMAGE");
            }

            @Override
            public Keeps keeps() {
                return Keeps.CONTENTS;
            }

            @Override
            public List<Edit> edits(Finding finding, FixContext context) {
                String mask = finding.files().getFirst();
                return List.of(new Edit.Rename(mask, mask.replace("masks/", "apart/"), context.judged(mask)));
            }
        };
        RuleBook book = RuleBook.standard().with(renaming);
        String choice = "PAIR_MASK_WITHOUT_IMAGE=set-apart";
        maskwright("fix", dataset, "--rule", choice).refused("no repair called \"set-apart\"");
        Ran ran = Ran.with(book, "fix", dataset, "--rule", choice).ended(ExitCode.DONE);
        assertThat(ran.out()).contains("fix " + choice + ": 1 file");
        assertThat(Tree.ofFiles(dataset)).isNotEqualTo(before);
        maskwright("undo", dataset).ended(ExitCode.DONE);
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
    }
}
