package org.maskwright.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;

/** Soft masks and trimaps drawn upon in the real window: a bright disc of 32 px, whose mask is a smaller one. */
class SoftMasksInEditorTest {
    private static final int SIDE = 96;
    private static final int MIDDLE = SIDE / 2;
    private static final int DISC = 32;
    private static final int DRAWN = 26;

    private final WorkbenchBot bot = new WorkbenchBot();
    private EditorBot person;

    @TempDir
    Path folder;

    @TempDir
    Path program;

    @AfterEach
    void close() throws Exception {
        person.close();
    }

    private void edit(String masks, IntBinaryOperator value) throws Exception {
        write("images/a.png", (x, y) -> (away(x, y) < DISC ? 200 : 40) + (7 * x + 3 * y) % 5);
        write("images/b.png", (x, y) -> (away(x, y) < DISC ? 190 : 50) + (5 * x + 9 * y) % 5);
        write(masks + "/a.png", value);
        write(masks + "/b.png", value);
        person = new EditorBot(bot, new OpenDataset(bot, folder), program);
        person.edit("a.png");
    }

    private void write(String name, IntBinaryOperator value) throws Exception {
        byte[] grey = new byte[SIDE * SIDE];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) value.applyAsInt(i % SIDE, i / SIDE);
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, MaskFile.greyPng(Shares.adopt(new Size(SIDE, SIDE), grey)));
    }

    private static double away(int x, int y) {
        return Math.hypot(x - MIDDLE, y - MIDDLE);
    }

    private static int soft(int x, int y) {
        return (int) Math.clamp(128 + 50 * (DRAWN - away(x, y)), 0, 255);
    }

    private static int trimap(int x, int y) {
        return away(x, y) < DRAWN ? 255 : away(x, y) < DRAWN + 2 ? 128 : 0;
    }

    private Shares saved(String mask) throws Exception {
        person.save();
        return MaskFile.read(Files.readAllBytes(folder.resolve(mask))).grey(new LabelMap.Matte(128));
    }

    @Test
    void theBrushIsAsHardAsItsKeysSay() throws Exception {
        edit("alpha", SoftMasksInEditorTest::soft);
        person.brush(12);
        hardness(']', 100);
        person.drag(10, 8, 10, 20);
        person.waitForStroke("brush");
        hardness('[', 0);
        person.drag(80, 8, 80, 20);
        bot.captureScreenshot("soft-brush");
        Shares mask = saved("alpha/a.png");
        assertEquals(255, mask.at(10, 14));
        assertEquals(255, mask.at(14, 14), "hard up to its edge");
        assertEquals(0, mask.at(17, 14));
        assertTrue(mask.at(80, 14) > 220, "in the middle " + mask.at(80, 14));
        assertTrue(mask.at(83, 14) > 60 && mask.at(83, 14) < 200, "half way " + mask.at(83, 14));
        assertEquals(0, mask.at(87, 14));
        assertEquals(soft(MIDDLE + DRAWN, MIDDLE), mask.at(MIDDLE + DRAWN, MIDDLE), "what nobody drew upon stays");
    }

    /** Goes to an end, ten per cent a press. */
    private void hardness(int key, int end) {
        for (int i = 0; i < 10; i++) {
            bot.pressShortcut(key, SWT.SHIFT);
        }
        bot.waitUntil("a hardness of " + end, () -> EditorBot.palette().hardnessPercent() == end);
    }

    @Test
    void theMattingBrushFindsTheEdgeBeneathIt() throws Exception {
        edit("alpha", SoftMasksInEditorTest::soft);
        assertEquals(0, soft(MIDDLE + DISC - 3, MIDDLE));
        person.choose(ToolKind.MATTE, 'u');
        person.brush(20);
        person.drag(MIDDLE + DISC - 2, MIDDLE - 12, MIDDLE + DISC - 2, MIDDLE + 12);
        person.waitForProposal(true);
        bot.captureScreenshot("matting-brush");
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("matting brush");
        Shares mask = saved("alpha/a.png");
        int inside = mask.at(MIDDLE + DISC - 3, MIDDLE);
        int outside = mask.at(MIDDLE + DISC + 3, MIDDLE);
        assertTrue(inside > 200, "within the disc " + inside);
        assertTrue(outside < 25, "beyond it " + outside);
        assertEquals(0, mask.at(MIDDLE - DISC + 3, MIDDLE), "on the other side nothing was drawn");
    }

    @Test
    void theUndecidedBandWidensAndMattingDecidesIt() throws Exception {
        edit("masks", SoftMasksInEditorTest::trimap);
        for (int i = 0; i < 6; i++) {
            bot.pressShortcut('u', SWT.SHIFT);
            person.waitForProposal(true);
        }
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("band");
        Shares band = saved("masks/a.png");
        assertEquals(128, band.at(MIDDLE + DRAWN + 4, MIDDLE));
        assertEquals(128, band.at(MIDDLE + DRAWN - 3, MIDDLE));
        bot.pressShortcut('u', SWT.CTRL);
        person.waitForProposal(true);
        bot.captureScreenshot("matted-band");
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("matte the band");
        Shares decided = saved("masks/a.png");
        assertEquals(255, decided.at(MIDDLE + DRAWN + 3, MIDDLE), "bright as the disc");
        assertEquals(255, decided.at(MIDDLE + DRAWN - 3, MIDDLE));
    }
}
