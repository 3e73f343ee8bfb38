package org.maskwright.dataset.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.journal.Journal;

/** What it costs the journal that findings are ignored: what was changed in dataset.json, not the whole of it. */
class IgnoredInJournalTest {
    @TempDir
    Path folder;

    private Journal journal;
    private Path file;

    @BeforeEach
    void open() throws IOException, InputException {
        Path state = Files.createDirectories(folder.resolve(".maskwright"));
        file = state.resolve("dataset.json");
        journal = Journal.open(folder, state, Clock.systemUTC());
        List<String> many =
                IntStream.range(0, 10_000).mapToObj(i -> "s" + i + ".png").toList();
        change("ignore many", many);
    }

    private void change(String title, List<String> subjects) throws IOException, InputException {
        journal.apply(title, List.of(DatasetSettings.edit(s -> s.ignoring("MASK_EMPTY", subjects))), Progress.none());
    }

    private long journalBytes() throws IOException {
        try (var files = Files.walk(folder.resolve(".maskwright/journal"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    @Test
    void oneMoreOfTenThousandCostsWhatItTouches() throws Exception {
        byte[] before = Files.readAllBytes(file);
        long kept = journalBytes();
        change("ignore one", List.of("s4999-a.png"));
        assertThat(journalBytes() - kept).isLessThan(2_000);
        byte[] after = Files.readAllBytes(file);
        assertThat(after).isNotEqualTo(before);

        journal.undo(Progress.none());
        assertThat(file).hasBinaryContent(before);
        long undo = journal.history().getLast().id();
        assertThat(journal.undoObstacle(undo, Progress.none())).isEmpty();
        journal.undo(undo, Progress.none());
        assertThat(file).hasBinaryContent(after);
        assertThat(journalBytes() - kept).isLessThan(6_000);
    }

    @Test
    void allOfThemAreTakenBackLastFirst() throws Exception {
        byte[] before = Files.readAllBytes(file);
        for (String subject : List.of("a.png", "s9999-a.png", "s50-a.png", "s500-a.png")) {
            change("ignore " + subject, List.of(subject));
        }
        journal = Journal.open(folder, folder.resolve(".maskwright"), Clock.systemUTC());
        for (int i = 0; i < 4; i++) {
            journal.undo(Progress.none());
        }
        assertThat(file).hasBinaryContent(before);
        journal.undo(Progress.none());
        assertThat(file).doesNotExist();
    }

    @Test
    void whatAnotherProgramChangedIsNotOverwritten() throws Exception {
        change("ignore one", List.of("a.png"));
        String edited = Files.readString(file).replace("s77.png", "s77b.png");
        Files.writeString(file, edited);
        assertThatThrownBy(() -> journal.undo(Progress.none())).isInstanceOf(InputException.class);
        assertThat(file).hasContent(edited);
    }
}
