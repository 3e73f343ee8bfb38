package org.maskwright.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Mask;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;

/** Tools that look at the photo, in the real window: a bright disc of 22 px about (33, 33), whose mask is empty. */
class PhotoToolsInEditorTest {
    private static final int SIDE = 67;
    private static final int MIDDLE = 33;
    private static final double RADIUS = SIDE / 3.0;

    private final WorkbenchBot bot = new WorkbenchBot();
    private EditorBot person;

    @TempDir
    Path folder;

    @TempDir
    Path program;

    @BeforeEach
    void open() throws Exception {
        person = new EditorBot(bot, OpenDataset.ofDiscs(bot, folder), program);
        person.edit("b/02299.png");
    }

    @AfterEach
    void close() throws Exception {
        person.close();
    }

    private void assertIsAboutTheDisc(double leastIou) throws Exception {
        person.save();
        Mask mask = person.onDisk(folder.resolve("masks/b/02299.png"));
        int both = 0;
        int either = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            boolean in = Math.hypot(i % SIDE - MIDDLE, i / SIDE - MIDDLE) < RADIUS;
            boolean drawn = mask.at(i % SIDE, i / SIDE) == 1;
            both += in && drawn ? 1 : 0;
            either += in || drawn ? 1 : 0;
        }
        assertTrue(both >= leastIou * either, both + " of " + either);
    }

    @Test
    void aStrokeUponAnObjectIsEnoughAndTheNextOneGoesOn() throws Exception {
        person.choose(ToolKind.STROKES, 's');
        person.brush(5);
        person.drag(25, 33, 40, 33);
        person.waitForProposal(true);
        bot.captureScreenshot("strokes");
        person.drag(25, 40, 40, 40);
        person.waitForProposal(true);
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("object by strokes");
        assertIsAboutTheDisc(0.97);
    }

    @Test
    void theOnlyStrokeIsTakenBackWithWhatItProposed() throws Exception {
        person.choose(ToolKind.STROKES, 's');
        person.brush(5);
        person.drag(25, 33, 40, 33);
        person.waitForProposal(true);
        bot.pressShortcut(SWT.BS);
        person.waitForProposal(false);
        assertEquals(ToolKind.STROKES, bot.get(() -> EditorBot.editor().board().kind()));
        assertFalse(bot.get(() -> EditorBot.editor().isDirty()), "nothing was drawn");
    }

    @Test
    void enterAcceptsWhatIsStillComputed() throws Exception {
        person.choose(ToolKind.STROKES, 's');
        person.brush(5);
        person.drag(25, 33, 40, 33);
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("object by strokes");
        assertEquals(
                "b/02299.png",
                bot.get(() -> EditorBot.editing().orElseThrow().sample().name().key()),
                "Enter does not go on");
        assertIsAboutTheDisc(0.97);
    }

    @Test
    void strokesGrowOverLikeColours() throws Exception {
        person.choose(ToolKind.GROW_SEEDS, 'g', SWT.SHIFT);
        person.brush(5);
        person.drag(25, 33, 40, 33);
        person.waitForProposal(true);
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("grown strokes");
        assertIsAboutTheDisc(0.95);
    }

    @Test
    void scissorsFindTheEdgeBetweenCorners() throws Exception {
        person.choose(ToolKind.SCISSORS, 'l', SWT.SHIFT);
        int out = MIDDLE + (int) RADIUS;
        int[][] corners = {{MIDDLE, out}, {out, MIDDLE}, {MIDDLE, SIDE - 1 - out}, {SIDE - 1 - out, MIDDLE}};
        for (int[] c : corners) {
            person.mouse().click(person.canvas(), person.place(c[0], c[1]));
        }
        bot.captureScreenshot("scissors");
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("scissors");
        assertIsAboutTheDisc(0.85);
    }

    @Test
    void patchesEndAtEdges() throws Exception {
        person.choose(ToolKind.PATCHES, 'p');
        person.brush(10);
        person.drag(22, 33, 45, 33);
        person.waitForStroke("patches");
        bot.pressShortcut('z', SWT.CTRL);
        person.save();
        assertEquals(EditorBot.rectangle(SIDE, 0, 0, -1, -1), person.onDisk(folder.resolve("masks/b/02299.png")));
        person.drag(22, 25, 45, 25);
        person.drag(22, 33, 45, 33);
        person.drag(22, 42, 45, 42);
        bot.waitUntil(
                "three strokes are drawn",
                () -> EditorBot.editing().orElseThrow().state().undo().isPresent());
        assertIsAboutTheDisc(0.7);
    }
}
