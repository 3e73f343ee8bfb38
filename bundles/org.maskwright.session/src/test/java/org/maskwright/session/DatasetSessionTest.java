package org.maskwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;

/** The whole of what the workbench does to a dataset, without a window. */
class DatasetSessionTest {
    @TempDir
    Path folder;

    private DatasetSession session;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "02299"));
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    private List<Finding> empty() {
        return session.snapshot().findings().stream()
                .filter(f -> f.rule().equals("MASK_EMPTY"))
                .toList();
    }

    private List<String> samples() {
        return session.snapshot().scan().samples().stream().map(s -> s.label()).toList();
    }

    @Test
    void opensScannedAndNotYetChecked() throws Exception {
        assertEquals(List.of("1", "2", "02299"), samples());
        assertEquals(Optional.empty(), session.snapshot().check());
        session.check(Progress.none());
        assertEquals(
                List.of("02299"), empty().stream().map(f -> f.sample().label()).toList());
    }

    @Test
    void quarantineUndoAndRedo() throws Exception {
        session.check(Progress.none());
        session.repair(session.plan(empty(), Optional.of("quarantine")), Progress.none());
        assertEquals(List.of("1", "2"), samples());
        assertEquals(List.of(), empty());
        assertFalse(Files.exists(folder.resolve("masks/02299.png")));
        assertEquals(
                "fix MASK_EMPTY in 1 sample",
                session.snapshot().undoStack().undo().orElseThrow().title());
        session.undo(Progress.none());
        assertEquals(List.of("1", "2", "02299"), samples());
        assertEquals(1, empty().size());
        session.redo(Progress.none());
        assertEquals(List.of("1", "2"), samples());
        assertThrows(InputException.class, () -> session.redo(Progress.none()));
    }

    @Test
    void whatWasQuarantinedCanBeRestored() throws Exception {
        session.quarantine(List.of("images/1.png", "masks/1.png"), "by hand", Progress.none());
        assertEquals(List.of("2", "02299"), samples());
        session.restore(session.folder().quarantine().list(), Progress.none());
        assertEquals(List.of("1", "2", "02299"), samples());
    }

    @Test
    void aRightlyEmptyMaskIsNoFinding() throws Exception {
        session.setStatus(List.of("02299"), SampleStatus.VERIFIED_EMPTY, Progress.none());
        assertEquals(List.of(), empty());
        assertEquals(SampleStatus.VERIFIED_EMPTY, session.snapshot().statuses().of("02299.png"));
        session.undo(Progress.none());
        assertEquals(1, empty().size());
    }

    @Test
    void whatIsIgnoredStaysIgnored() throws Exception {
        session.check(Progress.none());
        List<Finding> findings = empty();
        session.decide(Decision.ignore(findings), Progress.none());
        assertEquals(
                "ignore MASK_EMPTY for 02299",
                session.snapshot().history().getLast().title());
        assertEquals(List.of(), empty());
        session.close();
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        session.check(Progress.none());
        assertEquals(List.of(), empty());
        assertEquals(findings, session.snapshot().check().orElseThrow().ignored());

        session.undo(Progress.none());
        assertEquals(findings, empty());
        assertFalse(Files.exists(folder.resolve(".maskwright/dataset.json")), "as it was");
        session.redo(Progress.none());
        session.decide(Decision.stopIgnoring(findings), Progress.none());
        assertEquals(findings, empty());
    }

    @Test
    void aRuleCanBeTurnedOffAndOn() throws Exception {
        session.decide(Decision.turn("MASK_EMPTY", false), Progress.none());
        assertEquals(List.of(), empty());
        assertTrue(Files.readString(folder.resolve(".maskwright/dataset.json")).contains("MASK_EMPTY"));
        session.decide(Decision.turn("MASK_EMPTY", true), Progress.none());
        assertEquals(1, empty().size());
        session.undo(Progress.none());
        assertEquals(List.of(), empty());
    }

    @Test
    void aSecondSessionMayOnlyLook() throws Exception {
        try (var second = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none())) {
            assertFalse(second.snapshot().access().writable());
            assertTrue(
                    ((SessionAccess.ReadOnly) second.snapshot().access()).why().contains("in use"));
            second.check(Progress.none());
            assertThrows(
                    InputException.class, () -> second.setStatus(List.of("1"), SampleStatus.VERIFIED, Progress.none()));
        }
        assertTrue(session.snapshot().access().writable());
        session.setStatus(List.of("1"), SampleStatus.VERIFIED, Progress.none());
        assertEquals(SampleStatus.VERIFIED, session.snapshot().statuses().of("1.png"));
    }

    @Test
    void theWorkspaceFollowsItsSession() throws Exception {
        var workspace = new Workspace(RuleBook.standard());
        workspace.show(new WorkspaceState.Open(session));
        session.check(Progress.none());
        assertEquals(
                Optional.of(List.of("MASK_EMPTY")),
                workspace
                        .browser()
                        .view()
                        .row("02299.png")
                        .map(BrowserRow::rules)
                        .map(r -> r.subList(0, 1)));
        assertTrue(workspace.problems().view().checked());
        workspace.close();
        assertEquals(List.of(), workspace.browser().view().all());
        try (var again = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none())) {
            assertTrue(again.snapshot().access().writable(), "the lock was given back");
        }
    }
}
