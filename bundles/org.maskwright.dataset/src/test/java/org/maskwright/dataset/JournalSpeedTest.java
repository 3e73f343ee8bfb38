package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;

/** A thousand masks on a real disk, each forced to it. */
class JournalSpeedTest {
    private static final int FILES = 1000;
    /** Far above what is measured (README of the decision), for a shared machine; a force for each file and step took longer. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void aThousandMasksDoNotTakeMinutes() throws Exception {
        var dataset = new SmallDataset(folder);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            dataset.put("masks/" + i + ".png", ("mask " + i).repeat(400));
            edits.add(new Edit.Rewrite("masks/" + i + ".png", SmallDataset.append("!")));
        }
        Map<String, String> before = dataset.snapshot();
        Journal journal = Journal.open(folder, Files.createDirectories(dataset.state()), SmallDataset.CLOCK);
        long start = System.nanoTime();
        journal.apply("all", edits, Progress.none());
        long applied = System.nanoTime();
        journal.undo(Progress.none());
        long undone = System.nanoTime();
        System.getLogger("journal")
                .log(
                        System.Logger.Level.INFO,
                        "apply {0} files/s, undo {1} files/s",
                        FILES * 1_000_000_000L / (applied - start),
                        FILES * 1_000_000_000L / (undone - applied));
        assertThat(dataset.snapshot()).isEqualTo(before);
        assertThat(Duration.ofNanos(undone - start)).isLessThan(LONGEST);
    }
}
