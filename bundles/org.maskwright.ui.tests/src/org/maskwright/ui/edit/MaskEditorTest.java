package org.maskwright.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;

/** Masks are drawn by a real mouse in the real window, and looked for on the disk. */
class MaskEditorTest {
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

    private Mask onDisk(String mask) throws IOException {
        return person.onDisk(folder.resolve("masks/" + mask));
    }

    @Test
    void aStrokeIsDrawnSavedUndoneAndRedone() throws Exception {
        person.brush(5);
        person.drag(10, 20, 40, 20);
        person.waitForStroke("brush");
        assertTrue(bot.get(() -> EditorBot.editor().isDirty()));
        assertEquals(EditorBot.rectangle(67, 0, 0, -1, -1), onDisk("b/02299.png"), "not before it is saved");
        bot.captureScreenshot("editor");
        person.save();
        Mask drawn = EditorBot.rectangle(67, 8, 18, 42, 22);
        assertEquals(drawn, onDisk("b/02299.png"));
        assertEquals(
                SampleStatus.CORRECTED,
                person.dataset().session().snapshot().scan().samples().stream()
                        .filter(s -> s.key().equals("b/02299.png"))
                        .findFirst()
                        .orElseThrow()
                        .status());
        bot.pressShortcut('z', SWT.CTRL);
        bot.waitUntil("it is undone", () -> EditorBot.editor().isDirty());
        person.save();
        assertEquals(EditorBot.rectangle(67, 0, 0, -1, -1), onDisk("b/02299.png"));
        bot.pressShortcut('y', SWT.CTRL);
        bot.waitUntil("it is redone", () -> EditorBot.editor().isDirty());
        person.save();
        assertEquals(drawn, onDisk("b/02299.png"));
    }

    @Test
    void toolsAreChosenByKeys() throws Exception {
        bot.pressShortcut('r');
        bot.waitUntil(
                "the rectangle is chosen", () -> EditorBot.editor().board().kind() == ToolKind.RECTANGLE);
        var canvas = person.canvas();
        person.mouse().drag(canvas, person.at(11, 11), canvas, person.at(31, 21));
        person.waitForStroke("rectangle");
        bot.pressShortcut('e');
        bot.waitUntil("the eraser is chosen", () -> EditorBot.editor().board().kind() == ToolKind.ERASER);
        person.brush(3);
        person.drag(11, 15, 50, 15);
        person.waitForStroke("erase");
        bot.pressShortcut('g');
        bot.waitUntil("the bucket is chosen", () -> EditorBot.editor().board().kind() == ToolKind.FILL);
        person.mouse().click(canvas, person.place(60, 60));
        person.waitForStroke("fill");
        bot.pressShortcut('z', SWT.CTRL);
        bot.waitUntil(
                "the fill is undone",
                () -> EditorBot.editing().orElseThrow().state().redo().isPresent());
        person.save();
        byte[] labels = EditorBot.rectangle(67, 11, 11, 30, 20).toBytes();
        for (int y = 14; y <= 16; y++) {
            for (int x = 10; x <= 51; x++) {
                labels[y * 67 + x] = 0;
            }
        }
        assertEquals(Mask.adopt(new Size(67, 67), labels), onDisk("b/02299.png"));
    }

    @Test
    void bracketsChangeTheBrushAndQTakesTheLastTool() {
        person.brush(20);
        bot.pressShortcut(']');
        bot.waitUntil("it is larger", () -> EditorBot.palette().brush().sizePx() == 22);
        bot.pressShortcut('[');
        bot.waitUntil("it is smaller", () -> EditorBot.palette().brush().sizePx() == 20);
        bot.pressShortcut('l');
        bot.waitUntil("the lasso is chosen", () -> EditorBot.editor().board().kind() == ToolKind.LASSO);
        bot.pressShortcut('q');
        bot.waitUntil("the brush is chosen", () -> EditorBot.editor().board().kind() == ToolKind.BRUSH);
    }

    @Test
    void whoGoesToAnotherSampleHasThisOneSaved() throws Exception {
        person.brush(5);
        person.drag(10, 20, 40, 20);
        person.waitForStroke("brush");
        bot.pressShortcut('a');
        bot.waitUntil("another one is open", () -> EditorBot.editing()
                .filter(e -> !e.sample().name().key().equals("b/02299.png"))
                .isPresent());
        Job.getJobManager().join(Workspace.class, null);
        assertEquals(EditorBot.rectangle(67, 8, 18, 42, 22), onDisk("b/02299.png"));
        bot.run(() -> assertEquals(1, EditorBot.page().getEditorReferences().length, "one tab for all samples"));
        person.edit("b/02299.png");
        bot.pressShortcut('z', SWT.CTRL);
        bot.waitUntil("strokes can be undone when one comes back", () -> EditorBot.editor()
                .isDirty());
        person.save();
        assertEquals(EditorBot.rectangle(67, 0, 0, -1, -1), onDisk("b/02299.png"));
    }

    @Test
    void enterVerifiesAndGoesOn() throws Exception {
        person.edit("a/1.png");
        bot.pressShortcut(SWT.CR);
        person.waitFor("a/2.png");
        Job.getJobManager().join(Workspace.class, null);
        assertEquals(
                SampleStatus.VERIFIED,
                person.dataset().session().snapshot().scan().samples().stream()
                        .filter(s -> s.key().equals("a/1.png"))
                        .findFirst()
                        .orElseThrow()
                        .status());
    }

    @Test
    void aProposalIsDroppedOrAccepted() throws Exception {
        Mask before = onDisk("a/1.png");
        person.edit("a/1.png");
        bot.pressShortcut('i', SWT.CTRL);
        person.waitForProposal(true);
        bot.pressShortcut(SWT.ESC);
        person.waitForProposal(false);
        assertFalse(bot.get(() -> EditorBot.editor().isDirty()), "nothing was drawn");
        bot.pressShortcut('i', SWT.CTRL);
        person.waitForProposal(true);
        bot.captureScreenshot("proposal");
        bot.pressShortcut(SWT.CR);
        person.waitForStroke("invert");
        person.save();
        byte[] inverted = before.toBytes();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) (1 - inverted[i]);
        }
        assertEquals(Mask.adopt(before.size(), inverted), onDisk("a/1.png"));
    }

    @Test
    void aMaskIsMadeWhereThereIsNone() throws Exception {
        person.dataset().session().quarantine(List.of("masks/b/3.png"), "test", Progress.none());
        person.edit("b/3.png");
        person.brush(5);
        person.drag(10, 20, 40, 20);
        person.waitForStroke("brush");
        person.save();
        assertEquals(EditorBot.rectangle(66, 8, 18, 42, 22), onDisk("b/3.png"));
    }
}
