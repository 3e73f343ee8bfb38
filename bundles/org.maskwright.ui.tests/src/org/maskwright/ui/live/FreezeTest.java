package org.maskwright.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Finding;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.BotTree;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.browser.BrowserMessages;
import org.maskwright.ui.live.StallWatch.Stall;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.problems.ProblemsMessages;
import org.maskwright.ui.undo.JournalOperation;
import org.maskwright.ui.undo.OperationJob;
import org.maskwright.ui.undo.UndoHistory;

/** Whatever a user does, the window answers: no code of ours keeps the UI thread for longer than is felt. */
class FreezeTest {
    private static final double LONGEST_MS = 100;

    /** So long a thread of ours may wait, on a machine that has other things to do, before that is our fault. */
    private static final double LONGEST_WAIT_MS = 1000;

    private final WorkbenchBot bot = new WorkbenchBot();
    private final Display display = bot.get(Display::getCurrent);

    @TempDir
    Path folder;

    @Test
    void aFreezeIsNoticed() {
        try (var watch = new StallWatch(display)) {
            bot.run(() -> {
                long end = System.nanoTime() + 200_000_000;
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
            });
            bot.run(() -> {});
            assertTrue(watch.stalls().stream()
                    .anyMatch(s -> s.wallMs() >= 200 && !s.samples().isEmpty()));
        }
        assertEquals(
                100,
                Platform.getPreferencesService()
                        .getInt("org.eclipse.ui.monitoring", "long_event_warning_threshold", 0, null),
                "the workbench itself watches, too");
    }

    @Test
    void theMainStoryNeverFreezes() throws Exception {
        List<String> ids = Stream.concat(
                        Stream.of("02299"), IntStream.rangeClosed(100, 399).mapToObj(Integer::toString))
                .toList();
        Datasets.discs(folder, ids);
        try (var watch = new StallWatch(display)) {
            try (var dataset = new OpenDataset(bot, folder)) {
                bot.activate();
                scroll();
                filter(dataset.workspace());
                repairAndUndo(dataset.workspace());
                for (String view : List.of(ViewIds.HISTORY, ViewIds.COMPARE, ViewIds.STATISTICS)) {
                    dataset.showView(view);
                    Job.getJobManager().join(Workspace.class, null);
                    bot.run(() -> {});
                }
            }
            judge(watch.stalls());
        }
    }

    private void scroll() {
        Canvas gallery = bot.control(Canvas.class, c -> c.getVerticalBar() != null && c.getMenu() != null);
        bot.run(gallery::forceFocus);
        for (int i = 0; i < 40; i++) {
            bot.run(() -> {
                var wheel = new Event();
                wheel.count = -3;
                gallery.notifyListeners(SWT.MouseVerticalWheel, wheel);
                gallery.update();
            });
        }
        for (int i = 0; i < 20; i++) {
            bot.pressShortcut(i % 3 == 0 ? SWT.PAGE_DOWN : SWT.ARROW_RIGHT);
        }
        bot.pressShortcut(SWT.HOME);
    }

    private void filter(Workspace workspace) {
        Text search = bot.control(Text.class, t -> t.getMessage().equals(BrowserMessages.FILTER_SEARCH));
        for (String text : List.of("1", "12", "")) {
            bot.run(() -> search.setText(text));
            bot.waitUntil(
                    "it is filtered",
                    () -> workspace.browser().view().filter().text().equals(text));
        }
    }

    /** As the handlers do it, without the mouse: where the first click on a fresh window goes is up to its manager. */
    private void repairAndUndo(Workspace workspace) throws InterruptedException {
        UndoHistory undo = bot.get(() -> PlatformUI.getWorkbench().getService(UndoHistory.class));
        List<Finding> empty = workspace.problems().view().all().stream()
                .filter(f -> f.rule().equals("MASK_EMPTY"))
                .toList();
        var repair = new JournalOperation(
                "repair",
                workspace.session().orElseThrow(),
                (s, p) -> s.repair(s.plan(empty, Optional.of("quarantine")), p));
        BotTree problems = bot.treeWithColumn(ProblemsMessages.WHAT);
        new OperationJob("repair", m -> undo.execute(repair, m)).schedule();
        problems.waitUntilGone("MASK_EMPTY");
        Job.getJobManager().join(Workspace.class, null);
        new OperationJob("undo", undo::undo).schedule();
        problems.waitUntilThere("MASK_EMPTY (1)");
        assertEquals(301, workspace.browser().view().all().size());
    }

    private static void judge(List<Stall> stalls) {
        stalls.stream()
                .max(Comparator.comparingDouble(Stall::wallMs))
                .ifPresent(s -> System.out.printf(
                        "freeze: the longest of %d times without an answer: %.0f ms (%.0f computing) in %s%n",
                        stalls.size(), s.wallMs(), s.cpuMs(), s.ours().isEmpty() ? "the platform" : s.ours()));
        stalls.stream()
                .filter(s -> !s.ours().isEmpty())
                .max(Comparator.comparingDouble(Stall::cpuMs))
                .ifPresent(s -> System.out.printf(
                        "freeze: the longest of ours: %.0f ms (%.0f computing) in %s%n",
                        s.wallMs(), s.cpuMs(), s.ours()));
        String ours = stalls.stream()
                .filter(s -> !s.ours().isEmpty() && (s.cpuMs() > LONGEST_MS || s.wallMs() > LONGEST_WAIT_MS))
                .map(Stall::text)
                .collect(Collectors.joining("\n"));
        assertEquals("", ours, "the window did not answer");
    }
}
