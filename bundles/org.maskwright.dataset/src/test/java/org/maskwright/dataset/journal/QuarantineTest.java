package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.FileState;

class QuarantineTest {
    @TempDir(factory = InMemory.class)
    Path folder;

    private SmallDataset dataset;
    private Journal journal;
    private Quarantine quarantine;
    private Map<String, String> before;

    @BeforeEach
    void open() throws Exception {
        dataset = SmallDataset.make(folder, 3);
        journal = dataset.journal();
        quarantine = new Quarantine(journal);
        before = dataset.snapshot();
    }

    @Test
    void listsWhatWasSetAsideAndPutsItBack() throws Exception {
        quarantine.add(List.of("masks/1.png", "images/2.jpg"), "blurred", Progress.none());
        assertThat(quarantine.list())
                .containsExactly(
                        new Quarantine.QuarantinedFile(
                                "masks/1.png",
                                "quarantine/masks/1.png",
                                FileState.sha256("mask 1".getBytes(StandardCharsets.UTF_8)),
                                6,
                                "blurred",
                                SmallDataset.CLOCK.instant()),
                        new Quarantine.QuarantinedFile(
                                "images/2.jpg",
                                "quarantine/images/2.jpg",
                                FileState.sha256("image 2".getBytes(StandardCharsets.UTF_8)),
                                7,
                                "blurred",
                                SmallDataset.CLOCK.instant()));
        assertThat(dataset.has("masks/1.png")).isFalse();

        quarantine.restore(quarantine.list().subList(0, 1), Progress.none());
        assertThat(dataset.text("masks/1.png")).isEqualTo("mask 1");
        assertThat(quarantine.list())
                .extracting(Quarantine.QuarantinedFile::path)
                .containsExactly("images/2.jpg");

        journal.undo(Progress.none());
        assertThat(quarantine.list())
                .extracting(Quarantine.QuarantinedFile::path)
                .containsExactly("images/2.jpg", "masks/1.png");
        journal.undo(1, Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(before);
        assertThat(quarantine.list()).isEmpty();
    }

    @Test
    void theSamePathTwiceIsKeptTwice() throws Exception {
        quarantine.add(List.of("masks/1.png"), "first", Progress.none());
        dataset.put("masks/1.png", "new");
        quarantine.add(List.of("masks/1.png"), "second", Progress.none());
        assertThat(quarantine.list())
                .extracting(Quarantine.QuarantinedFile::kept)
                .containsExactly("quarantine/masks/1.png", "quarantine/~2/masks/1.png");
        assertThatThrownBy(() -> quarantine.restore(quarantine.list(), Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("masks/1.png exists");
        assertThat(quarantine.list()).hasSize(2);
    }

    @Test
    void aFileNamedLikeTheManifestDoesNotTakeItsPlace() throws Exception {
        dataset.put("manifest.jsonl", "theirs");
        quarantine.add(List.of("manifest.jsonl"), "odd", Progress.none());
        assertThat(quarantine.list())
                .extracting(Quarantine.QuarantinedFile::kept)
                .containsExactly("quarantine/~2/manifest.jsonl");
    }

    @Test
    void aDamagedFileIsNotRestored() throws Exception {
        quarantine.add(List.of("masks/1.png", "masks/2.png"), "x", Progress.none());
        Files.writeString(dataset.state().resolve("quarantine/masks/2.png"), "damaged");
        assertThatThrownBy(() -> quarantine.restore(quarantine.list(), Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("quarantine/masks/2.png is damaged or gone");
        assertThat(dataset.has("masks/1.png")).as("nothing moved").isFalse();
    }

    @Test
    void anOccupiedPlaceIsNotOverwritten() throws Exception {
        quarantine.add(List.of("masks/1.png"), "x", Progress.none());
        dataset.put("masks/1.png", "new");
        assertThatThrownBy(() -> quarantine.restore(quarantine.list(), Progress.none()))
                .isInstanceOf(InputException.class);
        assertThat(dataset.text("masks/1.png")).isEqualTo("new");
    }

    @Test
    void anEntryThatIsNotThereIsTurnedAway() throws Exception {
        quarantine.add(List.of("masks/1.png"), "x", Progress.none());
        List<Quarantine.QuarantinedFile> old = quarantine.list();
        quarantine.restore(old, Progress.none());
        assertThatThrownBy(() -> quarantine.restore(old, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("masks/1.png is not in quarantine");
    }
}
