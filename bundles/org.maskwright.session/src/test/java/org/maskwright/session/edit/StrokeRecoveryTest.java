package org.maskwright.session.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.dataset.stroke.Origin;
import org.maskwright.dataset.stroke.UnsavedStrokes;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

/** Strokes from one opening of a mask to the next: what is there again, what is offered, and that nothing is lost. */
class StrokeRecoveryTest {
    private static final Origin BRUSH = Origin.hand("brush");

    @TempDir
    Path folder;

    private DatasetSession session;
    private MaskDesk desk;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        start();
    }

    private void start() throws Exception {
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        session.check(Progress.none());
        desk = new MaskDesk(session, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
        session.close();
    }

    private MaskEditing edit(String label) throws Exception {
        String key = session.snapshot().scan().samples().stream()
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow()
                .key();
        return desk.open(key, Progress.none());
    }

    private static void fill(MaskEditing editing, Rect area, int label) {
        editing.apply(MaskEditingTest.fill(editing.document().snapshot(), area, label), BRUSH);
    }

    /** Somebody else writes an empty mask. */
    private void changeOutside(int side) throws IOException {
        Files.write(
                folder.resolve("masks/1.png"), MaskFile.png(Mask.adopt(new Size(side, side), new byte[side * side])));
    }

    private Path logs() {
        return session.folder().stateFolder().resolve("journal/strokes");
    }

    private void restart() throws Exception {
        close();
        start();
    }

    @Test
    void unsavedStrokesAreThereAfterARestart() throws Exception {
        MaskEditing before = edit("1");
        fill(before, new Rect(0, 0, 3, 2), 1);
        fill(before, new Rect(0, 4, 3, 2), 1);
        before.undo();
        MaskSnapshot drawn = before.document().snapshot();
        restart();
        assertThat(desk.unsaved()).hasSize(1);

        MaskEditing editing = edit("1");

        assertThat(editing.recovered().steps()).isEqualTo(3);
        assertThat(desk.waiting()).as("it is seen where it was opened").isEmpty();
        assertThat(editing.document().snapshot()).isEqualTo(drawn);
        assertThat(editing.state().dirty()).isTrue();
        assertThat(editing.redo()).isEqualTo(new Rect(0, 4, 3, 2));
        editing.undo();
        editing.undo();
        assertThat(editing.state().dirty()).isFalse();
        assertThat(editing.document().snapshot()).isEqualTo(editing.saved());
    }

    @Test
    void savedStrokesCanBeUndoneAfterARestart() throws Exception {
        MaskEditing before = edit("1");
        MaskSnapshot opened = before.document().snapshot();
        fill(before, new Rect(0, 0, 3, 2), 1);
        before.save(SampleStatus.CORRECTED, Progress.none());
        restart();
        assertThat(desk.unsaved()).isEmpty();

        MaskEditing editing = edit("1");

        assertThat(editing.recovered().steps()).isZero();
        assertThat(editing.state().dirty()).isFalse();
        assertThat(editing.undo()).isEqualTo(new Rect(0, 0, 3, 2));
        assertThat(editing.document().snapshot()).isEqualTo(opened);
        assertThat(editing.state().dirty()).isTrue();
    }

    @Test
    void strokesUponAFileThatOthersChangedAreOfferedAndNotApplied() throws Exception {
        MaskEditing before = edit("1");
        fill(before, new Rect(0, 0, 3, 2), 1);
        before.close();
        changeOutside(64);
        restart();

        MaskEditing editing = edit("1");

        assertThat(editing.recovered().steps()).isZero();
        assertThat(editing.state().dirty()).isFalse();
        Leftover leftover = editing.leftovers().getFirst();
        assertThat(leftover.steps()).isEqualTo(1);
        editing.apply(leftover.onto(editing.document().snapshot()), BRUSH);
        assertThat(editing.document().snapshot().at(2, 1)).isEqualTo(1);
        editing.answered(leftover);
        editing.close();
        MaskEditing again = edit("1");
        assertThat(again.leftovers()).isEmpty();
        assertThat(again.recovered().steps()).isEqualTo(1);
    }

    @Test
    void strokesThatWereGivenUpAreNotOffered() throws Exception {
        MaskEditing before = edit("1");
        fill(before, new Rect(0, 0, 3, 2), 1);
        before.giveUp();

        MaskEditing editing = edit("1");

        assertThat(editing.state().dirty()).isFalse();
        assertThat(editing.leftovers()).isEmpty();
        try (var logs = Files.list(logs())) {
            assertThat(logs).hasSize(1);
        }
    }

    @Test
    void aSaveThatIsTakenBackInTheHistoryStaysTakenBack() throws Exception {
        MaskEditing before = edit("1");
        fill(before, new Rect(0, 0, 3, 2), 1);
        before.save(SampleStatus.CORRECTED, Progress.none());
        before.close();
        session.undo(Progress.none());

        MaskEditing editing = edit("1");

        assertThat(editing.document().snapshot().at(0, 0)).isZero();
        assertThat(editing.state().dirty()).isFalse();
        assertThat(editing.leftovers()).isEmpty();
    }

    @Test
    void sixHundredStrokesAreUndoneAfterARestart() throws Exception {
        MaskEditing before = edit("1");
        MaskSnapshot opened = before.document().snapshot();
        for (int i = 0; i < 600; i++) {
            fill(before, new Rect(i % 60, i / 60, 2, 1), i % 2);
        }
        MaskSnapshot drawn = before.document().snapshot();
        before.save(SampleStatus.CORRECTED, Progress.none());
        restart();

        MaskEditing editing = edit("1");

        int undone = 0;
        while (!editing.undo().isEmpty()) {
            undone++;
        }
        assertThat(undone).isGreaterThan(500);
        assertThat(editing.document().snapshot()).isEqualTo(opened);
        while (!editing.redo().isEmpty()) {
            undone--;
        }
        assertThat(undone).isZero();
        assertThat(editing.document().snapshot()).isEqualTo(drawn);
        assertThat(editing.state().dirty()).isFalse();
    }

    @Test
    void strokesUponAMaskOfAnotherSizeAreSaidAndCannotBeShown() throws Exception {
        MaskEditing before = edit("1");
        fill(before, new Rect(0, 0, 3, 2), 1);
        before.close();
        changeOutside(32);

        MaskEditing editing = edit("1");

        Leftover leftover = editing.leftovers().getFirst();
        assertThat(leftover.fits(editing.saved())).isFalse();
        assertThatThrownBy(() -> leftover.onto(editing.saved())).isInstanceOf(IllegalArgumentException.class);
        assertThat(Files.readAllBytes(leftover.log())).isNotEmpty();
    }

    @Test
    void whatIsClosedAndNotSavedIsWaiting() throws Exception {
        MaskEditing one = edit("1");
        MaskEditing two = edit("2");
        fill(one, new Rect(0, 0, 3, 2), 1);
        fill(two, new Rect(0, 0, 3, 2), 1);
        two.save(SampleStatus.CORRECTED, Progress.none());
        one.close();
        two.close();

        edit("2").close();

        assertThat(desk.waiting()).extracting(UnsavedStrokes::path).containsExactly("masks/1.png");
        edit("1");
        assertThat(desk.unsaved()).as("it is open").isEmpty();
    }

    @Test
    void aFixThatIsTakenBackGivesTheStrokesTheirMaskAgain() throws Exception {
        byte[] opened = Files.readAllBytes(folder.resolve("masks/1.png"));
        MaskEditing before = edit("1");
        fill(before, new Rect(0, 0, 3, 2), 1);
        before.close();
        changeOutside(64);
        UnsavedStrokes unsaved = desk.unsaved().getFirst();
        assertThat(unsaved.isChangedSince(folder)).isTrue();
        Files.write(folder.resolve("masks/1.png"), opened);
        assertThat(unsaved.isChangedSince(folder)).isFalse();

        MaskEditing editing = edit("1");

        assertThat(editing.recovered().steps()).isEqualTo(1);
        assertThat(editing.document().snapshot().at(2, 1)).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadOfALogIsKept() throws Exception {
        MaskEditing before = edit("1");
        fill(before, new Rect(0, 0, 3, 2), 1);
        fill(before, new Rect(0, 4, 3, 2), 1);
        fill(before, new Rect(0, 8, 3, 2), 1);
        restart();
        Path log;
        try (var files = Files.list(logs())) {
            log = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(log);
        bytes[bytes.length - 40] ^= 1;
        Files.write(log, bytes);

        MaskEditing editing = edit("1");
        assertThat(editing.recovered().steps()).isEqualTo(1);
        fill(editing, new Rect(0, 12, 3, 2), 1);
        restart();

        assertThat(Arrays.equals(Files.readAllBytes(log), bytes)).isFalse();
        try (var files = Files.list(logs())) {
            Path copy = files.filter(f -> f.toString().endsWith(".kept"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllBytes(copy)).isEqualTo(bytes);
        }
        assertThat(edit("1").recovered().steps()).isEqualTo(2);
    }
}
