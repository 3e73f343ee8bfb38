package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maskwright.cli.Ran.maskwright;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Datasets that somebody prepared: what they say of themselves leads to one line and exit status 2, and nothing outside is touched. */
class HostileFoldersTest {
    @TempDir
    private Path temp;

    private Path dataset;
    private Path state;

    @BeforeEach
    void draw() throws IOException {
        dataset = Drawn.dataset(temp, 2);
        state = Files.createDirectories(dataset.resolve(".maskwright"));
    }

    private static String line(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return body + ",\"crc\":\"" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}\n";
    }

    @Test
    void aJournalLineThatNamesAFileOutside() throws IOException {
        Path victim = Files.writeString(temp.resolve("victim"), "mine");
        Files.createDirectories(state.resolve("journal"));
        Files.writeString(
                state.resolve("journal/000001.jsonl"),
                line("{\"operation\":1,\"format\":3,\"title\":\"fix\",\"when\":\"2026-01-01T00:00:00Z\"")
                        + line("{\"step\":1,\"kind\":\"create\",\"from\":{\"path\":\"../victim\"},\"to\":{\"path\":"
                                + "\"../victim\",\"sha256\":\"" + "ab".repeat(32)
                                + "\",\"bytes\":4,\"permissions\":\"\"}"));
        maskwright("undo", dataset).refused("000001.jsonl", "leads out of the dataset", "move it away");
        maskwright("history", dataset).refused("000001.jsonl");
        maskwright("quarantine", dataset, "add", "images/02240.jpg").refused("000001.jsonl");
        assertThat(victim).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "check", "undo", "history", "split"})
    void aStateFolderThatIsALink(String command) throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.delete(state);
        try {
            Files.createSymbolicLink(state, elsewhere);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "skipped: no symbolic links here: " + e.getMessage());
        }
        maskwright(command, dataset).refused(state + " is a link that leads out of " + dataset);
        assertThat(elsewhere).isEmptyDirectory();
    }
}
