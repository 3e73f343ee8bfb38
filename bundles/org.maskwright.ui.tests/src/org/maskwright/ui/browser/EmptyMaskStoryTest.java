package org.maskwright.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Severity;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.BotTree;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.problems.ProblemsMessages;

/** The story of the all-zero mask, in the real window with real events: seen, found, set aside, brought back. */
class EmptyMaskStoryTest {
    private final WorkbenchBot bot = new WorkbenchBot();
    private final Workspace workspace = bot.get(() -> PlatformUI.getWorkbench().getService(Workspace.class));

    @TempDir
    Path folder;

    @AfterEach
    void close() throws Exception {
        Job.getJobManager().join(Workspace.class, null);
        workspace.problems().filter("");
        workspace.close();
    }

    @Test
    void anEmptyMaskIsSeenSetAsideAndBroughtBack() throws Exception {
        Datasets.demo(folder);
        open(folder);
        bot.waitUntil("the check has run", () -> workspace.problems().view().checked());
        int samples = workspace.browser().view().all().size();
        int errors = workspace.problems().view().count(Severity.ERROR);
        BotTree problems = bot.treeWithColumn(ProblemsMessages.WHAT);
        problems.waitUntilThere("MASK_EMPTY (1)");
        bot.captureScreenshot("opened");

        var filter = bot.control(Text.class, t -> t.getMessage().equals(ProblemsMessages.FILTER));
        bot.run(() -> filter.setText("02299"));
        bot.waitUntil(
                "only that sample's findings are seen",
                () -> workspace.problems().view().text().equals("02299")
                        && problems.items().size()
                                == workspace.problems().view().groups().size());
        problems.expand("MASK_EMPTY");
        problems.doubleClickFirstIn("MASK_EMPTY");
        bot.waitUntil(
                "the browser shows the sample",
                () -> workspace.browser().view().lead().equals(Optional.of("02299.jpg")));
        bot.captureScreenshot("revealed");

        problems.clickFirstIn("MASK_EMPTY");
        bot.pressShortcut('1', SWT.CTRL);
        bot.control(Label.class, l -> l.getText().contains("quarantine"));
        bot.captureScreenshot("quick-fix");
        bot.clickButton("Apply");
        long begin = System.nanoTime();
        problems.waitUntilGone("MASK_EMPTY");
        System.out.printf("story: the finding went %.0f ms after the click%n", (System.nanoTime() - begin) / 1e6);
        assertFalse(Files.exists(folder.resolve("masks/02299_mask.png")));
        bot.waitUntil(
                "the sample is gone", () -> workspace.browser().view().all().size() == samples - 1);
        assertTrue(workspace.problems().view().count(Severity.ERROR) < errors);
        bot.captureScreenshot("fixed");

        problems.setFocus();
        bot.pressShortcut('z', SWT.CTRL);
        problems.waitUntilThere("MASK_EMPTY (1)");
        assertEquals(samples, workspace.browser().view().all().size());
        assertEquals(errors, workspace.problems().view().count(Severity.ERROR));
        assertTrue(Files.exists(folder.resolve("masks/02299_mask.png")));
        bot.captureScreenshot("undone");
    }

    @Test
    void theGalleryIsUsedByKeys() throws Exception {
        Datasets.discs(folder, java.util.List.of("1", "2", "3", "02299"));
        open(folder);
        bot.waitUntil("the check has run", () -> workspace.problems().view().checked());
        var gallery = bot.control(
                org.eclipse.swt.widgets.Canvas.class, c -> c.getVerticalBar() != null && c.getMenu() != null);
        bot.run(gallery::forceFocus);
        bot.waitUntil("the gallery has the focus", gallery::isFocusControl);
        bot.pressShortcut(SWT.HOME);
        bot.waitUntil(
                "the first is selected",
                () -> workspace.browser().view().selection().equals(Set.of("1.png")));
        bot.pressShortcut(SWT.ARROW_RIGHT);
        bot.waitUntil(
                "the second is selected",
                () -> workspace.browser().view().selection().equals(Set.of("2.png")));
        bot.pressShortcut(SWT.ARROW_RIGHT, SWT.SHIFT);
        bot.waitUntil(
                "two are selected", () -> workspace.browser().view().selection().equals(Set.of("2.png", "3.png")));
        bot.pressShortcut('a', SWT.CTRL);
        bot.waitUntil(
                "all are selected", () -> workspace.browser().view().selection().size() == 4);
        bot.pressShortcut('0');
        bot.waitUntil(
                "what was typed is found",
                () -> workspace.browser().view().selection().equals(Set.of("02299.png")));
        bot.captureScreenshot("gallery");
    }

    @Test
    void aFolderThatIsNotThereIsSaidInTheWindow() {
        Path missing = folder.resolve("missing");
        open(missing);
        Label label = bot.control(
                Label.class,
                l -> l.getText().contains(missing.toString()) && !l.getText().startsWith("Reading"));
        assertTrue(bot.get(label::isVisible));
        bot.captureScreenshot("missing");
    }

    private void open(Path dataset) {
        bot.run(() -> {
            var workbench = PlatformUI.getWorkbench();
            var command = workbench.getService(ICommandService.class).getCommand(CommandIds.OPEN);
            try {
                workbench
                        .getService(IHandlerService.class)
                        .executeCommand(
                                ParameterizedCommand.generateCommand(
                                        command, Map.of(CommandIds.OPEN_FOLDER, dataset.toString())),
                                null);
            } catch (CommandException e) {
                throw new IllegalStateException(e);
            }
        });
        bot.waitUntil("the folder is the open one", () -> switch (workspace.state()) {
            case WorkspaceState.None none -> false;
            case WorkspaceState.Opening opening -> false;
            case WorkspaceState.Open opened -> true;
            case WorkspaceState.Failed failed -> true;
        });
    }
}
