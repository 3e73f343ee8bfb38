package org.maskwright.session.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.core.area.Cleaning;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

/** Many masks cleaned as one operation of a real journal. */
class CleanedMasksTest {
    private static final int SIDE = 64;

    private static final CleaningOrder TIDY =
            new CleaningOrder(List.of(Cleaning.FILL_HOLES, Cleaning.REMOVE_SPECKS), 1);

    @TempDir
    Path folder;

    private DatasetSession session;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "3", "4"));
        for (String id : List.of("1", "2")) {
            byte[] labels = new byte[SIDE * SIDE];
            fill(labels, 10, 30, 1);
            labels[20 * SIDE + 20] = 0;
            labels[2 * SIDE + 2] = 1;
            labels[2 * SIDE + 3] = 1;
            Files.write(folder.resolve("masks/" + id + ".png"), MaskFile.png(Mask.adopt(new Size(SIDE, SIDE), labels)));
        }
        Files.delete(folder.resolve("masks/4.png"));
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
    }

    @AfterEach
    void close() throws IOException {
        session.close();
    }

    private static void fill(byte[] labels, int from, int to, int label) {
        for (int y = from; y < to; y++) {
            for (int x = from; x < to; x++) {
                labels[y * SIDE + x] = (byte) label;
            }
        }
    }

    private byte[] file(String id) throws IOException {
        return Files.readAllBytes(folder.resolve("masks/" + id + ".png"));
    }

    private Sample sample(String label) {
        return session.snapshot().scan().samples().stream()
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private CleanedMasks.CleaningDone clean(Set<String> keys, boolean verifiedToo) throws Exception {
        CleaningPlan plan = CleaningPlan.of(session.snapshot().scan(), keys, verifiedToo);
        return CleanedMasks.clean(session, plan, TIDY, Progress.none());
    }

    @Test
    void allMasksAreCleanedAsOneOperationThatIsUndoneByteForByte() throws Exception {
        byte[] first = file("1");
        byte[] disc = file("3");
        CleanedMasks.CleaningDone done = clean(Set.of(), false);

        byte[] clean = new byte[SIDE * SIDE];
        fill(clean, 10, 30, 1);
        assertThat(MaskFile.read(file("1")).labels(new LabelMap.NonZero()))
                .isEqualTo(Mask.adopt(new Size(SIDE, SIDE), clean));
        assertThat(file("3")).as("nothing was to be cleaned in it").isEqualTo(disc);
        assertThat(done.cleaned()).isEqualTo(2);
        assertThat(done.spared()).isEmpty();
        assertThat(done.operation().title()).isEqualTo("clean masks: fill holes, remove specks");
        assertThat(sample("1").status()).isEqualTo(SampleStatus.CORRECTED);
        assertThat(sample("3").status()).isEqualTo(SampleStatus.UNREVIEWED);

        session.undo(Progress.none());
        assertThat(file("1")).isEqualTo(first);
        assertThat(sample("1").status()).isEqualTo(SampleStatus.UNREVIEWED);
    }

    @Test
    void whatAPersonVerifiedStaysUnlessItIsAskedFor() throws Exception {
        session.setStatus(List.of("1"), SampleStatus.VERIFIED, Progress.none());
        byte[] first = file("1");
        Set<String> keys =
                Set.of(sample("1").key(), sample("2").key(), sample("4").key());

        CleanedMasks.CleaningDone done = clean(keys, false);
        assertThat(file("1")).isEqualTo(first);
        assertThat(sample("1").status()).isEqualTo(SampleStatus.VERIFIED);
        assertThat(done.spared())
                .containsExactly(
                        new CleaningPlan.Spared("1", "its mask is verified, and stays"),
                        new CleaningPlan.Spared("4", "it has no mask"));

        assertThat(clean(keys, true).cleaned()).isEqualTo(1);
        assertThat(file("1")).isNotEqualTo(first);
        assertThat(sample("1").status()).isEqualTo(SampleStatus.CORRECTED);
    }

    @Test
    void aLookCountsPixelsAndWritesNothing() throws Exception {
        byte[] first = file("1");
        var found = CleanedMask.of(session.folder(), sample("1"), new LabelMap.NonZero(), TIDY);
        assertThat(found).isInstanceOf(CleanedMask.Changed.class);
        var changed = (CleanedMask.Changed) found;
        assertThat(changed.gained()).isEqualTo(1);
        assertThat(changed.lost()).isEqualTo(2);
        assertThat(changed.before().at(20, 20)).isZero();
        assertThat(changed.after().at(20, 20)).isEqualTo(1);
        assertThat(CleanedMask.of(session.folder(), sample("3"), new LabelMap.NonZero(), TIDY))
                .isInstanceOf(CleanedMask.Unchanged.class);
        assertThat(file("1")).isEqualTo(first);
        Files.writeString(folder.resolve("masks/2.png"), "no picture");
        assertThat(CleanedMask.of(session.folder(), sample("2"), new LabelMap.NonZero(), TIDY))
                .isInstanceOf(CleanedMask.Impossible.class);
    }

    @Test
    void whoCancelsHasNothingChangedThatUndoDoesNotTakeBack() throws Exception {
        byte[] first = file("1");
        byte[] second = file("2");
        CleaningPlan plan = CleaningPlan.of(session.snapshot().scan(), Set.of(), false);
        assertThatThrownBy(() -> CleanedMasks.clean(session, plan, TIDY, new Progress() {
                    @Override
                    public void begin(String task, long work) {}

                    @Override
                    public void worked(long work) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(file("1")).isEqualTo(first);
        assertThat(file("2")).isEqualTo(second);
    }

    @Test
    void wordsThatMeanNothingAreRefused() {
        var labels = new LabelMap.Indexed(
                List.of(LabelClass.BACKGROUND, new LabelClass(1, "hair", 0xff0000), new LabelClass(2, "skin", 0xff00)));
        assertThatThrownBy(() -> CleaningOrder.parse(List.of("polish"), Optional.empty(), new LabelMap.NonZero()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no step 'polish'; give fill-holes, remove-specks");
        assertThatThrownBy(() -> CleaningOrder.parse(List.of("grow"), Optional.empty(), labels))
                .hasMessage("there are several classes; state one label of 1 (hair), 2 (skin)");
        assertThatThrownBy(() -> CleaningOrder.parse(List.of("grow"), Optional.of("coat"), labels))
                .hasMessage("no one class is called 'coat'; state one label of 1 (hair), 2 (skin)");
    }

    @Test
    void stepsAreDoneInTheirOrderAndAsOftenAsTheyAreThere() throws Exception {
        CleaningOrder order =
                CleaningOrder.parse(List.of("Grow", "grow", "invert"), Optional.of("PERSON"), new LabelMap.NonZero());
        byte[] dot = new byte[49];
        dot[24] = 1;
        var mask = order.on(org.maskwright.core.MaskSnapshot.of(Mask.adopt(new Size(7, 7), dot)));
        assertThat(mask.at(3, 1)).isZero();
        assertThat(mask.at(3, 0)).isEqualTo(1);
        assertThat(order.title()).isEqualTo("clean masks: grow 2 times, invert");
    }
}
