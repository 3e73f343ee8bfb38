package org.maskwright.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.core.commands.operations.DefaultOperationHistory;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Label;
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
import org.maskwright.ui.bot.Folders;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.jobs.OpenDatasetJob;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.opening.MakeDemoJob;
import org.maskwright.ui.undo.JournalOperation;
import org.maskwright.ui.undo.OperationJob;
import org.maskwright.ui.undo.UndoHistory;

/** Long work stops when it is told to, and leaves the dataset as something that can be gone on with. */
class JobsTest {
    /** 200 ms are wanted and usual; a machine that has other things to do is not blamed on us. */
    private static final long PATIENCE_MS = 1500;

    private static final List<String> IDS =
            IntStream.rangeClosed(100, 219).mapToObj(Integer::toString).toList();

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace(RuleBook.standard());
    private final UndoHistory undo = new UndoHistory(workspace, new DefaultOperationHistory());
    private DatasetSession session;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, IDS);
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        workspace.show(new WorkspaceState.Open(session));
    }

    @AfterEach
    void close() throws Exception {
        undo.close();
        workspace.close();
    }

    /** Cancels a job once it works, and measures how long it goes on; what came of it. */
    private static IStatus cancelled(String what, Job job, CountDownLatch working) throws InterruptedException {
        job.schedule();
        assertTrue(working.await(20, TimeUnit.SECONDS), what + " began");
        long begin = System.nanoTime();
        job.cancel();
        assertTrue(job.join(10_000, new NullProgressMonitor()), what + " ended");
        double tookMs = (System.nanoTime() - begin) / 1e6;
        System.out.printf("jobs: %s ended %.0f ms after it was cancelled%n", what, tookMs);
        assertTrue(tookMs < PATIENCE_MS, what + " took " + tookMs + " ms");
        return job.getResult();
    }

    /** Tells when the first unit of work is done, and goes on slowly, so that there is something to cancel. */
    private static Progress watched(Progress of, CountDownLatch working) {
        return new Progress() {
            @Override
            public void begin(String task, long total) {
                of.begin(task, total);
            }

            @Override
            public void worked(long units) {
                working.countDown();
                of.worked(units);
            }

            @Override
            public boolean isCancelled() {
                return of.isCancelled();
            }
        };
    }

    @Test
    void aCheckStops() throws Exception {
        var working = new CountDownLatch(1);
        var job = new SessionJob("check", session, (s, p) -> s.check(watched(p, working)));
        IStatus result = cancelled("a check", job, working);
        assertFalse(result.getSeverity() == IStatus.ERROR, result.toString());
        assertEquals(
                IDS.size(), session.check(Progress.none()).facts().samples().size());
    }

    @Test
    void aRepairThatIsStoppedCanBeUndone() throws Exception {
        var before = Folders.hashes(folder);
        var working = new CountDownLatch(1);
        List<String> masks = IDS.stream().map(id -> "masks/" + id + ".png").toList();
        var operation =
                new JournalOperation("set aside", session, (s, p) -> s.quarantine(masks, "odd", watched(p, working)));
        IStatus result = cancelled("a repair", new OperationJob("set aside", m -> undo.execute(operation, m)), working);
        assertFalse(result.getSeverity() == IStatus.ERROR, result.toString());
        session.refresh(new org.maskwright.dataset.WatchNews.Changed(java.util.Set.of(), true), Progress.none());
        assertEquals(1, session.snapshot().history().size());
        assertEquals(
                !before.equals(Folders.hashes(folder)), undo.undoLabel().isPresent(), "what was done can be undone");
        undo.undo(new NullProgressMonitor());
        assertEquals(before, Folders.hashes(folder));
    }

    @Test
    void aDemoThatIsStoppedLeavesNothing() throws Exception {
        var made = folder.resolve("demo");
        var job = new MakeDemoJob(workspace, made);
        var working = new CountDownLatch(1);
        job.addJobChangeListener(new org.eclipse.core.runtime.jobs.JobChangeAdapter() {
            @Override
            public void running(org.eclipse.core.runtime.jobs.IJobChangeEvent event) {
                working.countDown();
            }
        });
        IStatus result = cancelled("the demo", job, working);
        assertEquals(IStatus.CANCEL, result.getSeverity());
        assertFalse(Files.exists(made));
    }

    @Test
    void aDemoOverwritesNobodysFiles() throws Exception {
        var before = Folders.hashes(folder);
        var job = new MakeDemoJob(workspace, folder);
        var bot = new WorkbenchBot();
        int shells = bot.get(() -> bot.display().getShells().length);
        job.schedule();
        job.join();
        bot.control(Label.class, l -> l.getText().contains("is not empty: open it as a dataset"));
        bot.clickButton("OK");
        bot.waitUntil("the dialog is closed", () -> bot.display().getShells().length == shells);
        bot.activate();
        assertEquals(before, Folders.hashes(folder));
    }

    @Test
    void anOpeningThatIsStoppedLeavesNoLock() throws Exception {
        workspace.close();
        var job = new OpenDatasetJob(workspace, folder);
        job.schedule();
        job.cancel();
        job.join();
        workspace.close();
        try (var again = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none())) {
            assertTrue(again.snapshot().access().writable());
            again.setStatus(List.of("100"), SampleStatus.VERIFIED, Progress.none());
        }
    }

    @Test
    void anUndoThatIsStoppedCanBeGoneOnWith() throws Exception {
        var before = Folders.hashes(folder);
        session.quarantine(IDS.stream().map(id -> "masks/" + id + ".png").toList(), "odd", Progress.none());
        var working = new CountDownLatch(1);
        IStatus result =
                cancelled("an undo", new OperationJob("undo", m -> undo.undo(announcing(m, working))), working);
        assertFalse(result.getSeverity() == IStatus.ERROR, result.toString());
        session.refresh(new org.maskwright.dataset.WatchNews.Changed(java.util.Set.of(), true), Progress.none());
        while (!Folders.hashes(folder).equals(before) && undo.undoLabel().isPresent()) {
            assertTrue(undo.undo(new NullProgressMonitor()).isOK());
        }
        assertEquals(before, Folders.hashes(folder));
    }

    private static IProgressMonitor announcing(IProgressMonitor monitor, CountDownLatch working) {
        return new org.eclipse.core.runtime.ProgressMonitorWrapper(monitor) {
            @Override
            public void internalWorked(double work) {
                working.countDown();
                super.internalWorked(work);
            }

            @Override
            public void worked(int work) {
                working.countDown();
                super.worked(work);
            }

            @Override
            public void subTask(String name) {
                working.countDown();
                super.subTask(name);
            }
        };
    }
}
