package org.maskwright.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.bot.BotTable;
import org.maskwright.ui.bot.WorkbenchBot;

/** Opens folders in the real window, as a user does. */
class SamplesPartTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @BeforeEach
    void makePairs() throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("masks"));
        for (String id : List.of("2", "10", "02299")) {
            Files.write(folder.resolve("images/" + id + ".png"), Pictures.png());
            Files.write(folder.resolve("masks/" + id + ".png"), Pictures.png());
        }
        Files.write(folder.resolve("images/alone.png"), Pictures.png());
    }

    @Test
    void theWindowIsTitledMaskwright() {
        assertEquals("Maskwright", bot.title());
    }

    @Test
    void aFolderThatIsOpenedListsItsSamples() {
        open(folder);
        BotTable table = bot.table();
        table.waitUntilRows(4);
        assertEquals(List.of("Sample", "Image", "Mask", "Status"), table.columns());
        assertEquals(List.of("2", "images/2.png", "masks/2.png", "unlabelled"), table.row(0));
        assertEquals(List.of("10", "images/10.png", "masks/10.png", "unlabelled"), table.row(1));
        assertEquals(List.of("02299", "images/02299.png", "masks/02299.png", "unlabelled"), table.row(2));
        assertEquals(List.of("alone", "images/alone.png", "–", "unlabelled"), table.row(3));
        bot.captureScreenshot("samples");
    }

    @Test
    void aClickSelectsTheRowUnderTheMouse() {
        open(folder);
        BotTable table = bot.table();
        table.waitUntilRows(4);
        table.click(2);
        table.waitUntilSelected(2);
        table.click(0);
        table.waitUntilSelected(0);
        assertEquals(List.of(0), table.selection());
        bot.captureScreenshot("selected");
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
            var command = workbench.getService(ICommandService.class).getCommand(OpenDatasetHandler.COMMAND);
            try {
                workbench
                        .getService(IHandlerService.class)
                        .executeCommand(
                                ParameterizedCommand.generateCommand(
                                        command, Map.of(OpenDatasetHandler.FOLDER, dataset.toString())),
                                null);
            } catch (CommandException e) {
                throw new IllegalStateException(e);
            }
        });
        bot.waitUntil("the folder is the open one", () -> isShown(dataset));
    }

    private static boolean isShown(Path dataset) {
        return switch (PlatformUI.getWorkbench().getService(DatasetModel.class).state()) {
            case DatasetState.None none -> false;
            case DatasetState.Reading reading -> false;
            case DatasetState.Open open -> open.folder().equals(dataset);
            case DatasetState.Failed failed -> failed.folder().equals(dataset);
        };
    }
}
