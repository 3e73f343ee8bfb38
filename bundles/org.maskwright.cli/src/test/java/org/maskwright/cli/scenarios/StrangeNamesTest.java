package org.maskwright.cli.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.cli.Drawn;
import org.maskwright.cli.ExitCode;
import org.maskwright.cli.Ran;
import org.maskwright.cli.Tree;
import org.maskwright.demo.DraftDataset;

/** Names as people and systems make them: they pair up, are read, are repaired, and come back. */
class StrangeNamesTest {
    private static final List<String> NAMES = List.of(
            "a b  c",
            " leading",
            "smile \uD83D\uDE42",
            "\u7167\u7247",
            "Zo\u00eb",
            "it's \"q\"",
            "100%",
            "a.b.c",
            "-n",
            "#1",
            "x".repeat(200),
            "\u00e9".repeat(100),
            "UPPER");

    @TempDir
    private Path temp;

    private Path dataset;

    @BeforeEach
    void draw() throws IOException {
        DraftDataset draft = Drawn.draft(NAMES.size());
        dataset = temp.resolve("my portraits \u2603");
        try {
            Files.createDirectories(dataset.resolve("images"));
            Files.createDirectories(dataset.resolve("masks"));
            for (int i = 0; i < NAMES.size(); i++) {
                String id = draft.ids().get(i);
                String extension = NAMES.get(i).equals("UPPER") ? ".JPG" : ".jpg";
                Files.write(
                        dataset.resolve("images/" + NAMES.get(i) + extension), draft.bytes(DraftDataset.imagePath(id)));
                Files.write(
                        dataset.resolve("masks/" + NAMES.get(i) + "_mask.png"), draft.bytes(DraftDataset.maskPath(id)));
            }
        } catch (InvalidPathException | IOException e) {
            assumeTrue(false, "skipped: this file system or locale does not have such names: " + e.getMessage());
        }
        for (String junk : List.of("images/.DS_Store", "images/._a b  c.jpg", "masks/Thumbs.db", "desktop.ini")) {
            Files.writeString(dataset.resolve(junk), "junk");
        }
    }

    @Test
    void pairUpAndAreRead() throws Exception {
        Ran info = maskwright("info", dataset, "--json", "-").ended(ExitCode.DONE);
        assertThat(info.json().get("pairs").asInt()).isEqualTo(NAMES.size());
        assertThat(info.json().at("/strays/junk").asInt()).isEqualTo(4);

        Ran check = maskwright(
                "check",
                dataset,
                "--json",
                "-",
                "--rules",
                "PAIR_*,FILE_*,MASK_EMPTY,SIZE_MISMATCH,NAME_*,EXT_CASE,JUNK_FILE");
        assertThat(check.code()).isIn(0, 1);
        assertThat(check.findings("FILE_UNREADABLE")).isEmpty();
        assertThat(check.findings("PAIR_IMAGE_WITHOUT_MASK")).isEmpty();
        assertThat(samples(check, "NAME_NON_ASCII"))
                .containsExactlyInAnyOrder("smile \uD83D\uDE42", "\u7167\u7247", "Zo\u00eb", "\u00e9".repeat(100));
        assertThat(samples(check, "NAME_RESERVED")).contains("it's \"q\"").doesNotContain("a b  c", "UPPER");
        assertThat(samples(check, "EXT_CASE")).containsExactly("UPPER");
        assertThat(check.findings("JUNK_FILE")).hasSize(4);
    }

    @Test
    void areRenamedToSafeOnesAndBack() throws Exception {
        Tree before = Tree.ofFiles(dataset);
        maskwright("fix", dataset, "--rule", "NAME_NON_ASCII,NAME_RESERVED,NAME_TOO_LONG,EXT_CASE,JUNK_FILE")
                .ended(ExitCode.DONE);
        Ran check = maskwright(
                "check", dataset, "--json", "-", "--rules", "PAIR_*,NAME_NON_ASCII,NAME_RESERVED,EXT_CASE,JUNK_FILE");
        assertThat(check.json().get("samples").asInt()).isEqualTo(NAMES.size());
        assertThat(check.json().get("findings")).isEmpty();
        maskwright("undo", dataset).ended(ExitCode.DONE);
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
    }

    @Test
    void linksLeadNowhereElse() throws Exception {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.copy(dataset.resolve("images/-n.jpg"), elsewhere.resolve("secret.jpg"));
        try {
            Files.createSymbolicLink(dataset.resolve("images/secret.jpg"), elsewhere.resolve("secret.jpg"));
            Files.createSymbolicLink(dataset.resolve("images/folder"), elsewhere);
            Files.createSymbolicLink(dataset.resolve("images/loop"), dataset);
            Files.createSymbolicLink(dataset.resolve("masks/gone_mask.png"), temp.resolve("gone.png"));
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "skipped: no symbolic links here: " + e.getMessage());
        }
        Ran info = maskwright("info", dataset, "--json", "-").ended(ExitCode.DONE);
        assertThat(info.json().get("samples").asInt()).isEqualTo(NAMES.size());
        Ran check = maskwright("check", dataset, "--json", "-", "--rules", "LINK_SKIPPED,PAIR_*")
                .ended(ExitCode.DONE);
        assertThat(check.findings("LINK_SKIPPED"))
                .flatExtracting(
                        f -> f.get("files").valueStream().map(JsonNode::asText).toList())
                .contains("images/folder", "images/secret.jpg", "masks/gone_mask.png");
        assertThat(check.findings("PAIR_IMAGE_WITHOUT_MASK")).isEmpty();
        maskwright("quarantine", dataset, "add", "images/folder/secret.jpg").refused("is not within the dataset");
    }

    private static Set<String> samples(Ran ran, String rule) throws Exception {
        return ran.findings(rule).stream()
                .map((JsonNode f) -> f.get("sample").asText())
                .collect(Collectors.toSet());
    }
}
