package org.maskwright.ui.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.BotTable;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;

/** The quarantine view in the real window. */
class QuarantinePartTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    @Test
    void aFileComesBack() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "3"));
        try (var dataset = new OpenDataset(bot, folder)) {
            dataset.session().quarantine(List.of("images/1.png"), "blurred", Progress.none());
            dataset.session().quarantine(List.of("masks/2.png"), "of another image", Progress.none());
            dataset.showView(ViewIds.QUARANTINE);

            BotTable table = bot.tableWithColumn("File");
            table.waitUntilRows(2);
            assertEquals("masks/2.png", table.row(0).getFirst());
            assertEquals(List.of("images/1.png", "blurred"), table.row(1).subList(0, 2));
            table.click(1);
            table.waitUntilSelected(1);
            bot.captureScreenshot("quarantine");

            assertFalse(Files.exists(folder.resolve("images/1.png")));
            bot.clickToolbarButtonWithTooltip("Restore");
            table.waitUntilRows(1);
            assertTrue(Files.exists(folder.resolve("images/1.png")));
            assertEquals("masks/2.png", table.row(0).getFirst());

            table.click(0);
            table.waitUntilSelected(0);
            bot.clickToolbarButtonWithTooltip("Restore");
            bot.control(Label.class, l -> l.getText().equals("No file is in quarantine."));
            assertEquals(3, dataset.session().snapshot().scan().samples().size());
        }
    }
}
