package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.demo.Fault;

/** {@code history --forget}: says what goes before it goes, and what can no longer be undone. */
class ForgetCommandTest {
    @TempDir
    private Path temp;

    private Path dataset;
    private Tree repaired;

    @BeforeEach
    void repair() throws IOException {
        dataset = Drawn.dataset(temp, 4, Fault.SPECKLES, Fault.JUNK_FILES);
        maskwright("fix", dataset, "--rule", "MASK_SPECKLES").ended(ExitCode.DONE);
        maskwright("fix", dataset, "--rule", "JUNK_FILE").ended(ExitCode.DONE);
        repaired = Tree.ofFiles(dataset);
    }

    @Test
    void theOldestGoUntilItIsSmallEnoughAndStayInTheList() throws IOException {
        String would = maskwright("history", dataset, "--forget", "--larger-than", "0kB", "--dry-run")
                .ended(ExitCode.DONE)
                .out();
        assertThat(would)
                .contains("fix MASK_SPECKLES: 1 file")
                .containsPattern("1 operation would be forgotten and can no longer be undone; [0-9.]+ kB freed, ")
                .doesNotContain("JUNK_FILE");
        assertThat(maskwright("history", dataset).out()).doesNotContain("no longer");

        String done = maskwright("history", dataset, "--forget", "--larger-than", "0kB")
                .ended(ExitCode.DONE)
                .out();
        assertThat(done).isEqualTo(would.replace("would be", "was"));
        assertThat(maskwright("history", dataset).out())
                .containsPattern("1 .*fix MASK_SPECKLES: 1 file, can no longer be undone")
                .containsPattern("2 .*fix JUNK_FILE: 3 files\\R");
        maskwright("undo", dataset, "1").refused("can no longer be undone");
        assertThat(Tree.ofFiles(dataset)).isEqualTo(repaired);
        maskwright("undo", dataset).ended(ExitCode.DONE);
    }

    @Test
    void whatIsYoungIsKept() throws IOException {
        assertThat(maskwright("history", dataset, "--forget", "--older-than", "30d", "--json", "-")
                        .ended(ExitCode.DONE)
                        .json()
                        .get("forgotten"))
                .isEmpty();
    }

    @Test
    void mistakesAreSaid() {
        maskwright("history", dataset, "--forget").refused("--forget needs either --older-than or --larger-than");
        maskwright("history", dataset, "--older-than", "3d").refused("belong to --forget");
        maskwright("history", dataset, "--forget", "--older-than", "soon").refused("'soon' is no age; write 12h, 30d");
        maskwright("history", dataset, "--forget", "--larger-than", "x").refused("'x' is no size; write 500MB");
    }
}
