package org.maskwright.session.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.stroke.Origin;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

class MaskEditingTest {
    private static final Origin BRUSH = Origin.hand("brush");

    @TempDir
    Path folder;

    private DatasetSession session;
    private MaskDesk desk;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "3"));
        Files.delete(folder.resolve("masks/3.png"));
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        session.check(Progress.none());
        desk = new MaskDesk(session, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
        session.close();
    }

    private String key(String label) {
        return session.snapshot().scan().samples().stream()
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private MaskEditing edit(String label) throws Exception {
        return desk.open(key(label), Progress.none());
    }

    private SampleStatus status(String label) {
        return session.snapshot().scan().samples().stream()
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow()
                .status();
    }

    /** A patch that gives a rectangle a label. */
    static MaskPatch fill(MaskSnapshot mask, Rect area, int label) {
        Mask before = mask.crop(area);
        byte[] labels = before.toBytes();
        java.util.Arrays.fill(labels, (byte) label);
        return MaskPatch.of(area, before, Mask.adopt(before.size(), labels));
    }

    private static void fill(MaskEditing editing, Rect area, int label) {
        editing.apply(fill(editing.document().snapshot(), area, label), BRUSH);
    }

    private MaskSnapshot onDisk(String path) throws IOException {
        return MaskFile.read(Files.readAllBytes(folder.resolve(path))).snapshot(new LabelMap.NonZero());
    }

    @Test
    void savesWhatWasDrawnAndMarksTheSample() throws Exception {
        MaskEditing editing = edit("1");
        fill(editing, new Rect(0, 0, 3, 2), 1);
        assertThat(editing.state().dirty()).isTrue();

        SaveAnswer answer = editing.save(SampleStatus.CORRECTED, Progress.none());

        assertThat(answer).isInstanceOf(SaveAnswer.Saved.class);
        assertThat(editing.state().dirty()).isFalse();
        assertThat(onDisk("masks/1.png")).isEqualTo(editing.document().snapshot());
        assertThat(status("1")).isEqualTo(SampleStatus.CORRECTED);
        session.undo(Progress.none());
        assertThat(status("1")).isEqualTo(SampleStatus.UNREVIEWED);
    }

    @Test
    void undoneStrokesLeaveTheVeryBytesAlsoAfterSaving() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("masks/1.png"));
        MaskEditing editing = edit("1");
        fill(editing, new Rect(0, 0, 3, 2), 1);
        editing.save(SampleStatus.CORRECTED, Progress.none());

        assertThat(editing.undo()).isEqualTo(new Rect(0, 0, 3, 2));
        assertThat(editing.state().dirty()).isTrue();
        editing.save(SampleStatus.CORRECTED, Progress.none());

        assertThat(Files.readAllBytes(folder.resolve("masks/1.png"))).isEqualTo(before);
        assertThat(editing.redo()).isEqualTo(new Rect(0, 0, 3, 2));
        assertThat(editing.state().redo()).isEmpty();
    }

    @Test
    void aGestureIsOneStroke() throws Exception {
        MaskEditing editing = edit("1");
        List<Rect> seen = new ArrayList<>();
        editing.onChange(seen::add);
        Gesture gesture = editing.begin(BRUSH);
        gesture.draw(fill(editing.document().snapshot(), new Rect(0, 0, 2, 1), 1));
        gesture.draw(fill(editing.document().snapshot(), new Rect(1, 0, 2, 1), 1));
        assertThat(editing.state().dirty()).isFalse();
        assertThat(editing.undo()).isEqualTo(Rect.EMPTY);

        assertThat(gesture.end().area()).isEqualTo(new Rect(0, 0, 3, 1));

        assertThat(seen).hasSize(2);
        assertThat(editing.undo()).isEqualTo(new Rect(0, 0, 3, 1));
        assertThat(editing.document().snapshot()).isEqualTo(editing.saved());
        Gesture dropped = editing.begin(BRUSH);
        dropped.draw(fill(editing.document().snapshot(), new Rect(0, 0, 2, 1), 1));
        dropped.drop();
        assertThat(editing.document().snapshot()).isEqualTo(editing.saved());
        assertThat(editing.state().redo()).contains(BRUSH);
    }

    @Test
    void makesAMaskWhereThereIsNone() throws Exception {
        MaskEditing editing = edit("3");
        assertThat(editing.isNew()).isTrue();
        assertThat(editing.path()).isEqualTo("masks/3.png");
        fill(editing, new Rect(5, 5, 9, 9), 1);

        editing.save(editing.verified(), Progress.none());

        assertThat(editing.isNew()).isFalse();
        assertThat(onDisk("masks/3.png")).isEqualTo(editing.document().snapshot());
        assertThat(status("3")).isEqualTo(SampleStatus.VERIFIED);
    }

    @Test
    void anEmptyMaskIsVerifiedAsEmpty() throws Exception {
        MaskEditing editing = edit("3");
        editing.save(editing.verified(), Progress.none());
        assertThat(status("3")).isEqualTo(SampleStatus.VERIFIED_EMPTY);
        assertThat(onDisk("masks/3.png").at(0, 0)).isZero();
    }

    @Test
    void overwritesNobody() throws Exception {
        MaskEditing editing = edit("1");
        fill(editing, new Rect(0, 0, 3, 2), 1);
        byte[] others = MaskFile.png(Mask.adopt(editing.saved().size(), new byte[64 * 64]));
        Files.write(folder.resolve("masks/1.png"), others);

        SaveAnswer answer = editing.save(SampleStatus.CORRECTED, Progress.none());

        assertThat(answer).isInstanceOfSatisfying(SaveAnswer.ChangedOnDisk.class, changed -> assertThat(
                        changed.theirs().orElseThrow().at(32, 32))
                .isZero());
        assertThat(Files.readAllBytes(folder.resolve("masks/1.png"))).isEqualTo(others);
        assertThat(status("1")).isEqualTo(SampleStatus.UNREVIEWED);
        assertThat(editing.state().dirty()).isTrue();

        assertThat(editing.saveOver(SampleStatus.CORRECTED, Progress.none())).isInstanceOf(SaveAnswer.Saved.class);
        assertThat(onDisk("masks/1.png")).isEqualTo(editing.document().snapshot());
        session.undo(Progress.none());
        assertThat(Files.readAllBytes(folder.resolve("masks/1.png"))).isEqualTo(others);
    }

    @Test
    void nothingDrawnIsNothingSaved() throws Exception {
        MaskEditing editing = edit("1");
        assertThat(editing.save(SampleStatus.CORRECTED, Progress.none())).isInstanceOf(SaveAnswer.Unchanged.class);
        assertThat(editing.save(SampleStatus.VERIFIED, Progress.none())).isInstanceOf(SaveAnswer.Saved.class);
        assertThat(editing.save(SampleStatus.VERIFIED, Progress.none())).isInstanceOf(SaveAnswer.Unchanged.class);
        assertThat(session.snapshot().history()).hasSize(1);
    }

    @Test
    void oneMaskIsOpenOnce() throws Exception {
        MaskEditing editing = edit("1");
        assertThatThrownBy(() -> edit("1")).isInstanceOf(InputException.class).hasMessageContaining("open already");
        editing.close();
        edit("1").close();
    }

    @Test
    void aMaskThatWasClosedIsNotSaved() throws Exception {
        MaskEditing editing = edit("1");
        fill(editing, new Rect(0, 0, 3, 2), 1);
        desk.close();
        assertThatThrownBy(() -> editing.save(SampleStatus.CORRECTED, Progress.none()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("was closed");
        assertThat(session.snapshot().history()).isEmpty();
    }

    @Test
    void whoeverShowsASampleIsToldThatItsMaskIsDrawnOn() throws Exception {
        List<String> told = new ArrayList<>();
        Subscription listening = desk.onEdited(told::add);
        assertThat(desk.edited(key("1"))).isEmpty();
        MaskEditing editing = edit("1");
        assertThat(desk.edited(key("1"))).containsSame(editing);
        editing.close();
        assertThat(desk.edited(key("1"))).isEmpty();
        listening.close();
        edit("2").close();
        assertThat(told).containsExactly(key("1"), key("1"));
    }
}
