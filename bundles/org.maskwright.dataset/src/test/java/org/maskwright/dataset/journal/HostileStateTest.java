package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.file.FileMarks;
import org.maskwright.dataset.file.FileState;

/** State that somebody has prepared so that files outside the dataset would be read, written or removed. */
class HostileStateTest {
    private static final String VICTIM = "not of the dataset";

    @TempDir
    Path place;

    private SmallDataset dataset;
    private Path outside;
    private Path victim;

    @BeforeEach
    void make() throws Exception {
        Path root = Files.createDirectory(place.resolve("dataset"));
        dataset = SmallDataset.make(root, 2);
        outside = Files.createDirectory(place.resolve("outside"));
        victim = Files.writeString(outside.resolve("file"), VICTIM);
    }

    private static FileState state(String text) {
        return FileState.of(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), new FileMarks(Optional.empty(), ""));
    }

    private void journal(boolean closed, Step step, String... folders) throws IOException {
        Path file = Files.createDirectories(dataset.state().resolve("journal")).resolve("000001.jsonl");
        String text = JournalText.write(new JournalLine.Begin(
                        Operation.begun(1, "fix", SmallDataset.CLOCK.instant(), OptionalLong.empty()),
                        List.of(folders)))
                + JournalText.write(new JournalLine.Intent(step));
        if (closed) {
            text += JournalText.write(new JournalLine.Made(1))
                    + JournalText.write(new JournalLine.End(OperationLog.How.DONE));
        }
        Files.writeString(file, text);
    }

    private void blob(String text) throws IOException {
        String hash = state(text).sha256();
        Path folder =
                Files.createDirectories(dataset.state().resolve("journal/blobs").resolve(hash.substring(0, 2)));
        Files.writeString(folder.resolve(hash), text);
    }

    private void refused(ThrowingCallable act, String why) throws IOException {
        assertThatThrownBy(act)
                .isInstanceOf(InputException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("\n");
        assertThat(victim).hasContent(VICTIM);
        try (var files = Files.list(outside)) {
            assertThat(files).containsExactly(victim);
        }
    }

    @Test
    void anUndoOverwritesNothingOutside() throws Exception {
        blob("planted");
        for (String path : List.of("../outside/file", victim.toString(), "masks/../../outside/file")) {
            journal(true, rewrite(path));
            refused(() -> dataset.journal().undo(Progress.none()), "leads out of the dataset");
        }
        Files.createSymbolicLink(dataset.root().resolve("way"), outside);
        journal(true, rewrite("way/file"));
        refused(() -> dataset.journal().undo(Progress.none()), "leads out of " + dataset.root());
    }

    private static Step rewrite(String path) {
        return new Step(
                1, Step.StepKind.REWRITE, new Step.Place(path, state("planted")), new Step.Place(path, state(VICTIM)));
    }

    @Test
    void anUndoMakesAndRemovesNothingOutside() throws Exception {
        blob("planted");
        Files.createSymbolicLink(dataset.root().resolve("way"), outside);
        for (String folder : List.of("../outside/", "way/", ".maskwright/../../outside/")) {
            journal(
                    true,
                    new Step(
                            1,
                            Step.StepKind.REMOVE,
                            new Step.Place(folder + "new", state("planted")),
                            new Step.Place(folder + "new", FileState.ABSENT)));
            refused(() -> dataset.journal().undo(Progress.none()), "leads out of");
            journal(
                    true,
                    new Step(
                            1,
                            Step.StepKind.CREATE,
                            new Step.Place(folder + "file", FileState.ABSENT),
                            new Step.Place(folder + "file", state(VICTIM))));
            refused(() -> dataset.journal().undo(Progress.none()), "leads out of");
        }
    }

    @Test
    void recoveryTouchesNothingOutside() throws Exception {
        Files.createSymbolicLink(dataset.root().resolve("way"), outside);
        // A move that looks half made: recovery would remove its first name.
        Files.writeString(dataset.root().resolve("masks/copy"), VICTIM);
        for (String from : List.of("../outside/file", "way/file")) {
            journal(
                    false,
                    new Step(
                            1,
                            Step.StepKind.RENAME,
                            new Step.Place(from, state(VICTIM)),
                            new Step.Place("masks/copy", state(VICTIM))));
            refused(dataset::journal, "leads out of");
        }
        // A folder of which temporary files would be removed.
        victim = Files.move(victim, outside.resolve(".maskwright-1-0.tmp"));
        journal(false, rewrite("masks/0.png"), "way");
        refused(dataset::journal, "leads out of");
        journal(false, rewrite("masks/0.png"), "../outside");
        dataset.journal();
        assertThat(victim).hasContent(VICTIM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside/file", "quarantine/../../../outside/file", "quarantine/way/file"})
    void aRestoreTakesNothingFromOutside(String kept) throws Exception {
        Files.createDirectories(dataset.state().resolve("quarantine"));
        Files.createSymbolicLink(dataset.state().resolve("quarantine/way"), outside);
        manifest("masks/9.png", kept);
        var quarantine = new Quarantine(dataset.journal());
        refused(() -> quarantine.restore(quarantine.list(), Progress.none()), "leads out of");
        assertThat(dataset.has("masks/9.png")).isFalse();
    }

    @Test
    void aRestorePutsNothingOutside() throws Exception {
        Files.createDirectories(dataset.state().resolve("quarantine"));
        Files.writeString(dataset.state().resolve("quarantine/x"), VICTIM);
        manifest("../outside/new", "quarantine/x");
        var quarantine = new Quarantine(dataset.journal());
        refused(() -> quarantine.restore(quarantine.list(), Progress.none()), "leads out of the dataset");
    }

    private void manifest(String from, String to) throws IOException {
        Files.writeString(
                dataset.state().resolve("quarantine/manifest.jsonl"),
                "{\"action\":\"quarantine\",\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"sha256\":\""
                        + state(VICTIM).sha256() + "\",\"bytes\":18,\"when\":\"2026-01-31T12:00:00Z\"}\n");
    }

    @Test
    void nothingIsSetAsideThroughALink() throws Exception {
        Files.createDirectories(dataset.state().resolve("quarantine"));
        Files.createSymbolicLink(dataset.state().resolve("quarantine/masks"), outside);
        Operation done = new Quarantine(dataset.journal()).add(List.of("masks/1.png"), "why", Progress.none());
        assertThat(done.files()).isZero();
        assertThat(done.skipped().getFirst().why()).contains("leads out of");
        assertThat(dataset.has("masks/1.png")).isTrue();
        assertThat(outside.resolve("1.png")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock",
                "status.csv",
                "catalog.db",
                "journal",
                "journal/000001.jsonl",
                "journal/blobs/ab",
                "journal/strokes/00.strokes",
                "quarantine",
                "quarantine/manifest.jsonl",
                "thumbnails/ab"
            })
    void aLinkOutOfTheStateFolderIsRefused(String name) throws Exception {
        open();
        Path link = dataset.state().resolve(name);
        Files.deleteIfExists(link);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, name.contains(".") || name.equals("lock") ? victim : outside);
        refused(this::open, link + " is a link that leads out of");
    }

    @Test
    void aStateFolderThatIsALinkIsRefusedUnlessItStaysWithin() throws Exception {
        Files.move(dataset.state(), outside.resolve("state"));
        Files.createSymbolicLink(dataset.state(), outside.resolve("state"));
        assertThatThrownBy(this::open)
                .isInstanceOf(InputException.class)
                .hasMessageContaining(dataset.state() + " is a link that leads out of");
        Files.delete(dataset.state());
        Files.move(outside.resolve("state"), dataset.root().resolve("kept-here"));
        Files.createSymbolicLink(dataset.state(), dataset.root().resolve("kept-here"));
        open();
        assertThat(new Quarantine(dataset.journal())
                        .add(List.of("masks/1.png"), "why", Progress.none())
                        .files())
                .isEqualTo(1);
    }

    @Test
    void aLinkOfTheUsersMayBeSetAside() throws Exception {
        Files.createSymbolicLink(dataset.root().resolve("masks/link.png"), victim);
        assertThat(new Quarantine(dataset.journal())
                        .add(List.of("masks/link.png"), "why", Progress.none())
                        .files())
                .isEqualTo(1);
        open();
        dataset.journal().undo(Progress.none());
        assertThat(Files.isSymbolicLink(dataset.root().resolve("masks/link.png")))
                .isTrue();
    }

    private void open() throws Exception {
        DatasetFolder.open(dataset.root(), Access.WRITE);
    }

    @Test
    void lineWithARightChecksumAndNoFieldsIsNamed() throws Exception {
        journal(true, rewrite("masks/0.png"));
        Path file = dataset.state().resolve("journal/000001.jsonl");
        String first = Files.readString(file).lines().findFirst().orElseThrow();
        for (String body : List.of(
                "{\"step\":1",
                "{\"step\":1,\"kind\":\"rewrite\",\"from\":{},\"to\":{}",
                "{\"x\":1",
                "{\"end\":\"so\"")) {
            Files.writeString(file, first + "\n" + sealed(body) + "\n");
            refused(() -> dataset.journal().history(), "cannot be read");
        }
    }

    private static String sealed(String body) {
        var crc = new java.util.zip.CRC32();
        crc.update(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return body + ",\"crc\":\"" + java.util.HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}";
    }
}
