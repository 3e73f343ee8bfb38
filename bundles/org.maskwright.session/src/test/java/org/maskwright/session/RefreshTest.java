package org.maskwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.WatchNews;

/** What a session makes of changes by others, and of folders that cannot be used as they are. No window. */
class RefreshTest {
    private static final WatchNews.Changed EVERYTHING = new WatchNews.Changed(Set.of(), true);

    @TempDir
    Path folder;

    private DatasetSession session;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "02299"));
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        session.check(Progress.none());
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    private static WatchNews.Changed changed(String... paths) {
        return new WatchNews.Changed(Set.of(paths), false);
    }

    private long empty() {
        return session.snapshot().findings().stream()
                .filter(f -> f.rule().equals("MASK_EMPTY"))
                .count();
    }

    @Test
    void ofAMaskThatIsMendedOutsideOnlyThatPairIsDecodedAndItsFindingGoes() throws Exception {
        assertEquals(1, empty());
        Files.copy(
                folder.resolve("masks/1.png"),
                folder.resolve("masks/02299.png"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(session.refresh(changed("masks/02299.png"), Progress.none()));
        assertEquals(0, empty());
        assertEquals(
                2, session.snapshot().check().orElseThrow().reading().decoded(), "the mask, and its image once more");
    }

    @Test
    void aMaskThatIsWrittenTwiceWithinAMillisecondIsSeenTwice() throws Exception {
        Path mask = folder.resolve("masks/1.png");
        byte[] bytes = Files.readAllBytes(mask);
        Files.setLastModifiedTime(mask, FileTime.from(Instant.ofEpochSecond(1_700_000_000, 100_000)));
        session.refresh(changed("masks/1.png"), Progress.none());
        bytes[bytes.length / 2] ^= 1;
        Files.write(mask, bytes);
        Files.setLastModifiedTime(mask, FileTime.from(Instant.ofEpochSecond(1_700_000_000, 200_000)));
        assertTrue(session.refresh(changed("masks/1.png"), Progress.none()));
        assertTrue(
                session.snapshot().findings().stream().anyMatch(f -> f.files().contains("masks/1.png")));
    }

    @Test
    void addedAndRemovedFilesAreSeen() throws Exception {
        Files.copy(folder.resolve("images/1.png"), folder.resolve("images/7.png"));
        Files.delete(folder.resolve("images/2.png"));
        Files.delete(folder.resolve("masks/2.png"));
        assertTrue(session.refresh(EVERYTHING, Progress.none()));
        assertEquals(
                List.of("1", "7", "02299"),
                session.snapshot().scan().samples().stream().map(s -> s.label()).toList());
    }

    @Test
    void anImageThatSomebodyRenamesKeepsWhatIsKeptOfItAlsoAfterTheNextCheck() throws Exception {
        session.setStatus(List.of("1"), SampleStatus.VERIFIED, Progress.none());
        Files.writeString(folder.resolve(".maskwright/split.csv"), "sample,part\n1.png,train\n2.png,test\n");
        Files.move(folder.resolve("images/2.png"), folder.resolve("images/zwei.png"));
        Files.move(folder.resolve("masks/2.png"), folder.resolve("masks/zwei.png"));
        for (int checks = 0; checks < 2; checks++) {
            session.refresh(EVERYTHING, Progress.none());
            session.check(Progress.none());
            var split = session.folder().split(session.snapshot().scan());
            assertEquals(
                    Part.TEST,
                    split.partOf("zwei.png").orElseThrow(),
                    "told by the catalog, which keeps what it knows of images/2.png");
        }
        session.setStatus(List.of("zwei"), SampleStatus.VERIFIED, Progress.none());
        assertEquals(
                "sample,part\n1.png,train\nzwei.png,test\n", Files.readString(folder.resolve(".maskwright/split.csv")));
    }

    @Test
    void whatTheSessionItselfDidIsNoNews() throws Exception {
        session.quarantine(List.of("images/1.png", "masks/1.png"), "odd", Progress.none());
        session.setStatus(List.of("2"), SampleStatus.VERIFIED, Progress.none());
        DatasetSnapshot before = session.snapshot();
        assertFalse(session.refresh(changed("images/1.png", "masks/1.png", "masks"), Progress.none()));
        assertFalse(session.refresh(EVERYTHING, Progress.none()));
        assertSame(before, session.snapshot(), "nothing was looked at again");
    }

    @Test
    void whatWasCancelledMidwayIsLookedAt() throws Exception {
        var asked = new AtomicInteger();
        Progress cancelled = Progress.unseen(() -> asked.getAndIncrement() > 0);
        assertThrows(
                CancellationException.class,
                () -> session.quarantine(List.of("images/1.png", "masks/1.png"), "odd", cancelled));
        session.refresh(EVERYTHING, Progress.none());
        var history = session.snapshot().history();
        boolean undoable = session.snapshot().undoStack().undo().isPresent();
        assertEquals(undoable, !Files.exists(folder.resolve("images/1.png")), history.toString());
        if (undoable) {
            session.undo(Progress.none());
        }
        assertTrue(Files.exists(folder.resolve("images/1.png")));
        assertEquals(3, session.snapshot().scan().samples().size());
    }

    @Test
    void aFolderThatIsGoneIsSaid() throws Exception {
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-moved");
        Files.move(folder, elsewhere);
        try {
            assertFalse(session.isThere());
            var said = assertThrows(InputException.class, () -> session.refresh(EVERYTHING, Progress.none()));
            assertTrue(said.getMessage().contains("is gone: was it moved"), said.getMessage());
            assertEquals(3, session.snapshot().scan().samples().size(), "what was seen stays");
        } finally {
            Files.move(elsewhere, folder);
        }
        assertFalse(session.refresh(EVERYTHING, Progress.none()), "it is back as it was");
    }

    @Test
    void aFolderThatCannotBeWrittenOpensForLookingWithItsCatalogInTheCache(@TempDir Path cache) throws Exception {
        session.close();
        OpenedFolder.FolderOpener opener = access -> DatasetFolder.open(folder, access, cache, path -> false);
        try (var reading = DatasetSession.open(
                OpenedFolder.of(opener, Clock.systemUTC()), RuleBook.standard(), Clock.systemUTC(), Progress.none())) {
            assertFalse(reading.snapshot().access().writable());
            String why = ((SessionAccess.ReadOnly) reading.snapshot().access()).why();
            assertTrue(why.contains("cannot be written; copy the dataset"), why);
            reading.check(Progress.none());
            assertTrue(Files.exists(reading.folder().stateFolder().resolve("catalog.db")));
            assertTrue(reading.folder().stateFolder().startsWith(cache));
            var refused = assertThrows(
                    InputException.class,
                    () -> reading.setStatus(List.of("1"), SampleStatus.VERIFIED, Progress.none()));
            assertTrue(refused.getMessage().contains("cannot be written"), refused.getMessage());
        }
    }

    @Test
    void whatIsNoDatasetIsRefusedInOneLine() throws Exception {
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        for (Path wrong : List.of(nothing, folder.resolve("missing"), folder.resolve("images/1.png"))) {
            var refused = assertThrows(
                    InputException.class,
                    () -> DatasetSession.open(wrong, RuleBook.standard(), Clock.systemUTC(), Progress.none()));
            assertTrue(refused.getMessage().contains(wrong.toString()), refused.getMessage());
            assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
        }
    }

    @Test
    void aFailedOpeningGivesTheLockBack() throws IOException, InputException {
        session.close();
        Files.writeString(folder.resolve(".maskwright/dataset.json"), "{ no json");
        assertThrows(
                InputException.class,
                () -> DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none()));
        DatasetFolder.open(folder, Access.WRITE).lock("test", Clock.systemUTC()).close();
    }

    @Test
    void noticesAreTheMostUrgentLine() {
        int[] told = {0};
        var notices = new SessionNotices(() -> told[0]++);
        assertEquals("", notices.line());
        notices.blind("cannot be watched");
        notices.trouble("is gone");
        assertEquals("is gone", notices.line());
        notices.trouble("");
        notices.trouble("");
        assertEquals("cannot be watched", notices.line());
        assertTrue(notices.isBlind());
        assertEquals(3, told[0]);
    }
}
