package org.maskwright.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Mask;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.canvas.tool.Mark;
import org.maskwright.ui.parts.OpenDataset;

/** Click to refine in the real window: a bright disc of 22 px about (33, 33), whose mask is empty. */
class ClicksInEditorTest {
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

    private List<Mark> marks() {
        return bot.get(() -> EditorBot.editor().board().canvas().tool().marks());
    }

    private void waitForSpots(int count) {
        bot.waitUntil(
                count + " clicks are marked",
                () -> EditorBot.editor().board().canvas().tool().marks().stream()
                                .filter(m -> m instanceof Mark.Spot)
                                .count()
                        == count);
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
    void aClickIsForeseenMadeAcceptedAndUndoneAsOne() throws Exception {
        person.choose(ToolKind.CLICKS, 't');
        person.mouse().hover(person.canvas(), person.place(30, 33));
        person.mouse().hover(person.canvas(), person.place(MIDDLE, MIDDLE));
        bot.waitUntil("the disc is outlined", () -> EditorBot.editor().board().canvas().tool().marks().stream()
                .anyMatch(m -> m instanceof Mark.Rim r && r.area().pixels() > 1000 && !r.outside()));
        bot.captureScreenshot("click-foreseen");
        person.mouse().click(person.canvas(), person.place(MIDDLE, MIDDLE));
        person.waitForProposal(true);
        waitForSpots(1);
        bot.captureScreenshot("click-proposed");
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("clicks");
        assertTrue(marks().stream().noneMatch(m -> m instanceof Mark.Spot), "what is accepted is not marked");
        assertIsAboutTheDisc(0.95);
        bot.pressShortcut('z', SWT.CTRL);
        bot.waitUntil(
                "it is undone",
                () -> EditorBot.editing().orElseThrow().state().undo().isEmpty());
    }

    @Test
    void theRightButtonTakesAway() throws Exception {
        person.choose(ToolKind.RECTANGLE, 'r');
        person.drag(2, 8, 60, 62);
        person.waitForStroke("rectangle");
        person.choose(ToolKind.CLICKS, 't');
        person.mouse().rightClick(person.canvas(), person.place(5, 58));
        person.waitForProposal(true);
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("clicks");
        person.save();
        Mask mask = person.onDisk(folder.resolve("masks/b/02299.png"));
        assertEquals(0, mask.at(5, 58));
        assertEquals(1, mask.at(MIDDLE, MIDDLE));
    }

    @Test
    void clicksAreTakenBackOneByOneAndDroppedAtOnce() {
        person.choose(ToolKind.CLICKS, 't');
        person.mouse().click(person.canvas(), person.place(MIDDLE, MIDDLE));
        person.waitForProposal(true);
        person.mouse().rightClick(person.canvas(), person.place(4, 4));
        waitForSpots(2);
        bot.pressShortcut('z', SWT.CTRL);
        waitForSpots(1);
        person.mouse().rightClick(person.canvas(), person.place(60, 4));
        waitForSpots(2);
        bot.pressShortcut(SWT.BS);
        waitForSpots(1);
        bot.pressShortcut(SWT.BS);
        person.waitForProposal(false);
        assertEquals(ToolKind.CLICKS, bot.get(() -> EditorBot.editor().board().kind()));
        person.mouse().click(person.canvas(), person.place(MIDDLE, 40));
        person.waitForProposal(true);
        bot.pressShortcut(SWT.ESC);
        person.waitForProposal(false);
        waitForSpots(0);
        assertFalse(bot.get(() -> EditorBot.editor().isDirty()), "nothing was drawn");
    }
}
