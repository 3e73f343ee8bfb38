package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.dataset.journal.SmallDataset.append;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.ledger.Statuses;

class SampleHistoryTest {
    @TempDir(factory = InMemory.class)
    Path folder;

    private Journal journal;

    @BeforeEach
    void open() throws Exception {
        journal = Journal.open(folder, SmallDataset.make(folder, 3).state(), SmallDataset.CLOCK);
    }

    private void apply(String title, Edit... edits) throws Exception {
        journal.apply(title, List.of(edits), Progress.none());
    }

    private List<String> of(String id, String mask) throws Exception {
        var sample = new Sample(id, Optional.empty(), Optional.of(mask), SampleStatus.UNLABELLED);
        return SampleHistory.of(journal, journal.history()).of(sample).stream()
                .map(o -> o.title() + " " + o.state())
                .toList();
    }

    @Test
    void whatWasDoneToASampleIsToldLatestFirstUndoneOrNot() throws Exception {
        apply(
                "fill",
                new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")),
                new Edit.Rewrite("masks/1.png", Edit.Expected.ANY, append("a")));
        apply("mark", Statuses.mark("0", SampleStatus.VERIFIED));
        apply("rename", new Edit.Rename("masks/0.png", "masks/zero.png", Edit.Expected.ANY));
        apply("other", new Edit.Rewrite("masks/1.png", Edit.Expected.ANY, append("b")));
        journal.undo(2, Progress.none());
        assertThat(of("0", "masks/zero.png"))
                .containsExactly("undo mark APPLIED", "rename APPLIED", "mark UNDONE", "fill APPLIED");
        assertThat(of("2", "masks/2.png")).isEmpty();
    }
}
