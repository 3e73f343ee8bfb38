package org.maskwright.ui.undo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;
import org.maskwright.ui.Datasets;

/** The platform's history and the journal: always in step, whoever moves. No window. */
class UndoHistoryTest {
    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace(RuleBook.standard());
    private final UndoHistory undo = new UndoHistory(workspace, new DefaultOperationHistory());
    private DatasetSession session;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "3"));
        reopen();
    }

    private void reopen() throws Exception {
        workspace.close();
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        workspace.show(new WorkspaceState.Open(session));
    }

    @AfterEach
    void close() throws Exception {
        undo.close();
        workspace.close();
    }

    private IStatus mark(String sample) throws Exception {
        return undo.execute(
                new JournalOperation(
                        "Marking", session, (s, p) -> s.setStatus(List.of(sample), SampleStatus.VERIFIED, p)),
                new NullProgressMonitor());
    }

    private IStatus setAside(String... samples) throws Exception {
        List<String> paths = List.of(samples).stream()
                .flatMap(s -> List.of("images/" + s + ".png", "masks/" + s + ".png").stream())
                .toList();
        return undo.execute(
                new JournalOperation("Setting aside", session, (s, p) -> s.quarantine(paths, "odd", p)),
                new NullProgressMonitor());
    }

    private IStatus undo() throws Exception {
        return undo.undo(new NullProgressMonitor());
    }

    private IStatus redo() throws Exception {
        return undo.redo(new NullProgressMonitor());
    }

    /** What undo and redo would do, by the platform; the journal says the same. */
    private List<Optional<String>> next() {
        var stack = session.snapshot().undoStack();
        assertEquals(stack.undo().isPresent(), undo.undoLabel().isPresent());
        assertEquals(stack.redo().isPresent(), undo.redoLabel().isPresent());
        assertEquals(
                stack.undo().map(o -> o.title().substring(1)), undo.undoLabel().map(l -> l.substring(1)));
        return List.of(undo.undoLabel(), undo.redoLabel());
    }

    @Test
    void whatIsDoneIsNamedUndoneAndRedone() throws Exception {
        byte[] mask = Files.readAllBytes(folder.resolve("masks/1.png"));
        assertEquals(List.of(Optional.empty(), Optional.empty()), next());
        assertTrue(setAside("1", "2").isOK());
        assertEquals(List.of(Optional.of("Quarantine 2 samples"), Optional.empty()), next());
        assertTrue(undo().isOK());
        assertEquals(List.of(Optional.empty(), Optional.of("Quarantine 2 samples")), next());
        assertArrayEquals(mask, Files.readAllBytes(folder.resolve("masks/1.png")));
        assertTrue(redo().isOK());
        assertFalse(Files.exists(folder.resolve("masks/1.png")));
        assertTrue(undo().isOK());
        assertArrayEquals(mask, Files.readAllBytes(folder.resolve("masks/1.png")));
    }

    @Test
    void itIsMadeFromTheJournalWhenADatasetIsOpened() throws Exception {
        mark("1");
        setAside("2");
        mark("3");
        undo();
        undo();
        var before = next();
        assertEquals(List.of(Optional.of("Mark 1 sample as verified"), Optional.of("Quarantine 1 sample")), before);
        reopen();
        assertEquals(before, next());
        assertTrue(redo().isOK());
        assertFalse(Files.exists(folder.resolve("masks/2.png")));
        assertTrue(redo().isOK());
        assertEquals(SampleStatus.VERIFIED, session.snapshot().statuses().of("3.png"));
        assertEquals(Optional.empty(), undo.redoLabel());
        reopen();
        for (int i = 0; i < 3; i++) {
            assertTrue(undo().isOK(), "undo " + i);
        }
        assertEquals(List.of(Optional.empty(), Optional.of("Mark 1 sample as verified")), next());
    }

    @Test
    void whatIsUndoneElsewhereIsNotUndoneAgain() throws Exception {
        mark("1");
        setAside("2");
        long first = session.snapshot().history().getFirst().id();
        session.undo(first, Progress.none());
        assertEquals(List.of(Optional.of("Quarantine 1 sample"), Optional.of("Mark 1 sample as verified")), next());
        undo();
        assertEquals(Optional.empty(), undo.undoLabel());
    }

    @Test
    void anUndoThatFailsSaysWhyAndLosesNothing() throws Exception {
        setAside("1");
        byte[] other = {1, 2, 3};
        Files.write(folder.resolve("masks/1.png"), other);
        IStatus failed = undo();
        assertEquals(IStatus.WARNING, failed.getSeverity());
        assertTrue(failed.getMessage().contains("masks/1.png"), failed.getMessage());
        assertFalse(failed.getMessage().contains("\n"), failed.getMessage());
        assertEquals(null, failed.getException());
        assertArrayEquals(other, Files.readAllBytes(folder.resolve("masks/1.png")));
        assertEquals(List.of(Optional.of("Quarantine 1 sample"), Optional.empty()), next());
        Files.delete(folder.resolve("masks/1.png"));
        assertTrue(undo().isOK());
        assertTrue(Files.exists(folder.resolve("masks/1.png")));
    }

    @Test
    void anotherDatasetHasItsOwn(@TempDir Path other) throws Exception {
        mark("1");
        Datasets.discs(other, List.of("1", "2"));
        session = DatasetSession.open(other, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        workspace.show(new WorkspaceState.Open(session));
        assertEquals(List.of(Optional.empty(), Optional.empty()), next());
        reopen();
        assertEquals(Optional.of("Mark 1 sample as verified"), undo.undoLabel());
    }

    @Test
    void theyStayInStepWhateverIsDone() throws Exception {
        var random = new Random(2299);
        for (int i = 0; i < 25; i++) {
            switch (random.nextInt(4)) {
                case 0 -> mark("" + (1 + random.nextInt(3)));
                case 1 -> session.setStatus(List.of("1"), SampleStatus.values()[i % 5], Progress.none());
                case 2 -> undo();
                default -> redo();
            }
            next();
        }
    }
}
