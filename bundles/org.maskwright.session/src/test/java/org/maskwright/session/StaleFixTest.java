package org.maskwright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.RepairPlan;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.imaging.mask.MaskFile;

/** A fix that was right for a mask is not made to what has become of it meanwhile. */
class StaleFixTest {
    private static final Optional<String> FILL = Optional.of("fill-holes");

    @TempDir
    Path folder;

    private DatasetSession session;
    private Finding holes;
    private Path mask;

    @BeforeEach
    void open() throws Exception {
        Datasets.noise(folder, 2);
        Files.write(folder.resolve("masks/s2.png"), MaskFile.png(withHole()));
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        session.check(Progress.none());
        holes = session.snapshot().findings().stream()
                .filter(f -> f.rule().equals("MASK_HOLES") && f.fixes().contains("fill-holes"))
                .findFirst()
                .orElseThrow();
        mask = folder.resolve(holes.files().getFirst());
    }

    private static Mask withHole() {
        byte[] labels = new byte[24 * 24];
        for (int y = 6; y < 18; y++) {
            Arrays.fill(labels, y * 24 + 6, y * 24 + 18, (byte) 1);
        }
        labels[12 * 24 + 12] = 0;
        return Mask.adopt(new Size(24, 24), labels);
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    @Test
    void whatIsNoLongerSoIsLeft() throws Exception {
        session.repair(session.plan(List.of(holes), FILL), Progress.none());
        byte[] mended = Files.readAllBytes(mask);

        RepairPlan again = session.plan(List.of(holes), FILL);

        assertThat(again.edits()).isEmpty();
        assertThat(again.left()).singleElement().satisfies(l -> assertThat(l.why())
                .startsWith("It is no longer so"));
        assertThat(mask).hasBinaryContent(mended);
    }

    @Test
    void aFixThatWasAskedForTwiceIsMadeOnce() throws Exception {
        RepairPlan first = session.plan(List.of(holes), FILL);
        RepairPlan second = session.plan(List.of(holes), FILL);
        session.repair(first, Progress.none());
        byte[] once = Files.readAllBytes(mask);

        Operation again = session.repair(second, Progress.none());

        assertThat(mask).hasBinaryContent(once);
        assertThat(again.files()).isZero();
        assertThat(again.skipped()).hasSize(1);
    }

    @Test
    void whatOthersSavedSinceIsLeftAlsoOnceItIsKnown() throws Exception {
        RepairPlan plan = session.plan(List.of(holes), FILL);
        byte[] theirs = Files.readAllBytes(mask);
        theirs = Arrays.copyOf(theirs, theirs.length + 1);
        Files.write(mask, theirs);
        session.check(Progress.none());

        Operation done = session.repair(plan, Progress.none());

        assertThat(mask).hasBinaryContent(theirs);
        assertThat(done.skipped()).hasSize(1);
    }
}
