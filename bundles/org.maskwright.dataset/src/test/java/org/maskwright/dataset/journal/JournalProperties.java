package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.ledger.Statuses;

/** Whatever is done, is taken back; whatever is taken back, is done again. */
class JournalProperties {
    @Property(tries = 150, seed = "20260131")
    void undoRestoresAndUndoOfUndoRedoes(@ForAll("edits") List<Edit> first, @ForAll("edits") List<Edit> second)
            throws Exception {
        Path folder = new InMemory().createTempDirectory(null, null);
        try {
            SmallDataset dataset = SmallDataset.make(folder, 4);
            Journal journal = dataset.journal();
            List<Map<String, String>> states = new ArrayList<>(List.of(dataset.snapshot()));
            List<Integer> files = new ArrayList<>();
            for (List<Edit> edits : List.of(first, second)) {
                files.add(journal.apply("random", edits, Progress.none()).files());
                states.add(dataset.snapshot());
            }
            if (files.get(1) > 0) {
                long undo = journal.undo(2, Progress.none()).id();
                assertThat(dataset.snapshot()).as("second undone").isEqualTo(states.get(1));
                journal.undo(undo, Progress.none());
                assertThat(dataset.snapshot()).as("second redone").isEqualTo(states.get(2));
            }
            dataset.undoAll();
            assertThat(dataset.snapshot()).as("all undone").isEqualTo(states.get(0));
            assertThat(dataset.temporaries()).isEmpty();
            assertThat(new Quarantine(journal).list()).isEmpty();
        } finally {
            delete(folder);
        }
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<String> path = Arbitraries.of(
                "masks/0.png",
                "masks/1.png",
                "masks/2.png",
                "images/0.jpg",
                "masks/deep/er/x.png",
                "new/a.png",
                "new/deep/b.png",
                "masks/1.PNG",
                "masks/0.png/below",
                "gone.png");
        Arbitrary<String> text = Arbitraries.of("a", "b", "");
        Arbitrary<Edit> rewrite = Combinators.combine(path, text)
                .as((p, t) -> new Edit.Rewrite(p, Edit.Expected.ANY, SmallDataset.append(t)));
        Arbitrary<Edit> convert = Combinators.combine(path, path, text)
                .as((p, q, t) -> new Edit.Convert(p, q, Edit.Expected.ANY, SmallDataset.append(t)));
        Arbitrary<Edit> rename = Combinators.combine(path, path).as((p, q) -> new Edit.Rename(p, q, Edit.Expected.ANY));
        Arbitrary<Edit> quarantine = path.map(p -> new Edit.Quarantine(p, Edit.Expected.ANY, "random"));
        Arbitrary<Edit> status = Combinators.combine(Arbitraries.of("0", "1", "2"), Arbitraries.of(SampleStatus.class))
                .as(Statuses::mark);
        Arbitrary<Edit> state = text.map(t -> new Edit.WriteState(StateFile.SPLIT, SmallDataset.append(t)));
        return Arbitraries.oneOf(rewrite, convert, rename, quarantine, status, state)
                .list()
                .ofMaxSize(12);
    }

    private static void delete(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
