package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.LimitedDisk;
import org.maskwright.dataset.file.TinyDisk;

class JournalFullDiskTest {
    @TempDir(factory = InMemory.class)
    Path folder;

    @Test
    void wheneverTheDiskIsFullWhatWasDoneCanBeUndone() throws Exception {
        boolean full = true;
        for (int bytes = 0; full; bytes += 173) {
            SmallDataset dataset = SmallDataset.make(Files.createDirectory(folder.resolve("d" + bytes)), 6);
            Map<String, String> before = dataset.snapshot();
            full = isFull(dataset, bytes);
            assertThat(dataset.temporaries())
                    .as("temporary files, disk of %s bytes", bytes)
                    .isEmpty();
            dataset.undoAll();
            assertThat(dataset.snapshot()).as("undone, disk of %s bytes", bytes).isEqualTo(before);
            assertThat(bytes).isLessThan(100_000);
        }
    }

    private static boolean isFull(SmallDataset dataset, int bytes) throws IOException, InputException {
        try {
            dataset.journal(new LimitedDisk(bytes)).apply("all", dataset.everyKind(), Progress.none());
            return false;
        } catch (InputException e) {
            assertThat(e).hasMessageContaining("No space left for");
            return true;
        }
    }

    @Test
    void aReallyFullDiskStopsTheOperationAndIsToldOnce() throws Exception {
        try (var disk = TinyDisk.mount(folder, 700)) {
            var dataset = new SmallDataset(disk.folder());
            List<Edit> edits = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                dataset.put("masks/" + i + ".png", "mask " + i);
                edits.add(new Edit.Rewrite(
                        "masks/" + i + ".png",
                        Edit.Expected.ANY,
                        SmallDataset.append("x".repeat(i < 33 ? 1 : 20_000))));
            }
            Map<String, String> before = dataset.snapshot();
            Journal journal = Journal.open(dataset.root(), dataset.state(), SmallDataset.CLOCK);
            assertThatThrownBy(() -> journal.apply("grow", edits, Progress.none()))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("No space left for ")
                    .hasMessageContaining("32 files were done before that; undo 1 takes them back");
            assertThat(dataset.temporaries()).isEmpty();
            journal.undo(Progress.none());
            assertThat(dataset.snapshot()).isEqualTo(before);
        }
    }

    @Test
    void aReadOnlyDatasetIsRefusedAtOnce() throws Exception {
        try (var disk = TinyDisk.mount(folder, 700)) {
            var dataset = SmallDataset.make(disk.folder(), 2);
            Path cache = Files.createDirectories(folder.resolve("cache/state"));
            disk.makeReadOnly();
            Journal journal = Journal.open(dataset.root(), cache, SmallDataset.CLOCK);
            assertThatThrownBy(() -> new Quarantine(journal).add(List.of("masks/0.png"), "x", Progress.none()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("its folder cannot be written");
            assertThat(journal.history()).isEmpty();
        }
    }

    @Test
    void filesMoveBetweenDisks() throws Exception {
        try (var disk = TinyDisk.mount(folder, 700)) {
            var dataset = SmallDataset.make(folder, 2);
            dataset.put("tiny/far.png", "far away");
            Map<String, String> before = dataset.snapshot();
            Journal journal = dataset.journal();
            Operation done = journal.apply(
                    "move",
                    List.of(
                            new Edit.Quarantine("tiny/far.png", Edit.Expected.ANY, "x"),
                            new Edit.Rename("masks/0.png", "tiny/0.png", Edit.Expected.ANY)),
                    Progress.none());
            assertThat(done.skipped()).isEmpty();
            assertThat(disk.folder().resolve("0.png")).hasContent("mask 0");
            assertThat(dataset.text(".maskwright/quarantine/tiny/far.png")).isEqualTo("far away");
            journal.undo(Progress.none());
            assertThat(dataset.snapshot()).isEqualTo(before);
        }
    }
}
