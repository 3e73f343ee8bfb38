package org.maskwright.ui.problems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.BotTree;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.undo.OperationJob;

/** Between a fix that was asked for and its turn another program saves one of the masks: that one is left alone, and the window says so. */
class SkippedStoryTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void aMaskThatWasSavedMeanwhileIsNamedAndKept() throws Exception {
        Datasets.demo(folder);
        try (var dataset = new OpenDataset(bot, folder)) {
            List<Path> holed = dataset.workspace().problems().view().all().stream()
                    .filter(f -> f.rule().equals("MASK_HOLES") && !f.fixes().isEmpty())
                    .map(f -> folder.resolve(f.files().getFirst()))
                    .toList();
            byte[] before = Files.readAllBytes(holed.get(1));
            openFixes(dataset);
            var gate = new CompletableFuture<Void>();
            hold(dataset, gate);
            bot.clickButton("Apply");
            bot.waitUntil("it waits for its turn", () -> Job.getJobManager().find(OperationJob.class).length == 1);
            byte[] saved = savedByAnother(holed.get(0));
            gate.complete(null);

            String name = folder.relativize(holed.get(0)).toString().replace('\\', '/');
            Label said = bot.control(Label.class, l -> l.getText().contains(" skipped:"));
            String text = bot.get(said::getText);
            assertTrue(text.startsWith("1 of 2 were skipped:"), text);
            assertTrue(text.contains(name), text);
            assertFalse(text.contains(holed.get(1).getFileName().toString()), text);
            bot.captureScreenshot("skipped");
            bot.clickButton("OK");
            Job.getJobManager().join(Workspace.class, null);

            assertArrayEquals(saved, Files.readAllBytes(holed.get(0)));
            assertFalse(Arrays.equals(before, Files.readAllBytes(holed.get(1))), "the other one was mended");
            Operation done =
                    dataset.workspace().snapshot().orElseThrow().history().getFirst();
            assertEquals(1, done.files());
            assertEquals(1, done.skipped().size());
            dataset.workspace().problems().filter("");
        }
    }

    private void openFixes(OpenDataset dataset) {
        BotTree problems = bot.treeWithColumn(ProblemsMessages.WHAT);
        dataset.workspace().problems().filter("MASK_HOLES");
        bot.activate();
        bot.waitUntil("they are alone", () -> problems.items().size() == 1);
        problems.waitUntilThere("MASK_HOLES");
        problems.expand("MASK_HOLES");
        bot.pressShortcut('1', SWT.CTRL);
    }

    /** What is asked for from now on, and what the watch sees, waits behind this, in that order. */
    private void hold(OpenDataset dataset, CompletableFuture<Void> gate) {
        var job = new SessionJob("something else", dataset.session(), (s, progress) -> gate.join());
        job.schedule();
        bot.waitUntil("it is being done", () -> job.getState() == Job.RUNNING);
    }

    /** The same picture in other bytes, as another program writes it. */
    private static byte[] savedByAnother(Path mask) throws Exception {
        byte[] bytes = Files.readAllBytes(mask);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        Files.write(mask, longer);
        return longer;
    }
}
