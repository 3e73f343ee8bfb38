package org.maskwright.dataset.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.FileState;

/** Edits act on the contents that they were thought out for, and a file that is made overwrites none. */
class ExpectedContentsTest {
    private static final Edit.Change REVERSED = old ->
            new StringBuilder(new String(old, UTF_8)).reverse().toString().getBytes(UTF_8);

    @TempDir(factory = InMemory.class)
    Path folder;

    private SmallDataset dataset;
    private Journal journal;

    @BeforeEach
    void open() throws IOException, InputException {
        dataset = SmallDataset.make(folder, 3);
        journal = dataset.journal();
    }

    private Operation apply(Edit... edits) throws IOException, InputException {
        return journal.apply("edit", List.of(edits), Progress.none());
    }

    private static Edit.Expected mask(int i) {
        return Edit.Expected.of(FileState.sha256(("mask " + i).getBytes(UTF_8)));
    }

    @Test
    void anEditThatIsAskedForTwiceIsMadeOnce() throws Exception {
        var reverse = new Edit.Rewrite("masks/0.png", mask(0), REVERSED);
        assertThat(apply(reverse).files()).isEqualTo(1);
        Operation again = apply(reverse);
        assertThat(again.files()).isZero();
        assertThat(again.skipped()).singleElement().satisfies(s -> assertThat(s.why())
                .startsWith("masks/0.png was changed since"));
        assertThat(dataset.text("masks/0.png")).isEqualTo("0 ksam");
    }

    @Test
    void everyEditOfAFileExpectsItsContents() throws Exception {
        dataset.put("masks/0.png", "by hand");
        Map<String, String> before = dataset.snapshot();
        Operation done = apply(
                new Edit.Rewrite("masks/0.png", mask(0), REVERSED),
                new Edit.Convert("masks/0.png", "masks/x.png", mask(0), REVERSED),
                new Edit.Rename("masks/0.png", "masks/x.png", mask(0)),
                new Edit.Quarantine("masks/0.png", mask(0), "why"));
        assertThat(done.files()).isZero();
        assertThat(done.skipped()).hasSize(4);
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    @Test
    void whatAnOperationMadeOfTheContentsItselfIsExpectedToo() throws Exception {
        Operation done = apply(
                new Edit.Rewrite("masks/0.png", mask(0), REVERSED),
                new Edit.Rewrite("masks/0.png", mask(0), SmallDataset.append("!")),
                new Edit.Rename("masks/0.png", "masks/x.png", mask(0)),
                new Edit.Quarantine("masks/x.png", mask(0), "why"));
        assertThat(done.skipped()).isEmpty();
        assertThat(dataset.text(".maskwright/quarantine/masks/x.png")).isEqualTo("0 ksam!");
    }

    @Test
    void aFileIsMadeAndUndoRemovesIt() throws Exception {
        Map<String, String> before = dataset.snapshot();
        apply(new Edit.Create("new/deep/a.png", SmallDataset.append("new")));
        assertThat(dataset.text("new/deep/a.png")).isEqualTo("new");
        Map<String, String> after = dataset.snapshot();
        long undo = journal.undo(Progress.none()).id();
        assertThat(dataset.snapshot()).isEqualTo(before);
        journal.undo(undo, Progress.none());
        assertThat(dataset.snapshot()).isEqualTo(after);
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws Exception {
        Map<String, String> before = dataset.snapshot();
        Operation done = apply(
                new Edit.Create("masks/0.png", SmallDataset.append("new")),
                new Edit.Create("masks/1.png", SmallDataset.append("mask 1")),
                new Edit.Create("masks", SmallDataset.append("new")),
                new Edit.Create("masks/0.png/below", SmallDataset.append("new")),
                new Edit.Create("../outside.png", SmallDataset.append("new")));
        assertThat(done.files()).isZero();
        assertThat(done.skipped())
                .extracting(Operation.Skipped::why)
                .satisfiesExactly(
                        w -> assertThat(w).contains("exists already and is not overwritten"),
                        w -> assertThat(w).contains("is there already, with just these contents"),
                        w -> assertThat(w).contains("exists already"),
                        w -> assertThat(w).contains("exists already"),
                        w -> assertThat(w).contains("no file of the dataset"));
        assertThat(dataset.snapshot()).isEqualTo(before);
    }

    @Test
    void aMadeFileThatSomebodyChangedIsNotRemoved() throws Exception {
        apply(new Edit.Create("masks/new.png", SmallDataset.append("new")));
        dataset.put("masks/new.png", "by hand");
        assertThatThrownBy(() -> journal.undo(Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("masks/new.png was changed since operation 1");
        assertThat(dataset.text("masks/new.png")).isEqualTo("by hand");
    }
}
