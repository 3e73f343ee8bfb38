package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.ledger.Statuses;

/** Rows of tables: what others have written stays, the journal keeps rows, undo concerns rows. */
class RowEditTest {
    private static final Table STATUS = Statuses.TABLE;
    /** As somebody may have edited it: another order, a column more, quotes, Windows line ends, none at the end, a blank line. */
    private static final String BY_HAND =
            "sample,note,status,by,when\r\n\"9, left\",\"say \"\"hi\"\"\",corrected,me,2025-01-01T00:00:00Z\r\n\r\n"
                    + "2,\"two\nlines\",proposed,me,2025-01-01T00:00:00Z";

    @TempDir(factory = InMemory.class)
    Path folder;

    private SmallDataset dataset;
    private Journal journal;

    @BeforeEach
    void open() throws IOException, InputException {
        dataset = SmallDataset.make(folder, 3);
        journal = dataset.journal();
    }

    private Operation apply(Edit... edits) throws IOException, InputException {
        return journal.apply("look", List.of(edits), Progress.none());
    }

    private String status() throws IOException {
        return dataset.text(".maskwright/status.csv");
    }

    @Test
    void columnsRowsAndOrderOfOthersStay() throws Exception {
        dataset.put(".maskwright/status.csv", BY_HAND);
        Map<String, String> before = dataset.snapshot();
        apply(Statuses.mark("2", SampleStatus.VERIFIED), Statuses.mark("10", SampleStatus.PROPOSED));
        assertThat(status())
                .isEqualTo(
                        "sample,note,status,by,when\r\n\"9, left\",\"say \"\"hi\"\"\",corrected,me,2025-01-01T00:00:00Z\r\n\r\n"
                                + "2,\"two\nlines\",verified,look,2026-01-31T12:03:00Z\r\n10,,proposed,look,2026-01-31T12:03:00Z");
        journal.undo(Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    @Test
    void theJournalKeepsRowsAndNoFile() throws Exception {
        apply(Statuses.mark("1", SampleStatus.VERIFIED));
        apply(Statuses.mark("1", SampleStatus.CORRECTED));
        assertThat(dataset.has(".maskwright/journal/blobs")).isFalse();
        assertThat(Files.size(dataset.state().resolve("journal/000002.jsonl"))).isLessThan(1_000);
    }

    @Test
    void aRowThatIsNotAsExpectedIsLeftAndSaid() throws Exception {
        Operation done = apply(
                new Edit.SetRow(STATUS, "0", expecting("status", "verified"), Map.of("status", "proposed")),
                new Edit.SetRow(STATUS, "1", Edit.RowExpected.NONE, Map.of("status", "proposed")),
                new Edit.SetRow(STATUS, "0", Edit.RowExpected.NONE, Map.of("status", "proposed")),
                new Edit.SetRow(STATUS, "0", expecting("status", "corrected"), Map.of("status", "verified")));
        assertThat(done.skipped()).extracting(Operation.Skipped::path).containsExactly("0", "0");
        assertThat(done.skipped().getFirst().why()).startsWith("the status of sample 0 was changed since");
        assertThat(status())
                .isEqualTo(
                        "sample,status,by,when\n0,verified,look,2026-01-31T12:03:00Z\n1,proposed,look,2026-01-31T12:03:00Z\n");
        assertThat(journal.history().getFirst().skipped()).hasSize(2);
    }

    private static Edit.RowExpected expecting(String column, String cell) {
        return new Edit.RowExpected(Optional.of(Map.of(column, cell)));
    }

    @Test
    void aRowThatIsTakenOutComesBackInItsPlace() throws Exception {
        dataset.put(".maskwright/status.csv", BY_HAND);
        Map<String, String> before = dataset.snapshot();
        apply(
                new Edit.SetRow(STATUS, "2", Edit.RowExpected.ANY, Map.of()),
                new Edit.SetRow(STATUS, "9, left", Edit.RowExpected.ANY, Map.of()),
                new Edit.SetRow(STATUS, "none", Edit.RowExpected.ANY, Map.of()));
        assertThat(status()).isEqualTo("sample,note,status,by,when\r\n");
        Operation undo = journal.undo(Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(before);
        journal.undo(undo.id(), Progress.none());
        assertThat(status()).isEqualTo("sample,note,status,by,when\r\n");
    }

    @Test
    void undoRefusesARowThatWasChangedSinceAndNamesIt() throws Exception {
        apply(Statuses.mark("1", SampleStatus.VERIFIED), Statuses.mark("2", SampleStatus.VERIFIED));
        dataset.put(".maskwright/status.csv", status().replace("2,verified", "2,proposed"));
        String now = status();
        assertThatThrownBy(() -> journal.undo(Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "the status of sample 2 was changed since operation 1 (look) by another program");
        assertThat(status()).isEqualTo(now);
    }

    @Test
    void undoTakesBackItsRowsOnlyAndLeavesWhatPeopleWroteSince() throws Exception {
        apply(Statuses.mark("1", SampleStatus.VERIFIED));
        dataset.put(".maskwright/status.csv", status() + "7,verified,you,2026-01-01T00:00:00Z\n");
        journal.undo(Progress.none());
        assertThat(status())
                .isEqualTo(
                        "sample,status,by,when\n0,corrected,me,2025-01-01T00:00:00Z\n7,verified,you,2026-01-01T00:00:00Z\n");
    }

    @Test
    void aTableIsMadeAndUndoneAndMadeAgain() throws Exception {
        var split = new Table(StateFile.SPLIT, List.of("sample", "group", "part", "assigned"));
        Map<String, String> before = dataset.snapshot();
        apply(split.set("1", Map.of("part", "train")));
        assertThat(dataset.text(".maskwright/split.csv")).isEqualTo("sample,group,part,assigned\n1,,train,\n");
        long undo = journal.undo(Progress.none()).id();
        assertThat(dataset.snapshot()).isEqualTo(before);
        journal.undo(undo, Progress.none());
        assertThat(dataset.text(".maskwright/split.csv")).isEqualTo("sample,group,part,assigned\n1,,train,\n");
    }

    @Test
    void aNarrowerTableIsWidenedAndUndoGivesItBack() throws Exception {
        Map<String, String> before = dataset.snapshot();
        var wider = new Table(StateFile.STATUS, List.of("sample", "status", "mask", "by", "when"));
        apply(wider.set("1", Map.of("status", "verified", "mask", "ab")));
        assertThat(status())
                .isEqualTo(
                        "sample,status,by,when,mask\n0,corrected,me,2025-01-01T00:00:00Z,\n1,verified,look,2026-01-31T12:03:00Z,ab\n");
        String wide = status();
        long undo = journal.undo(Progress.none()).id();
        assertThat(dataset.snapshot()).isEqualTo(before);
        journal.undo(undo, Progress.none());
        assertThat(status()).isEqualTo(wide);
    }

    @Test
    void aMarkThatIsThereAlreadyIsNotMadeAgain() throws Exception {
        assertThat(apply(Statuses.mark("0", SampleStatus.CORRECTED)).files()).isZero();
    }

    @Test
    void whatOthersWroteInTheSameMomentAndSizeStays() throws Exception {
        apply(Statuses.mark("1", SampleStatus.PROPOSED));
        Path file = dataset.state().resolve("status.csv");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, status().replace("0,corrected,me", "0,corrected,ye"));
        Files.setLastModifiedTime(file, time);
        apply(Statuses.mark("2", SampleStatus.VERIFIED));
        assertThat(status())
                .contains("0,corrected,ye,", "1,proposed,look,", "2,verified,look,")
                .hasLineCount(4);
        journal.undo(Progress.none());
        assertThat(status()).contains("0,corrected,ye,", "1,proposed,look,").hasLineCount(3);
    }

    @Test
    void textThatIsNoUtf8IsLeftAlone() throws Exception {
        Files.write(dataset.state().resolve("status.csv"), new byte[] {'s', (byte) 0xe9, '\n'});
        Operation done = apply(Statuses.mark("1", SampleStatus.VERIFIED));
        assertThat(done.skipped().getFirst().why()).contains("status.csv is no text in UTF-8");
        assertThat(done.files()).isZero();
    }
}
