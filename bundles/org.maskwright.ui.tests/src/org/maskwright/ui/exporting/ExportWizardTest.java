package org.maskwright.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;

/** A dataset is exported in the real window: seen before it is written, whole, and never over what is there. */
class ExportWizardTest {
    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path temp;

    @Test
    void anExportIsPreviewedAndWritten() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("portraits"));
        Datasets.noise(folder, 12);
        Path out = temp.resolve("portraits-folders");
        try (var dataset = new OpenDataset(bot, folder)) {
            bot.menu('f').choose("Export");
            says("To be exported: 12 of 12 samples.");
            bot.captureScreenshot("export-options");
            Text target = bot.control(Text.class, t -> t.getText().equals(out.toString()));
            bot.run(() -> target.setText(folder.resolve("out").toString()));
            says("lie one in the other");
            assertFalse(bot.get(() -> button("Next >").isEnabled()));
            bot.run(() -> target.setText(out.toString()));
            says("To be exported: 12 of 12 samples.");
            bot.clickButton("Next >");
            says("12 images as Images and masks in folders, and nothing is lost.");
            assertFalse(Files.exists(out), "nothing is written yet");
            bot.captureScreenshot("export-preview");
            bot.clickButton("Finish");
            bot.waitUntil("the export is there", () -> Files.isRegularFile(out.resolve("manifest.json")));
            try (var images = Files.walk(out.resolve("images")).filter(Files::isRegularFile)) {
                assertEquals(12, images.count());
            }
            closeTheNote();
        }
    }

    /** It stays half a minute otherwise, and where there is no window manager it has the keys of the tests that follow. */
    private void closeTheNote() {
        Link folder = bot.control(Link.class, l -> l.getText().equals("<a>" + ExportMessages.OPEN_FOLDER + "</a>"));
        Shell note = bot.get(folder::getShell);
        bot.captureScreenshot("export-note");
        bot.run(note::close);
        bot.waitUntil("the note is gone", note::isDisposed);
    }

    private Button button(String text) {
        return bot.control(Button.class, b -> b.getText().replace("&", "").equals(text));
    }

    private void says(String text) {
        bot.control(Text.class, t -> t.getText().replaceAll("\\s+", " ").contains(text));
    }
}
