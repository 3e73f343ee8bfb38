package org.maskwright.dataset.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.dataset.journal.SmallDataset.append;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;

class FileHistoryTest {
    @TempDir(factory = InMemory.class)
    Path folder;

    private Journal journal;

    @BeforeEach
    void open() throws Exception {
        SmallDataset dataset = SmallDataset.make(folder, 3);
        journal = Journal.open(folder, dataset.state(), SmallDataset.CLOCK);
    }

    private void apply(String title, Edit edit) throws Exception {
        journal.apply(title, List.of(edit), Progress.none());
    }

    private Optional<String> before(String path) throws Exception {
        return new FileHistory(journal)
                .before(path)
                .map(e -> e.operation().title() + ": " + new String(e.contents(), UTF_8));
    }

    @Test
    void aFileThatWasNeverChangedHasNoPast() throws Exception {
        apply("other", new Edit.Rewrite("masks/1.png", Edit.Expected.ANY, append("!")));
        assertThat(before("masks/0.png")).isEmpty();
        assertThat(new FileHistory(journal).of("masks/0.png")).isEmpty();
    }

    @Test
    void theLastChangeInEffectCounts() throws Exception {
        apply("first", new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")));
        apply("second", new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("b")));
        assertThat(before("masks/0.png")).contains("second: mask 0a");

        journal.undo(2, Progress.none());
        assertThat(before("masks/0.png")).contains("undo second: mask 0ab");
        assertThat(new FileHistory(journal).of("masks/0.png"))
                .extracting(Operation::title)
                .containsExactly("first", "undo second");
    }

    @Test
    void aRenamedFileIsFollowed() throws Exception {
        apply("fill", new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")));
        apply("rename", new Edit.Rename("masks/0.png", "masks/zero.png", Edit.Expected.ANY));
        assertThat(before("masks/zero.png")).contains("fill: mask 0");
        assertThat(before("masks/0.png")).isEmpty();
        assertThat(new FileHistory(journal).of("masks/zero.png"))
                .extracting(Operation::title)
                .containsExactly("fill", "rename");
    }

    @Test
    void tellsOfManyFilesWhatTheirContentsReplaced() throws Exception {
        apply("fill", new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")));
        apply("rename", new Edit.Rename("masks/0.png", "masks/zero.png", Edit.Expected.ANY));
        apply("make", new Edit.Create("masks/new.png", old -> "new".getBytes(UTF_8)));
        apply("undone", new Edit.Rewrite("masks/zero.png", Edit.Expected.ANY, append("b")));
        journal.undo(4, Progress.none());
        var history = new FileHistory(journal);
        var replaced = history.replaced(Set.of("masks/zero.png", "masks/new.png", "masks/1.png"));
        assertThat(replaced.keySet()).containsExactlyInAnyOrder("masks/zero.png", "masks/new.png");
        assertThat(replaced.get("masks/new.png")).isEmpty();
        var before = replaced.get("masks/zero.png").orElseThrow();
        assertThat(before.path()).isEqualTo("masks/0.png");
        assertThat(new String(history.contents(before).orElseThrow(), UTF_8)).isEqualTo("mask 0");
    }

    @Test
    void whatStandsInTheWayOfAnUndoIsToldWithoutUndoing() throws Exception {
        apply("first", new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("a")));
        apply("second", new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append("b")));

        assertThat(journal.undoObstacle(2, Progress.none())).isEmpty();
        assertThat(journal.undoObstacle(1, Progress.none()).orElseThrow())
                .isEqualTo("masks/0.png was changed again since operation 1 (first), by operation 2 (second): "
                        + "undo that one first; nothing was changed");
        assertThat(journal.undoObstacle(9, Progress.none()).orElseThrow()).startsWith("There is no operation 9");
        assertThat(Files.readString(folder.resolve("masks/0.png"))).isEqualTo("mask 0ab");
        assertThat(journal.history()).hasSize(2);
    }
}
