package org.maskwright.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.BotTable;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** The history view in the real window. */
class HistoryPartTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void anOperationIsUndoneAndAnotherOneSaysWhyNot() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "3"));
        byte[] before = Files.readAllBytes(folder.resolve("masks/1.png"));
        try (var dataset = new OpenDataset(bot, folder)) {
            dataset.session().quarantine(List.of("masks/1.png"), "looked odd", Progress.none());
            dataset.session().setStatus(List.of("2"), SampleStatus.VERIFIED, Progress.none());
            dataset.session().setStatus(List.of("2"), SampleStatus.CORRECTED, Progress.none());
            dataset.showView(ViewIds.HISTORY);

            BotTable table = bot.tableWithColumn("No.");
            table.waitUntilRows(3);
            assertEquals(List.of("No.", "When", "What", "Files", "State"), table.columns());
            assertEquals(
                    List.of("mark 1 sample as corrected", "1", "In effect"),
                    table.row(0).subList(2, 5));
            assertEquals("1", table.row(2).getFirst());

            table.click(1);
            bot.control(
                    Label.class,
                    l -> l.getText()
                            .equals(
                                    "Cannot be undone: the status of sample 2.png was changed again since operation 2 "
                                            + "(mark 1 sample as verified), by operation 3 (mark 1 sample as corrected): undo that one first; nothing was changed"));
            bot.captureScreenshot("history-refused");

            table.click(2);
            bot.control(Label.class, l -> l.getText().equals("This operation can be undone."));
            assertFalse(Files.exists(folder.resolve("masks/1.png")));
            bot.clickToolbarButtonWithTooltip("Undo This Operation");
            table.waitUntilRows(4);
            assertEquals(
                    List.of("undo quarantine 1 file", "1", "In effect"),
                    table.row(0).subList(2, 5));
            assertEquals("Undone", table.row(3).getLast());
            assertTrue(Arrays.equals(before, Files.readAllBytes(folder.resolve("masks/1.png"))));
            bot.control(Label.class, l -> l.getText().equals("Cannot be undone: it is undone already"));
            bot.captureScreenshot("history");
        }
    }
}
