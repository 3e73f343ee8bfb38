package org.maskwright.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;

/** What another tool wrote is imported in the real window: found out, seen before it is written, and opened. */
class ImportWizardTest {
    private static final String COCO = """
            {"images": [{"id": 1, "file_name": "s1.png", "width": 24, "height": 24},
                        {"id": 2, "file_name": "gone.png", "width": 24, "height": 24}],
             "categories": [{"id": 1, "name": "person"}],
             "annotations": [
              {"id": 1, "image_id": 1, "category_id": 1, "iscrowd": 0, "segmentation": {"size": [24, 24], "counts": [0, 48, 528]}},
              {"id": 2, "image_id": 1, "category_id": 1, "iscrowd": 0, "segmentation": {"size": [24, 24], "counts": [24, 48, 504]}}]}
            """;

    private final WorkbenchBot bot = new WorkbenchBot();

    @TempDir
    Path temp;

    @Test
    void annotationsBecomeTheOpenDataset() throws Exception {
        Path theirs = Datasets.noise(Files.createDirectory(temp.resolve("theirs")), 1);
        Files.writeString(theirs.resolve("instances.json"), COCO);
        Path made = temp.resolve("theirs-dataset");
        try (var before = new OpenDataset(bot, Datasets.noise(Files.createDirectory(temp.resolve("before")), 2))) {
            bot.menu('f').choose("Import Dataset");
            says("Type or choose what another tool wrote");
            assertFalse(bot.get(() -> button("Next >").isEnabled()));
            Text source = bot.get(() -> (Text) bot.display().getFocusControl());
            bot.run(() -> source.setText(theirs.toString()));
            bot.control(Text.class, t -> t.getText().equals(made.toString()));
            bot.clickButton("Next >");
            says("2 images, read as COCO, but not all of it can be kept.");
            bot.control(Combo.class, c -> c.getText().equals("COCO"));
            bot.captureScreenshot("import-preview");
            assertFalse(Files.exists(made), "nothing is written yet");
            bot.clickButton("Finish");
            bot.waitUntil("the dataset is open", () -> before.workspace()
                    .session()
                    .filter(s -> s.folder().root().endsWith("theirs-dataset"))
                    .isPresent());
            assertEquals(1, before.session().snapshot().scan().samples().size());
        }
    }

    private Button button(String text) {
        return bot.control(Button.class, b -> b.getText().replace("&", "").equals(text));
    }

    private void says(String text) {
        bot.control(Text.class, t -> t.getText().contains(text));
    }
}
