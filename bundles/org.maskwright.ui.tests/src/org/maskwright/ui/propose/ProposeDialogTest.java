package org.maskwright.ui.propose;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.SampleStatus;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;

/** A model of the library proposes masks in the real window, with real events; they are taken back. */
class ProposeDialogTest {
    private static final String BRIGHT = "bright-for-a-test";

    private final WorkbenchBot bot = new WorkbenchBot();
    private final ModelLibrary library = ModelLibrary.ofUser(System.getenv());

    @TempDir
    Path folder;

    @BeforeEach
    void keepAModel() throws Exception {
        removeModel();
        Files.createDirectories(library.folder());
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        TinyNetwork.of(TinyNetwork.Numbers.FLOAT32, new long[] {1, 3, 64, 64}, brightness)
                .writeTo(library.folder().resolve(BRIGHT + ".onnx"));
    }

    @AfterEach
    void removeModel() throws Exception {
        if (library.names().contains(BRIGHT)) {
            library.remove(BRIGHT);
        }
    }

    @Test
    void proposesMasksWhereThereAreNoneAndTakesThemBack() throws Exception {
        try (var dataset = OpenDataset.ofDiscs(bot, folder)) {
            dataset.setOneAside();
            bot.menu('d').choose("Propose Masks");
            Combo models = bot.control(Combo.class, c -> List.of(c.getItems()).contains(BRIGHT));
            bot.run(() -> {
                models.select(models.indexOf(BRIGHT));
                models.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
            });
            bot.control(Text.class, t -> t.getText().contains("Takes pictures of 64×64 px"));
            bot.control(
                    Button.class, b -> b.getText().replace("&", "").equals("Without a mask (1)") && b.getSelection());
            bot.waitUntil("it can be asked for", () -> button("Propose").isEnabled());
            bot.captureScreenshot("propose-dialog");
            bot.clickButton("Propose");

            bot.waitUntil("the mask is proposed", () -> status(dataset) == SampleStatus.PROPOSED);
            assertTrue(Files.exists(folder.resolve("masks/b/3.png")));
            bot.captureScreenshot("propose-done");
            bot.activate();
            bot.pressShortcut('z', SWT.CTRL);
            bot.waitUntil("it is taken back", () -> status(dataset) == SampleStatus.UNLABELLED);
            assertFalse(Files.exists(folder.resolve("masks/b/3.png")));
        }
    }

    private Button button(String text) {
        return bot.control(Button.class, b -> b.getText().replace("&", "").equals(text));
    }

    private static SampleStatus status(OpenDataset dataset) {
        return dataset.session().snapshot().scan().samples().stream()
                .filter(s -> s.key().startsWith("b/3"))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
