package org.maskwright.dataset.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maskwright.dataset.journal.SmallDataset.append;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.journal.Operation.Effect;
import org.maskwright.dataset.journal.Operation.Skipped;
import org.maskwright.dataset.ledger.Statuses;

class JournalTest {
    @TempDir(factory = InMemory.class)
    Path folder;

    private SmallDataset dataset;
    private Journal journal;
    private Map<String, String> before;

    @BeforeEach
    void open() throws Exception {
        dataset = SmallDataset.make(folder, 6);
        journal = Journal.open(folder, dataset.state(), SmallDataset.CLOCK);
        before = dataset.snapshot();
    }

    private Operation apply(Edit... edits) throws IOException, InputException {
        return journal.apply("edit", List.of(edits), Progress.none());
    }

    @Test
    void makesEveryKindOfEditAndTakesItBackBitForBit() throws Exception {
        Operation done = journal.apply("all", dataset.everyKind(), Progress.none());

        assertThat(done.skipped()).isEmpty();
        assertThat(done.files()).isEqualTo(13);
        assertThat(dataset.text("masks/0.png")).isEqualTo("mask 0 holes filled and again");
        assertThat(dataset.text("images/2.png")).isEqualTo("image 2 as PNG");
        assertThat(dataset.has("images/2.jpg")).isFalse();
        assertThat(dataset.text("other/place/3.jpg")).isEqualTo("image 3");
        assertThat(dataset.text(".maskwright/quarantine/masks/4.png")).isEqualTo("mask 4");
        assertThat(dataset.text(".maskwright/quarantine/~2/masks/4.png")).isEqualTo("mask 5");
        assertThat(dataset.text(".maskwright/status.csv")).isEqualTo("""
                        sample,status,by,when
                        0,verified,all,2026-01-31T12:03:00Z
                        1,verified-empty,all,2026-01-31T12:03:00Z
                        """);

        Operation undone = journal.undo(Progress.none());
        assertThat(undone.undoes()).isEqualTo(OptionalLong.of(1));
        assertThat(dataset.snapshot()).isEqualTo(before);
        assertThat(journal.history()).extracting(Operation::state).containsExactly(Effect.UNDONE, Effect.APPLIED);
    }

