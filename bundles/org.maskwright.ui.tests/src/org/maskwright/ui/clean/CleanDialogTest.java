package org.maskwright.ui.clean;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Mask;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;

/** Many masks are cleaned in the real window. */
class CleanDialogTest {
    private static final int SIDE = 64;

    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path folder;

    private void tick(String text) {
        Button box = bot.control(Button.class, b -> b.getText().equals(text));
        bot.run(() -> {
            box.setSelection(true);
            box.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
    }

    @Test
    void showsWhatWouldChangeCleansAndTakesBack() throws Exception {
        Datasets.discs(folder, List.of("a/1", "a/2", "b/3"));
        byte[] labels = new byte[SIDE * SIDE];
        for (int y = 10; y < 50; y++) {
            Arrays.fill(labels, y * SIDE + 10, y * SIDE + 50, (byte) 1);
        }
        labels[20 * SIDE + 20] = 0;
        labels[2 * SIDE + 2] = 1;
        Path mask = folder.resolve("masks/a/1.png");
        Files.write(mask, MaskFile.png(Mask.adopt(new Size(SIDE, SIDE), labels)));
        byte[] before = Files.readAllBytes(mask);
        try (var dataset = new OpenDataset(bot, folder)) {
            bot.menu('d').choose("Clean Masks");
            tick("Fill holes");
            tick("Remove specks");
            Table table = bot.control(Table.class, t -> t.getColumnCount() == 3 && t.getItemCount() == 1);
            bot.waitUntil(
                    "the mask is listed", () -> table.getItem(0).getText(1).equals("1"));
            assertEquals("1", bot.get(() -> table.getItem(0).getText(2)));
            assertArrayEquals(before, Files.readAllBytes(mask), "nothing is changed by looking");
            bot.settle();
            bot.captureScreenshot("clean-dialog");
            bot.clickButton("Clean");

            bot.waitUntil("it is corrected", () -> status(dataset) == SampleStatus.CORRECTED);
            assertFalse(Arrays.equals(before, Files.readAllBytes(mask)));
            bot.activate();
            bot.pressShortcut('z', SWT.CTRL);
            bot.waitUntil("it is taken back", () -> status(dataset) == SampleStatus.UNREVIEWED);
            assertArrayEquals(before, Files.readAllBytes(mask));
        }
    }

    private static SampleStatus status(OpenDataset dataset) {
        return dataset.session().snapshot().scan().samples().stream()
                .filter(s -> s.key().startsWith("a/1"))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
