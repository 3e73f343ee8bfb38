package org.maskwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.bot.Folders;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.undo.JournalOperation;
import org.maskwright.ui.undo.OperationJob;
import org.maskwright.ui.undo.UndoHistory;

/** The window is closed while work is under way. Something objects to the closing at last, so that there is a window for the next test. */
class ClosingWindowTest {
    private static final String WORK = "Set 40 masks aside";

    private static final List<String> MASKS =
            IntStream.rangeClosed(10, 49).mapToObj(i -> "masks/" + i + ".png").toList();

    private final WorkbenchBot bot = new WorkbenchBot();
    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final IWorkbenchListener objection = new IWorkbenchListener() {
        @Override
        public boolean preShutdown(IWorkbench workbench, boolean forced) {
            asked.countDown();
            return false;
        }

        @Override
        public void postShutdown(IWorkbench workbench) {}
    };
    private OpenDataset dataset;
    private Map<String, String> before;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(
                folder,
                IntStream.rangeClosed(10, 49).mapToObj(Integer::toString).toList());
        before = Folders.hashes(folder);
        dataset = new OpenDataset(bot, folder);
        PlatformUI.getWorkbench().addWorkbenchListener(objection);
    }

    @AfterEach
    void close() throws Exception {
        mayGoOn.countDown();
        PlatformUI.getWorkbench().removeWorkbenchListener(objection);
        dataset.close();
        bot.activate();
    }

    /** Works until something is done, and then waits until it may go on or is cancelled. */
    private Progress held(Progress of, BooleanSupplier begun) {
        return new Progress() {
            @Override
            public void begin(String task, long total) {
                of.begin(task, total);
            }

            @Override
            public void worked(long units) {
                of.worked(units);
                if (begun.getAsBoolean()) {
                    working.countDown();
                    await(of);
                }
            }

            private void await(Progress of) {
                try {
                    while (!of.isCancelled() && !mayGoOn.await(10, TimeUnit.MILLISECONDS)) {
                        // looks whether it is cancelled
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public boolean isCancelled() {
                return of.isCancelled();
            }
        };
    }

    private boolean all() {
        return MASKS.stream().allMatch(m -> Files.exists(folder.resolve(m)));
    }

    private UndoHistory history() {
        return bot.get(() -> PlatformUI.getWorkbench().getService(UndoHistory.class));
    }

    private Job startWork() throws InterruptedException {
        UndoHistory history = history();
        var operation = new JournalOperation(
                WORK, dataset.session(), (s, p) -> s.quarantine(MASKS, "odd", held(p, () -> !all())));
        var job = new OperationJob(WORK, m -> history.execute(operation, m));
        job.schedule();
        assertTrue(working.await(20, TimeUnit.SECONDS), "the work began");
        return job;
    }

    private void closeWindow() {
        Shell window =
                bot.get(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
        bot.display().asyncExec(window::close);
    }

    private void waitForDialog() {
        String line = NLS.bind(WorkbenchMessages.CLOSING_WAIT, WORK);
        bot.control(Label.class, l -> l.getText().equals(line));
        bot.control(Shell.class, s -> s.getText().equals(WorkbenchMessages.CLOSING_TITLE));
    }

    private void assertClosing() throws InterruptedException {
        assertTrue(asked.await(20, TimeUnit.SECONDS), "the window closes");
    }

    @Test
    void workThatChangesFilesIsFinishedFirst() throws Exception {
        Job job = startWork();
        closeWindow();
        waitForDialog();
        bot.captureScreenshot("closing");
        assertEquals(1, asked.getCount(), "the window is still there");
        assertEquals(Job.RUNNING, job.getState());
        mayGoOn.countDown();
        assertClosing();
        assertTrue(job.getResult().isOK(), job.getResult().toString());
        assertTrue(MASKS.stream().noneMatch(m -> Files.exists(folder.resolve(m))));
    }

    @Test
    void workThatIsCancelledStopsAndCanBeUndone() throws Exception {
        Job job = startWork();
        closeWindow();
        waitForDialog();
        bot.clickButton("Cancel");
        assertClosing();
        assertNotEquals(IStatus.ERROR, job.getResult().getSeverity());
        assertTrue(MASKS.stream().anyMatch(m -> Files.exists(folder.resolve(m))), "it did not go to its end");
        assertFalse(all(), "it had begun");
        UndoHistory history = history();
        bot.waitUntil("it can be undone", () -> history.undoLabel().isPresent());
        Job.getJobManager().join(Workspace.class, null);
        assertTrue(history.undo(new NullProgressMonitor()).isOK());
        assertEquals(before, Folders.hashes(folder));
    }

    @Test
    void whatOnlyReadsIsStoppedWithoutAWord() throws Exception {
        var job = new SessionJob("reading", dataset.session(), (s, p) -> s.check(held(p, () -> true)));
        job.schedule();
        assertTrue(working.await(20, TimeUnit.SECONDS), "the check began");
        closeWindow();
        assertClosing();
        assertTrue(job.join(20_000, null));
        assertFalse(job.getResult().isOK());
    }

    @Test
    void aWindowThatStaysOpenSeesWhatOtherProgramsDo() throws Exception {
        closeWindow();
        assertClosing();
        Files.copy(folder.resolve("images/10.png"), folder.resolve("images/50.png"));
        bot.waitUntil(
                "the new picture is seen",
                () -> dataset.workspace().browser().view().positions().containsKey("50.png"));
    }
}
