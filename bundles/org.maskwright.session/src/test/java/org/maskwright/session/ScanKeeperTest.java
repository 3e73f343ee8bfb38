package org.maskwright.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.WatchNews;

/** When what was found in the folder is kept for the next start, and that what is old is seen to be so. */
class ScanKeeperTest {
    @TempDir
    Path folder;

    private Path kept;
    private DatasetSession session;
    private final List<Background.Work> late = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "3"));
        kept = folder.resolve(".maskwright/scan.bin");
        session = opened();
        session.check(Progress.none());
        session.settleIn((pause, work) -> {
            late.add(work);
            return () -> late.remove(work);
        });
        Files.delete(kept);
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    private DatasetSession opened() throws Exception {
        return DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
    }

    private void settle() throws Exception {
        for (Background.Work work : List.copyOf(late)) {
            late.remove(work);
            work.run(Progress.none());
        }
    }

    private void redraw(String mask, String like) throws Exception {
        Files.write(folder.resolve(mask), Files.readAllBytes(folder.resolve(like)));
        session.refresh(new WatchNews.Changed(Set.of(mask), false), Progress.none());
    }

    @Test
    void aMarkKeepsNothingAnew() throws Exception {
        session.setStatus(List.of("1"), SampleStatus.VERIFIED, Progress.none());
        settle();
        assertTrue(session.snapshot().settled());
        assertFalse(Files.exists(kept), "statuses are in a file of their own");
    }

    @Test
    void aMaskThatWasSavedIsKeptOnceAllRulesHaveJudged() throws Exception {
        redraw("masks/1.png", "masks/2.png");
        assertFalse(Files.exists(kept), "nobody who draws waits for it");
        settle();
        assertTrue(Files.exists(kept));
    }

    @Test
    void aScanThatIsOlderThanTheFilesAndStatusesIsSeenToBeOld() throws Exception {
        redraw("masks/1.png", "masks/2.png");
        settle();
        byte[] old = Files.readAllBytes(kept);
        redraw("masks/2.png", "masks/3.png");
        session.setStatus(List.of("3"), SampleStatus.VERIFIED, Progress.none());
        settle();
        DatasetSnapshot before = session.snapshot();
        session.close();
        Files.write(kept, old);
        session = opened();
        session.check(Progress.none());
        assertEquals(before.scan(), session.snapshot().scan());
        assertEquals(before.findings(), session.snapshot().findings());
    }

    @Test
    void anOlderSnapshotDoesNotReplaceALaterOne() throws Exception {
        DatasetSnapshot early = session.snapshot();
        redraw("masks/1.png", "masks/2.png");
        var keeper = new ScanKeeper(session.folder().scans());
        keeper.keep(session.snapshot());
        byte[] later = Files.readAllBytes(kept);
        keeper.keep(early);
        assertArrayEquals(later, Files.readAllBytes(kept));
    }

    @Test
    void nothingIsWrittenOnceTheFolderMayBeAnothers() throws Exception {
        var keeper = new ScanKeeper(session.folder().scans());
        keeper.close();
        keeper.keep(session.snapshot());
        assertFalse(Files.exists(kept));
    }
}
