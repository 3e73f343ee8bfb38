package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.Disk;
import org.maskwright.dataset.file.StateFile;

/** How often somebody who marks a sample waits for the disk. What is durable before what is the business of {@link JournalCrashTest}. */
class ForcedWaitsTest {
    private static final Table TABLE = new Table(StateFile.STATUS, List.of("sample", "status", "by", "when"));

    @TempDir(factory = InMemory.class)
    Path folder;

    /** Notes what is waited for; what is asked for at once is one wait. */
    private static final class CountingDisk extends Disk {
        private final List<String> waits = new ArrayList<>();

        private static String name(Path path) {
            return String.valueOf(path.getFileName()).replaceAll("-.*(?=[.]tmp)", "");
        }

        @Override
        public void append(Path file, byte[] bytes) throws IOException {
            waits.add(name(file));
            appendLater(file, bytes);
        }

        @Override
        public void force(Path file) {
            waits.add(name(file));
        }

        @Override
        public void forceFolder(Path folder) {
            waits.add(name(folder));
        }

        @Override
        public void forceAll(Collection<Path> paths) {
            if (!paths.isEmpty()) {
                waits.add(
                        String.join(" ", paths.stream().map(CountingDisk::name).toList()));
            }
        }
    }

    private final CountingDisk disk = new CountingDisk();

    private List<String> waits() {
        List<String> waits = List.copyOf(disk.waits);
        disk.waits.clear();
        return waits;
    }

    @Test
    void aMarkWaitsFourTimes() throws Exception {
        Journal journal = SmallDataset.make(folder, 2).journal(disk);
        mark(journal, "1");
        waits();
        mark(journal, "2");
        assertThat(waits()).containsExactly(".maskwright.tmp journal", "000002.jsonl", ".maskwright", "000002.jsonl");
        journal.undo(Progress.none());
        assertThat(waits()).containsExactly(".maskwright.tmp journal", "000003.jsonl", ".maskwright", "000003.jsonl");
    }

    @Test
    void aMarkThatChangesNothingIsInTheHistoryForSure() throws Exception {
        Journal journal = SmallDataset.make(folder, 2).journal(disk);
        mark(journal, "1");
        waits();
        mark(journal, "1");
        assertThat(waits()).containsExactly("000002.jsonl journal", "000002.jsonl");
    }

    @Test
    void theLogIsDurableBeforeTemporaryFilesThatOnlyItTellsOf() throws Exception {
        Journal journal = SmallDataset.make(folder, 2).journal(disk);
        mark(journal, "1");
        waits();
        journal.apply(
                "fix",
                List.of(new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, old -> new byte[] {1})),
                Progress.none());
        assertThat(waits().getFirst()).isEqualTo("000002.jsonl journal");
    }

    private static void mark(Journal journal, String sample) throws Exception {
        journal.apply("mark", List.of(TABLE.set(sample, Map.of("status", "verified"))), Progress.none());
    }
}
