package org.maskwright.ui.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.BotMenuItems;
import org.maskwright.ui.bot.BotTree;
import org.maskwright.ui.bot.Folders;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.problems.ProblemsMessages;

/** A repair is undone in another life of the dataset than it was made in: the menu says what, and not a bit differs. */
class UndoStoryTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void aRepairIsUndoneAfterReopening() throws Exception {
        Datasets.demo(folder);
        var before = Folders.hashes(folder);
        try (var dataset = new OpenDataset(bot, folder)) {
            BotTree problems = bot.treeWithColumn(ProblemsMessages.WHAT);
            dataset.workspace().problems().filter("MASK_HOLES");
            bot.activate();
            bot.waitUntil("they are alone", () -> problems.items().size() == 1);
            problems.waitUntilThere("MASK_HOLES");
            problems.expand("MASK_HOLES");
            bot.pressShortcut('1', SWT.CTRL);
            bot.clickButton("Apply");
            bot.waitUntil(
                    "it is done",
                    () -> dataset.workspace().snapshot().orElseThrow().history().size() == 1);
            dataset.workspace().problems().filter("");
            Job.getJobManager().join(Workspace.class, null);
            assertNotEquals(before, Folders.hashes(folder));
        }
        try (var dataset = new OpenDataset(bot, folder)) {
            var edit = new BotMenuItems(bot, "Edit");
            bot.waitUntil("the menu says what", () -> edit.item("Undo").equals("Undo Fix MASK_HOLES in 2 samples"));
            assertTrue(edit.isEnabled("Undo"));
            bot.captureScreenshot("undo-reopened");
            bot.activate();
            bot.pressShortcut('z', SWT.CTRL);
            bot.waitUntil("the menu offers redo", () -> edit.item("Redo").equals("Redo Fix MASK_HOLES in 2 samples"));
            Job.getJobManager().join(Workspace.class, null);
            assertEquals(before, Folders.hashes(folder));
            assertEquals("Undo", edit.item("Undo"));
        }
    }

    @Test
    void anUndoThatFailsIsSaidInTheWindow() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        try (var dataset = new OpenDataset(bot, folder)) {
            dataset.session().quarantine(List.of("masks/1.png"), "odd", Progress.none());
            Files.write(folder.resolve("masks/1.png"), new byte[] {1});
            bot.waitUntil("it can be undone", () -> new BotMenuItems(bot, "Edit").isEnabled("Undo"));
            bot.activate();
            bot.pressShortcut('z', SWT.CTRL);
            Label why = bot.control(Label.class, l -> l.getText().contains("masks/1.png"));
            assertTrue(bot.get(() -> !why.getText().contains("Exception")));
            bot.captureScreenshot("undo-refused");
            bot.clickButton("OK");
            assertEquals(1, Files.size(folder.resolve("masks/1.png")));
            assertTrue(new BotMenuItems(bot, "Edit").isEnabled("Undo"), "it can be tried again");
        }
    }
}
