package org.maskwright.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Journal;
import org.maskwright.dataset.journal.Quarantine;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.ledger.TimeSheet;

/**
 * Whatever the files of state hold, looking at the dataset ends with an answer or one line for the user. Checksums are put right, as whoever
 * prepares such a file would. Seeds are fixed; {@code -Dmaskwright.fuzz=100} does a hundred times as much.
 */
@Timeout(600)
class StateFuzzTest {
    private static final int TRIES = 60 * Integer.getInteger("maskwright.fuzz", 1);
    private static final List<String> WORDS = List.of(
            "",
            "..",
            "../x",
            "/",
            "null",
            "-1",
            "1e999",
            "9223372036854775808",
            "{}",
            "[]",
            "\"",
            ",",
            "\n",
            "\0",
            "true");

    @TempDir
    private Path root;

    private Path state;

    @BeforeEach
    void work() throws Exception {
        for (int i = 0; i < 3; i++) {
            Files.createDirectories(root.resolve("images"));
            Files.createDirectories(root.resolve("masks"));
            Files.write(root.resolve("images/" + i + ".png"), Pngs.grey(0, 255));
            Files.write(root.resolve("masks/" + i + ".png"), Pngs.grey(0, 255));
        }
        DatasetFolder folder = DatasetFolder.open(root, Access.WRITE);
        state = folder.stateFolder();
        try (DatasetLock lock = folder.lock("test", java.time.Clock.systemUTC())) {
            assertThat(lock).isNotNull();
            Journal journal = folder.journal(java.time.Clock.systemUTC());
            journal.apply(
                    "edit",
                    List.of(
                            Statuses.mark("0", SampleStatus.VERIFIED),
                            new Edit.Rename("images/2.png", "images/3.png", Edit.Expected.ANY)),
                    Progress.none());
            new Quarantine(journal).add(List.of("masks/1.png"), "why", Progress.none());
            journal.undo(Progress.none());
        }
        write("split.csv", "sample,part\n0,train\n1,val\n");
        write("folds.csv", "sample,fold\n0,1\n1,2\n");
        write("worked.csv", "sample,began,seconds\n0,2026-01-01T00:00:00Z,5.0\n");
        write("dataset.json", """
                {"version": 1, "layout": {"images": "images/{name}.png", "masks": "masks/{name}.png"}, "labels": "0/255",
                 "rules": {"MASK_EMPTY": {"severity": "error"}}, "ignored": {"DUP_NEAR": ["0"]}}
                """);
        folder.scans().keep(folder.scan(Progress.none()), folder.settings());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(state.resolve(name), text);
    }

    private interface Looking {
        Object at(DatasetFolder folder) throws IOException, InputException;
    }

    @Test
    void anyStateIsReadOrRefusedInOneLine() throws Exception {
        List<Path> files = new ArrayList<>();
        try (var all = Files.walk(state)) {
            all.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().contains("blobs") && !f.endsWith("lock") && !f.endsWith("catalog.db"))
                    .sorted()
                    .forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(9);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            var random = new Random(20261129);
            for (int i = 0; i < TRIES; i++) {
                byte[] mutated = sealed(file, mutated(whole, random));
                Files.write(file, mutated);
                look(file + ": " + HexFormat.of().formatHex(mutated));
            }
            Files.write(file, whole);
        }
    }

    private void look(String what) {
        for (Looking looking : List.<Looking>of(
                f -> f.settings(),
                f -> f.scan(Progress.none()),
                f -> f.scans().last(f.settings()),
                f -> f.split(f.scan(Progress.none())),
                f -> f.folds(f.scan(Progress.none())),
                f -> f.history().history(),
                f -> f.history().files(1),
                f -> f.history().undoObstacle(1, Progress.none()),
                f -> f.quarantine().list(),
                f -> TimeSheet.of(f.stateFolder()).read())) {
            try {
                looking.at(DatasetFolder.open(root, Access.READ));
            } catch (InputException e) {
                assertThat(e.getMessage()).as(what).isNotBlank();
            } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
                fail(what, e);
            }
        }
    }

    /** A few bytes turned, words put in, stretches left out or doubled. */
    private static byte[] mutated(byte[] whole, Random random) {
        byte[] file = whole.clone();
        for (int change = random.nextInt(3); change >= 0 && file.length > 2; change--) {
            int at = random.nextInt(file.length);
            int end = at + random.nextInt(Math.min(12, file.length - at) + 1);
            byte[] between =
                    switch (random.nextInt(5)) {
                        case 0 -> new byte[] {(byte) random.nextInt(256)};
                        case 1 -> WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8);
                        case 2 -> Arrays.copyOfRange(file, random.nextInt(at + 1), end);
                        case 3 -> new byte[end - at];
                        default -> new byte[0];
                    };
            byte[] out = Arrays.copyOf(file, at + between.length + file.length - end);
            System.arraycopy(between, 0, out, at, between.length);
            System.arraycopy(file, end, out, at + between.length, file.length - end);
            file = out;
        }
        return file;
    }

    private static byte[] sealed(Path file, byte[] bytes) {
        if (file.endsWith("scan.bin") && bytes.length > Long.BYTES) {
            var crc = new CRC32C();
            crc.update(bytes, 0, bytes.length - Long.BYTES);
            ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, crc.getValue());
        } else if (file.getParent().endsWith("journal")) {
            var text = new StringBuilder();
            for (String line : new String(bytes, UTF_8).split("\n", -1)) {
                int seal = line.indexOf(",\"crc\":\"");
                String body = seal < 0 ? line : line.substring(0, seal);
                var crc = new CRC32();
                crc.update(body.getBytes(UTF_8));
                text.append(body)
                        .append(",\"crc\":\"")
                        .append(HexFormat.of().toHexDigits((int) crc.getValue()))
                        .append("\"}\n");
            }
            return text.toString().getBytes(UTF_8);
        }
        return bytes;
    }
}
