package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.VisibleText;
import org.maskwright.dataset.DatasetLock;

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

    private static final String RED = "red\u001b[2J\u001b]0;title\u0007";
    private static final String FORGED = "x\nerror    FORGED_RULE  9 findings\u009b2J";
    private static final String TURNED = "gpj.\u202egnp\u2066";

    private void giveNames() throws IOException {
        try {
            for (String name : List.of(RED, FORGED, TURNED)) {
                Files.copy(dataset.resolve("images/02240.jpg"), dataset.resolve("images/" + name + ".jpg"));
                // No mask at all: each command speaks of such a file.
                Files.writeString(dataset.resolve("masks/" + name + ".png"), "");
            }
        } catch (InvalidPathException | IOException e) {
            assumeTrue(false, "skipped: no such names here: " + e.getMessage());
        }
    }

    private static Ran harmless(Object... words) {
        Ran ran = maskwright(words);
        for (String text : List.of(ran.out(), ran.err())) {
            assertThat(text.codePoints().filter(c -> c != '\n' && VisibleText.acts(c)))
                    .as(text)
                    .isEmpty();
            assertThat(text.lines()).noneMatch(l -> l.startsWith("error    FORGED"));
        }
        return ran;
    }

    @Test
    void namesDoNothingToTheTerminal() throws IOException {
        giveNames();
        assertThat(harmless("check", dataset).out())
                .contains("masks/red\\u001b[2J\\u001b]0;title\\u0007.png", "x\\nerror    FORGED", "gpj.\\u202egnp");
        harmless("info", dataset);
        harmless("fix", dataset, "--rule", "FILE_UNREADABLE", "--dry-run");
        harmless("quarantine", dataset, "add", "masks/" + FORGED + ".png").ended(ExitCode.DONE);
        assertThat(harmless("quarantine", dataset, "list").out()).contains("masks/x\\nerror    FORGED_RULE");
        harmless("quarantine", dataset, "add", "masks/" + FORGED + ".png").ended(ExitCode.INPUT);
        harmless("quarantine", dataset, "restore", RED).refused("red\\u001b[2J");
        harmless("history", dataset).ended(ExitCode.DONE);
        harmless("undo", dataset).ended(ExitCode.DONE);
        harmless("check", temp.resolve(RED)).refused("red\\u001b[2J");
        harmless("check", dataset, "--" + RED).refused("red\\u001b[2J");
        harmless(RED).refused("red\\u001b[2J");
    }

    @Test
    void namesInDocumentsAreTheNamesAndDoNothing() throws IOException {
        giveNames();
        Path html = temp.resolve("report.html");
        Ran json = harmless("check", dataset, "--json", "-", "--html", html);
        assertThat(json.json().get("findings").findValues("files"))
                .flatExtracting(
                        files -> files.valueStream().map(JsonNode::asText).toList())
                .contains("masks/" + FORGED + ".png", "masks/" + RED + ".png", "masks/" + TURNED + ".png");
        assertThat(Files.readString(html).codePoints().filter(c -> c != '\n' && c != '\t' && VisibleText.acts(c)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status.csv, info",
        "status.csv, check",
        "split.csv, info",
        "split.csv, split",
        "dataset.json, check",
        "quarantine/manifest.jsonl, quarantine",
        "journal/000001.jsonl, history",
        "journal/forgotten.jsonl, history"
    })
    void stateThatIsNoText(String name, String command) throws IOException {
        Path file = state.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, "sample,part\n\u00fc,train\n".getBytes(StandardCharsets.ISO_8859_1));
        Ran ran = command.equals("quarantine") ? maskwright(command, dataset, "list") : maskwright(command, dataset);
        ran.refused(file.getFileName().toString());
    }

    @Test
    void workedTimesThatAreNoTextAreNotCounted() throws IOException {
        Files.write(
                state.resolve("worked.csv"),
                "sample,began,seconds\n\u00fc,2026-01-01T00:00:00Z,5.0\n".getBytes(StandardCharsets.ISO_8859_1));
        maskwright("info", dataset).ended(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"split.csv", "dataset.json", "status.csv"})
    void stateThatIsMuchTooLargeIsNotRead(String name) throws IOException {
        // Sparse: takes no room on most disks.
        try (var file = new RandomAccessFile(state.resolve(name).toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        maskwright("check", dataset).refused(name + " has 314,572,800 bytes, and at most");
    }

    @Test
    void aBackslashInANameIsALetterWhereTheSystemSaysSo() throws IOException {
        assumeTrue(File.separatorChar == '/', "skipped: a backslash separates names here");
        Files.copy(dataset.resolve("images/02240.jpg"), dataset.resolve("images/a\\b.jpg"));
        maskwright("quarantine", dataset, "add", "images/a\\b.jpg").ended(ExitCode.DONE);
        assertThat(dataset.resolve("images/a\\b.jpg")).doesNotExist();
        maskwright("quarantine", dataset, "restore", "images/a\\b.jpg").ended(ExitCode.DONE);
        assertThat(dataset.resolve("images/a\\b.jpg")).exists();
    }

    @Test
    void whatAnotherMaskwrightIsDoingIsUnderWayAndWhatNobodyFinishesWasInterrupted() throws Exception {
        Files.createDirectories(state.resolve("journal"));
        Files.writeString(
                state.resolve("journal/000001.jsonl"),
                line("{\"operation\":1,\"format\":3,\"title\":\"fix\",\"when\":\"2026-01-01T00:00:00Z\""));
        try (DatasetLock lock = DatasetLock.acquire(dataset, state, "fix", Clock.systemUTC())) {
            assertThat(lock).isNotNull();
            assertThat(maskwright("history", dataset).ended(ExitCode.DONE).out())
                    .contains("under way")
                    .doesNotContain("interrupted");
        }
        assertThat(maskwright("history", dataset).ended(ExitCode.DONE).out()).contains("interrupted");
    }
}
