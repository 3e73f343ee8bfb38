package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.ledger.Statuses;

/**
 * Journals of former versions are read, undone and continued: of format 1, in which a mark kept the whole table, and of format 2, in which a
 * change of {@code dataset.json} kept the whole file.
 */
class OldJournalTest {
    @TempDir(factory = InMemory.class)
    Path folder;

    private SmallDataset dataset;

    private void copy(String version) throws IOException, URISyntaxException {
        Path fixture = Path.of(
                OldJournalTest.class.getResource("/fileversions/" + version).toURI());
        try (var files = Files.walk(fixture)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String path = fixture.relativize(file).toString().replaceFirst("^maskwright", ".maskwright");
                if (!path.isEmpty()) {
                    Files.copy(file, folder.resolve(path));
                }
            }
        }
        dataset = new SmallDataset(folder);
    }

    @Test
    void itsOperationsAreUndoneInTurn() throws Exception {
        copy("journal-1");
        Journal journal = dataset.journal();
        assertThat(journal.history()).extracting(Operation::title).hasSize(5);
        for (int i = 0; i < 5; i++) {
            journal.undo(Progress.none());
        }
        assertThat(dataset.text("masks/0.png")).isEqualTo("mask 0");
        assertThat(dataset.has(".maskwright/split.csv")).isFalse();
        assertThat(dataset.text(".maskwright/status.csv"))
                .isEqualTo("sample,status,by,when\n0,corrected,me,2025-01-01T00:00:00Z\n");
        for (Operation undo : journal.history().subList(5, 10).reversed()) {
            journal.undo(undo.id(), Progress.none());
        }
        assertThat(dataset.text(".maskwright/status.csv")).contains("\"1, left\",verified-empty", "\n2,proposed");
        assertThat(dataset.text("masks/0.png")).isEqualTo("mask 0 holes filled");
    }

    @Test
    void anOldMarkIsUndoneBelowANewOne() throws Exception {
        copy("journal-1");
        Journal journal = dataset.journal();
        journal.apply("mark", List.of(Statuses.mark("3", SampleStatus.VERIFIED)), Progress.none());
        journal.undo(1, Progress.none());
        assertThat(dataset.text(".maskwright/status.csv")).isEqualTo("""
                        sample,status,by,when
                        0,corrected,me,2025-01-01T00:00:00Z
                        2,proposed,mark 1 sample,2026-01-31T12:03:00Z
                        3,verified,mark,2026-01-31T12:03:00Z
                        """);
    }

    @Test
    void wholeStateFilesAndRowsOfFormat2AreUndoneAndDoneAgain() throws Exception {
        copy("journal-2");
        Journal journal = dataset.journal();
        String settings = dataset.text(".maskwright/dataset.json");
        String statuses = dataset.text(".maskwright/status.csv");
        assertThat(journal.history())
                .extracting(Operation::title)
                .containsExactly(
                        "mark 2 samples", "mark 1 sample", "ignore MASK_HOLES", "ignore MASK_EMPTY", "fix MASK_HOLES");
        for (int i = 0; i < 5; i++) {
            journal.undo(Progress.none());
        }
        assertThat(dataset.text("masks/0.png")).isEqualTo("mask 0");
        assertThat(dataset.has(".maskwright/dataset.json")).isFalse();
        assertThat(dataset.text(".maskwright/status.csv"))
                .isEqualTo("sample,status,by,when\n0,corrected,me,2025-01-01T00:00:00Z\n");
        for (Operation undo : journal.history().subList(5, 10).reversed()) {
            journal.undo(undo.id(), Progress.none());
        }
        assertThat(dataset.text("masks/0.png")).isEqualTo("mask 0 holes filled");
        assertThat(dataset.text(".maskwright/dataset.json")).isEqualTo(settings);
        assertThat(dataset.text(".maskwright/status.csv")).isEqualTo(statuses);
    }
}
