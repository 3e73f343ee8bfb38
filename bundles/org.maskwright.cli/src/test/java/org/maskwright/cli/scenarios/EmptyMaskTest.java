package org.maskwright.cli.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.cli.ExitCode;
import org.maskwright.cli.Ran;
import org.maskwright.cli.Tree;
import org.maskwright.core.Progress;
import org.maskwright.demo.DraftDataset;
import org.maskwright.demo.Fault;

/** The mask 02299, all zero, that turned a published mean into NaN: found by name, set aside or declared right, and brought back. */
class EmptyMaskTest {
    @TempDir
    private Path temp;

    private Path dataset;

    @BeforeEach
    void draw() throws Exception {
        DraftDataset draft =
                DraftDataset.of(java.util.List.of("02297", "02298", "02299", "02300"), 2299, Progress.none());
        Fault.EMPTY_MASK.plant(draft, "02299");
        dataset = temp.resolve("portraits");
        draft.writeTo(dataset, Progress.none());
    }

    @Test
    void isFoundSetAsideAndBroughtBack() throws Exception {
        Tree before = Tree.ofFiles(dataset);
        JsonNode finding = check(ExitCode.FINDINGS).findings("MASK_EMPTY").getFirst();
        assertThat(finding.get("severity").asText()).isEqualTo("error");
        assertThat(finding.get("sample").asText()).isEqualTo("02299");
        assertThat(finding.get("files").get(0).asText()).isEqualTo("masks/02299_mask.png");

        maskwright("fix", dataset, "--rule", "MASK_EMPTY").ended(ExitCode.DONE);
        assertThat(dataset.resolve("masks/02299_mask.png")).doesNotExist();
        assertThat(dataset.resolve("images/02299.jpg")).doesNotExist();
        assertThat(check(ExitCode.DONE).json().get("samples").asInt()).isEqualTo(3);
        assertThat(maskwright("quarantine", dataset, "list").out())
                .contains("images/02299.jpg  (MASK_EMPTY, ", "masks/02299_mask.png  (MASK_EMPTY, ");

        maskwright("undo", dataset).ended(ExitCode.DONE);
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
        check(ExitCode.FINDINGS);
    }

    @Test
    void isSilencedByWhoeverLookedAtIt() throws Exception {
        Tree before = Tree.ofFiles(dataset);
        maskwright("fix", dataset, "--rule", "MASK_EMPTY=verified-empty").ended(ExitCode.DONE);
        assertThat(Files.readAllLines(dataset.resolve(".maskwright/status.csv")))
                .hasSize(2)
                .last()
                .asString()
                .matches("02299[.]jpg,verified-empty,[0-9a-f]{64},[0-9a-f]{64},fix MASK_EMPTY=verified-empty,,.*");
        assertThat(check(ExitCode.DONE).findings("MASK_EMPTY")).isEmpty();
        assertThat(maskwright("info", dataset).out()).contains("3 unreviewed, 1 verified-empty");
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);

        maskwright("undo", dataset).ended(ExitCode.DONE);
        check(ExitCode.FINDINGS);
    }

    private Ran check(ExitCode expected) {
        return maskwright("check", dataset, "--json", "-", "--fail-on", "error").ended(expected);
    }
}
