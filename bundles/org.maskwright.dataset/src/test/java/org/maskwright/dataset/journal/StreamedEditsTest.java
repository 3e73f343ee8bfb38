package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.ledger.Statuses;

/** Edits that come one by one: a mask and its status for each sample, as from a model. */
class StreamedEditsTest {
    private static final int SAMPLES = 100;

    @TempDir(factory = InMemory.class)
    Path folder;

    private SmallDataset dataset;
    private Journal journal;

    @BeforeEach
    void open() throws IOException, InputException {
        dataset = SmallDataset.make(folder, 1);
        journal = dataset.journal();
    }

    private static Iterator<Edit> proposals() {
        return IntStream.range(0, 2 * SAMPLES)
                .<Edit>mapToObj(i -> i % 2 == 0
                        ? new Edit.Create("new/" + i / 2 + ".png", SmallDataset.append("proposed"))
                        : Statuses.mark("p" + i / 2, SampleStatus.PROPOSED)
                                .with(new Edit.FileEdit("new/" + i / 2 + ".png", "new/" + i / 2 + ".png")))
                .iterator();
    }

    private long made() {
        return IntStream.range(0, SAMPLES)
                .filter(i -> dataset.has("new/" + i + ".png"))
                .count();
    }

    private long marked() throws IOException {
        return dataset.text(".maskwright/status.csv")
                .lines()
                .filter(l -> l.startsWith("p"))
                .count();
    }

    @Test
    void eachIsAskedForWhenTheOneBeforeIsSeenToAndUndoTakesAllBack() throws Exception {
        Map<String, String> before = dataset.snapshot();
        Operation done = journal.apply("prelabel", new Edits(proposals(), 2 * SAMPLES), Progress.none());
        assertThat(done.skipped()).isEmpty();
        assertThat(made()).isEqualTo(SAMPLES);
        assertThat(marked()).isEqualTo(SAMPLES);
        journal.undo(Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    @Test
    void aCancelledOperationGoesOnWhenItIsAskedForAgain() throws Exception {
        Map<String, String> before = dataset.snapshot();
        int[] asked = {0};
        Progress cancelled = Progress.unseen(() -> asked[0] == 150);
        Iterator<Edit> counted = new Iterator<>() {
            private final Iterator<Edit> all = proposals();

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Edit next() {
                asked[0]++;
                return all.next();
            }
        };
        assertThatThrownBy(() -> journal.apply("prelabel", new Edits(counted, 2 * SAMPLES), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(made()).isBetween(32L, 75L);
        assertThat(marked()).as("marks follow the masks that were made").isEqualTo(made());
        assertThat(dataset.temporaries()).isEmpty();
        long there = made();

        Operation rest = journal.apply("prelabel", new Edits(proposals(), 2 * SAMPLES), Progress.none());
        assertThat(rest.skipped()).hasSize((int) there).allSatisfy(s -> assertThat(s.why())
                .contains("is there already, with just these contents"));
        assertThat(made()).isEqualTo(SAMPLES);
        assertThat(marked()).isEqualTo(SAMPLES);
        dataset.undoAll();
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    @Test
    void allThatASourceGaveBeforeItFailsIsMadeAndUndoneAsOne() throws Exception {
        Map<String, String> before = dataset.snapshot();
        Iterator<Edit> failing = IntStream.range(0, 100)
                .<Edit>mapToObj(i -> {
                    if (i == 80) {
                        throw new IllegalStateException("out of memory");
                    }
                    return i % 2 == 0
                            ? new Edit.Create("new/" + i / 2 + ".png", SmallDataset.append("proposed"))
                            : Statuses.mark("p" + i / 2, SampleStatus.PROPOSED);
                })
                .iterator();
        assertThatThrownBy(() -> journal.apply("prelabel", new Edits(failing, 100), Progress.none()))
                .hasMessage("out of memory");
        assertThat(made()).isEqualTo(40);
        assertThat(marked()).isEqualTo(40);
        assertThat(dataset.temporaries()).isEmpty();
        assertThat(journal.history()).singleElement().satisfies(o -> assertThat(o.state())
                .isEqualTo(Operation.Effect.INTERRUPTED));
        journal.undo(Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    /** What a network says of the whole set is let go file by file: counted is what a collection of garbage leaves of it while it is made. */
    @Test
    void contentsAreLetGoWhileTheOperationGoesOn() throws Exception {
        int files = 200;
        List<WeakReference<Object>> given = new ArrayList<>();
        List<Long> held = new ArrayList<>();
        Iterator<Edit> edits = IntStream.range(0, files)
                .<Edit>mapToObj(i -> {
                    if (i % 50 == 49) {
                        System.gc();
                        held.add(given.stream().filter(g -> !g.refersTo(null)).count());
                    }
                    Edit edit = new Edit.Create("new/" + i + ".png", old -> {
                        byte[] contents = new byte[10_000 + i];
                        given.add(new WeakReference<>(contents));
                        return contents;
                    });
                    given.add(new WeakReference<>(edit));
                    return edit;
                })
                .iterator();
        Operation done = journal.apply("prelabel", new Edits(edits, files), Progress.none());
        assertThat(done.skipped()).isEmpty();
        assertThat(given).hasSize(2 * files);
        assertThat(held).hasSize(files / 50).allSatisfy(count -> assertThat(count)
                .as("edits and their contents that are held while one of 200 is asked for; a chunk is 32 files")
                .isLessThanOrEqualTo(4));
    }
}
