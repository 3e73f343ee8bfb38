package org.maskwright.session.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Edits;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

class MadeMeanwhileTest {
    /** More than are made at once. */
    private static final int COUNT = 40;

    @TempDir
    private Path dir;

    @Test
    void masksAreSeenBeforeTheOperationEndsAndItIsInTheHistoryOnce() throws Exception {
        List<String> labels = IntStream.range(0, COUNT).mapToObj(i -> "s" + i).toList();
        Path folder = Datasets.discs(dir.resolve("discs"), labels);
        byte[] mask = Files.readAllBytes(folder.resolve("masks/s0.png"));
        List<String> masks = labels.stream().map(l -> "masks/" + l + ".png").toList();
        try (DatasetSession session =
                DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none())) {
            session.quarantine(masks, "to be made again", Progress.none());
            session.check(Progress.none());
            List<Long> seen = new ArrayList<>();
            session.onChange(s ->
                    seen.add(s.scan().samples().stream().filter(Sample::isPair).count()));
            List<Edit> edits = masks.stream()
                    .<Edit>map(m -> new Edit.Create(m, nothing -> mask))
                    .toList();
            Operation done = session.apply(
                    "make", MadeMeanwhile.seenEach(session, new Edits(edits.iterator(), COUNT)), Progress.none());
            assertThat(done.skipped()).isEmpty();
            assertThat(seen).anyMatch(n -> n > 0 && n < COUNT);
            assertThat(seen.getLast()).isEqualTo(COUNT);
            assertThat(session.snapshot().history()).extracting(Operation::id).doesNotHaveDuplicates();
            assertThat(session.snapshot().history().getLast()).isEqualTo(done);
            session.undo(Progress.none());
            assertThat(session.snapshot().scan().samples()).noneMatch(Sample::isPair);
        }
    }
}