    @Test
    void undoOfUndoIsRedo() throws Exception {
        journal.apply("all", dataset.everyKind(), Progress.none());
        Map<String, String> after = dataset.snapshot();
        Operation undo = journal.undo(Progress.none());

        journal.undo(undo.id(), Progress.none());

        assertThat(dataset.snapshot()).isEqualTo(after);
        assertThat(journal.history())
                .extracting(Operation::state)
                .containsExactly(Effect.APPLIED, Effect.UNDONE, Effect.APPLIED);
        journal.undo(Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    @Test
    void repeatedUndoWalksBack() throws Exception {
        apply(new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")));
        apply(new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("b")));
        journal.undo(Progress.none());
        assertThat(dataset.text("masks/0.png")).isEqualTo("mask 0a");
        journal.undo(Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(before);
        assertThatThrownBy(() -> journal.undo(Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nothing to undo");
    }

    @Test
    void keepsPermissionsOfARewrittenFile() throws Exception {
        assumeTrue(dataset.isPosix(), "needs POSIX permissions");
        apply(new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("!")));
        assertThat(Files.getPosixFilePermissions(folder.resolve("masks/0.png")))
                .hasToString("[OWNER_READ, OWNER_WRITE, GROUP_READ]");
    }

    @Test
    void aNewerChangeByAnotherProgramIsNotOverwritten() throws Exception {
        apply(
                new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")),
                new Edit.Rewrite("masks/1.png", Edit.Expected.ANY, append("b")));
        dataset.put("masks/0.png", "by hand");
        Map<String, String> now = dataset.snapshot();
        assertThatThrownBy(() -> journal.undo(Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("masks/0.png was changed since operation 1 (edit) by another program");
        assertThat(dataset.snapshot())
                .as("nothing changed, also not masks/1.png")
                .isEqualTo(now);
    }

    @Test
    void aLaterOperationOnTheSameFileIsNamed() throws Exception {
        apply(new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")));
        journal.apply(
                "second", List.of(new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("b"))), Progress.none());
        assertThatThrownBy(() -> journal.undo(1, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("masks/0.png was changed again")
                .hasMessageContaining("operation 2 (second)");
        apply(new Edit.Rewrite("masks/1.png", Edit.Expected.ANY, append("c")));
        journal.undo(2, Progress.none());
        journal.undo(1, Progress.none());
        assertThat(dataset.text("masks/0.png")).isEqualTo("mask 0");
        assertThat(dataset.text("masks/1.png")).isEqualTo("mask 1c");
    }

    @Test
    void undoDoesNotOverwriteAFileThatTookTheOldName() throws Exception {
        apply(new Edit.Rename("masks/0.png", "masks/zero.png", Edit.Expected.ANY));
        dataset.put("masks/0.png", "another");
        assertThatThrownBy(() -> journal.undo(Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("masks/0.png exists again");
        assertThat(dataset.text("masks/zero.png")).isEqualTo("mask 0");
    }

    @Test
    void oneFileThatCannotBeChangedIsSkippedWithItsReason() throws Exception {
        Operation done = apply(
                new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, old -> {
                    throw new InputException("not a PNG");
                }),
                new Edit.Rewrite("masks/gone.png", Edit.Expected.ANY, append("x")),
                new Edit.Rename("masks/1.png", "masks/2.png", Edit.Expected.ANY),
                new Edit.Convert("masks/1.png", "masks/2.png", Edit.Expected.ANY, append("x")),
                new Edit.Quarantine("masks", Edit.Expected.ANY, "folder"),
                new Edit.Rewrite("../outside.png", Edit.Expected.ANY, append("x")),
                new Edit.Quarantine(".maskwright/status.csv", Edit.Expected.ANY, "ours"),
                new Edit.Rewrite("masks/3.png", Edit.Expected.ANY, append("done")));

        assertThat(done.skipped())
                .extracting(Skipped::path)
                .containsExactly(
                        "masks/0.png",
                        "masks/gone.png",
                        "masks/1.png",
                        "masks/1.png",
                        "masks",
                        "../outside.png",
                        ".maskwright/status.csv");
        assertThat(done.skipped())
                .extracting(Skipped::why)
                .satisfiesExactly(
                        w -> assertThat(w).isEqualTo("not a PNG"),
                        w -> assertThat(w).startsWith("masks/gone.png is gone"),
                        w -> assertThat(w).startsWith("masks/2.png exists already"),
                        w -> assertThat(w).startsWith("masks/2.png exists already"),
                        w -> assertThat(w).contains("is a folder"),
                        w -> assertThat(w).contains("is no file of the dataset"),
                        w -> assertThat(w).contains("is no file of the dataset"));
        assertThat(done.files()).isEqualTo(1);
        assertThat(dataset.text("masks/3.png")).isEqualTo("mask 3done");
        assertThat(journal.history().getFirst().skipped()).isEqualTo(done.skipped());
    }

    @Test
    void aLinkIsNeverFollowedOutOfTheDataset(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("theirs.png"), "theirs");
        Files.createSymbolicLink(folder.resolve("masks/link.png"), elsewhere.resolve("theirs.png"));
        Files.createSymbolicLink(folder.resolve("far"), elsewhere);
        before = dataset.snapshot();
        Operation done = apply(
                new Edit.Rewrite("masks/link.png", Edit.Expected.ANY, append("x")),
                new Edit.Rewrite("far/theirs.png", Edit.Expected.ANY, append("x")),
                new Edit.Quarantine("masks/link.png", Edit.Expected.ANY, "a link"));
        assertThat(done.skipped()).extracting(Skipped::path).containsExactly("masks/link.png", "far/theirs.png");
        assertThat(dataset.has("masks/link.png")).isFalse();
        assertThat(Files.readString(elsewhere.resolve("theirs.png"))).isEqualTo("theirs");
        journal.undo(Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    @Test
    void cancellingStopsBetweenFilesAndWhatWasDoneCanBeUndone() throws Exception {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            dataset.put("many/" + i, "old " + i);
            edits.add(new Edit.Rewrite("many/" + i, Edit.Expected.ANY, append("!")));
        }
        before = dataset.snapshot();
        assertThatThrownBy(() -> journal.apply("many", edits, cancelledAfter(70)))
                .isInstanceOf(CancellationException.class);
        assertThat(dataset.temporaries()).isEmpty();
        Operation stopped = journal.history().getFirst();
        assertThat(stopped.state()).isEqualTo(Effect.INTERRUPTED);
        assertThat(stopped.files()).isEqualTo(64);
        assertThat(dataset.text("many/63")).isEqualTo("old 63!");
        assertThat(dataset.text("many/64")).isEqualTo("old 64");
        journal.undo(Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    private static Progress cancelledAfter(int units) {
        var left = new AtomicInteger(units);
        return new Progress() {
            @Override
            public void begin(String task, long total) {}

            @Override
            public void worked(long done) {
                left.addAndGet((int) -done);
            }

            @Override
            public boolean isCancelled() {
                return left.get() <= 0;
            }
        };
    }

    @Test
    void aFaultInAChangeStopsTheOperationAndWhatWasDoneCanBeUndone() throws Exception {
        assertThatThrownBy(() -> apply(
                        new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("x")),
                        new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, old -> {
                            throw new IllegalStateException("a fault of ours");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(journal.history().getFirst().state()).isEqualTo(Effect.INTERRUPTED);
        assertThat(dataset.text("masks/0.png")).isEqualTo("mask 0x");
        journal.undo(Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    @Test
    void contentsThatDoNotChangeAreNotWritten() throws Exception {
        assertThat(apply(new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, old -> old))
                        .files())
                .isZero();
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    @Test
    void onlyTheRowsOfAnOperationAreTakenBack() throws Exception {
        apply(Statuses.mark("1", SampleStatus.VERIFIED));
        apply(Statuses.mark("2", SampleStatus.PROPOSED));
        journal.undo(1, Progress.none());
        assertThat(dataset.text(".maskwright/status.csv")).isEqualTo("""
                        sample,status,by,when
                        0,corrected,me,2025-01-01T00:00:00Z
                        2,proposed,edit,2026-01-31T12:03:00Z
                        """);
        apply(Statuses.mark("2", SampleStatus.VERIFIED));
        assertThatThrownBy(() -> journal.undo(2, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the status of sample 2 was changed again")
                .hasMessageContaining("operation 4");
    }

    @Test
    void aDamagedOldVersionStopsUndoBeforeAnythingIsChanged() throws Exception {
        apply(
                new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")),
                new Edit.Rewrite("masks/1.png", Edit.Expected.ANY, append("b")));
        String sha = FileState.sha256("mask 0".getBytes(UTF_8));
        Files.writeString(dataset.state().resolve("journal/blobs/" + sha.substring(0, 2) + "/" + sha), "damaged");
        Map<String, String> now = dataset.snapshot();
        assertThatThrownBy(() -> journal.undo(Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("masks/0.png");
        assertThat(dataset.snapshot()).isEqualTo(now);
    }

    @Test
    void aDamagedLineInTheMiddleIsToldAndNotGuessedAt() throws Exception {
        journal.apply("all", dataset.everyKind(), Progress.none());
        Path log = dataset.state().resolve("journal/000001.jsonl");
        Files.writeString(log, Files.readString(log).replaceFirst("masks/1.png", "masks/7.png"));
        assertThatThrownBy(() -> journal.undo(Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("000001.jsonl");
    }

    @Test
    void aReaderSeesTheHistoryAndChangesNothing() throws Exception {
        apply(new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")));
        Journal reader = Journal.read(folder, dataset.state());
        assertThat(reader.history()).extracting(Operation::title).containsExactly("edit");
        assertThatThrownBy(() -> reader.undo(Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("reading only");
    }
}
