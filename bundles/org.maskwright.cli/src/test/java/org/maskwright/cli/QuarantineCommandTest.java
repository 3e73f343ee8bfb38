package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code quarantine}: files go aside, are listed, and come back as they were. */
class QuarantineCommandTest {
    @TempDir
    private Path temp;

    private Path dataset;

    @BeforeEach
    void draw() throws IOException {
        dataset = Drawn.dataset(temp, 3);
    }

    @Test
    void setsAsideListsAndRestores() throws Exception {
        Tree before = Tree.ofFiles(dataset);
        Ran added = maskwright(
                        "quarantine", dataset, "add", "images/02240.jpg", "masks/02240_mask.png", "--why", "bad light")
                .ended(ExitCode.DONE);
        assertThat(added.out()).contains("quarantine 2 files: 2 files");
        assertThat(dataset.resolve("images/02240.jpg")).doesNotExist();
        assertThat(dataset.resolve(".maskwright/quarantine/images/02240.jpg")).exists();

        Ran listed = maskwright("quarantine", dataset, "list").ended(ExitCode.DONE);
        assertThat(listed.out().lines().toList())
                .satisfiesExactly(
                        l -> assertThat(l)
                                .matches("images/02240\\.jpg  \\(bad light, [-\\d]{10}T[\\d:]{8}Z\\)")
                                .endsWith(")"),
                        l -> assertThat(l).startsWith("masks/02240_mask.png  (bad light, "),
                        l -> assertThat(l).isEqualTo("2 files in quarantine"));
        JsonNode json = maskwright("quarantine", dataset, "list", "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(Ran.keys(json.get(0))).containsExactly("path", "sha256", "bytes", "why", "when");

        maskwright("quarantine", dataset, "restore", "images/02240.jpg").ended(ExitCode.DONE);
        assertThat(maskwright("quarantine", dataset, "list").out()).contains("1 file in quarantine");
        maskwright("quarantine", dataset, "restore").ended(ExitCode.DONE);
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
        assertThat(maskwright("quarantine", dataset, "list").out())
                .isEqualTo("0 files in quarantine" + System.lineSeparator());
    }

    @Test
    void isTakenBackByUndo() throws IOException {
        Tree before = Tree.ofFiles(dataset);
        maskwright("quarantine", dataset, "add", "images/02241.jpg").ended(ExitCode.DONE);
        maskwright("undo", dataset).ended(ExitCode.DONE);
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
    }

    @Test
    void refusesWhatCannotBe() throws IOException {
        maskwright("quarantine", dataset, "add").refused("quarantine", "needs the files to set aside");
        maskwright("quarantine", dataset, "add", "../elsewhere.jpg").refused("is not within the dataset");
        maskwright("quarantine", dataset, "restore").refused("the quarantine is empty");
        maskwright("quarantine", dataset, "restore", "images/02240.jpg")
                .refused("images/02240.jpg is not in quarantine");
        maskwright("quarantine", dataset, "remove").refused("remove", "list, add or restore");
        maskwright("quarantine", dataset).refused("list, add or restore");
        maskwright("quarantine", dataset, "add", "images/nothing.jpg").refused("images/nothing.jpg");
    }

    @Test
    void refusesToRestoreWhatWasDamagedMeanwhile() throws IOException {
        maskwright("quarantine", dataset, "add", "images/02241.jpg").ended(ExitCode.DONE);
        Files.writeString(dataset.resolve(".maskwright/quarantine/images/02241.jpg"), "something else");
        maskwright("quarantine", dataset, "restore").refused("images/02241.jpg", "damaged or gone");
        assertThat(dataset.resolve("images/02241.jpg")).doesNotExist();
    }

    @Test
    void refusesToRestoreOverAnotherFile() throws IOException {
        maskwright("quarantine", dataset, "add", "images/02241.jpg").ended(ExitCode.DONE);
        Files.writeString(dataset.resolve("images/02241.jpg"), "a new one");
        maskwright("quarantine", dataset, "restore").refused("images/02241.jpg");
        assertThat(dataset.resolve("images/02241.jpg")).hasContent("a new one");
    }
}
