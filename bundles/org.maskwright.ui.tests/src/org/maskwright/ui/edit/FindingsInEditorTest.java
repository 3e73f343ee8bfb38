package org.maskwright.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.parts.OpenDataset;

/** What the check found is brought before the eyes, in the real window. */
class FindingsInEditorTest {
    private static final int SIDE = 64;

    private final WorkbenchBot bot = new WorkbenchBot();
    private EditorBot person;

    @TempDir
    Path folder;

    @TempDir
    Path program;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("a/1", "a/2"));
        byte[] labels = new byte[SIDE * SIDE];
        fill(labels, 8, 8, 55, 55, 1);
        fill(labels, 14, 16, 15, 17, 0);
        fill(labels, 45, 46, 46, 47, 0);
        fill(labels, 60, 2, 60, 3, 1);
        Files.write(folder.resolve("masks/a/1.png"), MaskFile.png(Mask.adopt(new Size(SIDE, SIDE), labels)));
        person = new EditorBot(bot, new OpenDataset(bot, folder), program);
    }

    @AfterEach
    void close() throws Exception {
        person.close();
    }

    private static void fill(byte[] labels, int left, int top, int right, int bottom, int label) {
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                labels[y * SIDE + x] = (byte) label;
            }
        }
    }

    private void waitForMiddle(int x, int y) {
        bot.waitUntil("the middle is " + x + "," + y, () -> {
            Viewport v = EditorBot.editor().board().canvas().viewport().orElseThrow();
            return Math.abs(v.toImageX(v.pane().width() / 2.0) - x) < 1
                    && Math.abs(v.toImageY(v.pane().height() / 2.0) - y) < 1;
        });
    }

    @Test
    void aFindingOpensTheEditorAtItsPlaceAndKeysGoOn() throws Exception {
        bot.run(() -> {
            person.dataset().workspace().browser().select("a/1.png");
            new CommandCall(PlatformUI.getWorkbench().getWorkbenchWindows()[0])
                    .run(CommandIds.EDIT_SAMPLE, Map.of(CommandIds.EDIT_SAMPLE_RULE, "MASK_HOLES"));
        });
        person.waitFor("a/1.png");
        waitForMiddle(15, 17);
        double closer = bot.get(() ->
                EditorBot.editor().board().canvas().viewport().orElseThrow().scale());
        bot.captureScreenshot("finding");
        bot.activate();
        bot.run(() -> EditorBot.editor().board().canvas().control().setFocus());
        bot.pressShortcut('n');
        waitForMiddle(46, 47);
        bot.pressShortcut('n', SWT.SHIFT);
        waitForMiddle(15, 17);
        bot.pressShortcut('f', SWT.SHIFT);
        person.waitForProposal(true);
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("fill holes");
        bot.pressShortcut('n');
        waitForMiddle(60, 3);
        assertTrue(closer >= 8, "close up: " + closer);
        assertEquals(1, EditorBot.page().getEditorReferences().length, "one tab for all samples");
    }
}
