package org.maskwright.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Size;
import org.maskwright.core.shape.Brush;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.bot.RealMouse;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.Palette;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.parts.OpenDataset;

/** Masks are drawn by a real mouse in the real window, and looked for on the disk. */
class MaskEditorTest {
    private final WorkbenchBot bot = new WorkbenchBot();
    private OpenDataset dataset;
    private RealMouse mouse;

    @TempDir
    Path folder;

    @TempDir
    Path program;

    @BeforeEach
    void open() throws Exception {
        dataset = OpenDataset.ofDiscs(bot, folder);
        mouse = new RealMouse(bot, program);
        bot.activate();
        edit("b/02299.png");
    }

    @AfterEach
    void close() throws Exception {
        mouse.close();
        bot.run(() -> page().closeAllEditors(true));
        dataset.close();
        bot.activate();
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private static MaskEditor editor() {
        return (MaskEditor) page().getActiveEditor();
    }

    private void edit(String sample) {
        bot.run(() -> {
            dataset.workspace().browser().select(sample);
            new CommandCall(PlatformUI.getWorkbench().getWorkbenchWindows()[0]).run(CommandIds.EDIT_SAMPLE);
        });
        waitFor(sample);
    }

    private void waitFor(String sample) {
        bot.waitUntil(sample + " is open", () -> editing()
                .filter(e -> e.sample().name().key().equals(sample))
                .isPresent());
        bot.waitUntil(
                "the picture has the keyboard", () -> editor().board().control().isFocusControl());
    }

    private static Optional<MaskEditing> editing() {
        return Optional.ofNullable(editor()).flatMap(e -> e.board().editing());
    }

    private void brush(int sizePx) {
        bot.run(() -> palette().brush(new Brush(sizePx, Brush.Tip.SQUARE)));
    }

    private static Palette palette() {
        return editor().board().palette();
    }

    /** The middle of a pixel, as SWT counts. */
    private Point place(int x, int y) {
        return at(x + 0.5, y + 0.5);
    }

    private Point at(double x, double y) {
        return bot.get(() -> {
            Viewport v = editor().board().canvas().viewport().orElseThrow();
            int zoom = editor().board().control().getMonitor().getZoom();
            return new Point((int) (v.toScreenX(x) * 100 / zoom), (int) (v.toScreenY(y) * 100 / zoom));
        });
    }

    private void drag(int fromX, int fromY, int toX, int toY) {
        var canvas = bot.get(() -> editor().board().control());
        mouse.drag(canvas, place(fromX, fromY), canvas, place(toX, toY));
    }

    private void waitForStroke(String of) {
        bot.waitUntil("a stroke of " + of, () -> editing()
                .orElseThrow()
                .state()
                .undo()
                .filter(o -> o.name().equals(of))
                .isPresent());
    }

    private void save() {
        bot.pressShortcut('s', SWT.CTRL);
        bot.waitUntil("it is saved", () -> !editor().isDirty());
    }

    private Mask onDisk(String mask) throws IOException {
        return MaskFile.read(Files.readAllBytes(folder.resolve("masks/" + mask)))
                .labels(new LabelMap.Binary255());
    }

    /** A mask of a side that is foreground in a rectangle, both corners included, and background elsewhere. */
    private static Mask rectangle(int side, int left, int top, int right, int bottom) {
        byte[] labels = new byte[side * side];
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                labels[y * side + x] = 1;
            }
        }
        return Mask.adopt(new Size(side, side), labels);
    }

    @Test
    void aStrokeIsDrawnSavedUndoneAndRedone() throws Exception {
        brush(5);
        drag(10, 20, 40, 20);
        waitForStroke("brush");
        assertTrue(bot.get(() -> editor().isDirty()));
        assertEquals(rectangle(67, 0, 0, -1, -1), onDisk("b/02299.png"), "not before it is saved");
        bot.captureScreenshot("editor");
        save();
        Mask drawn = rectangle(67, 8, 18, 42, 22);
        assertEquals(drawn, onDisk("b/02299.png"));
        assertEquals(
                SampleStatus.CORRECTED,
                dataset.session().snapshot().scan().samples().stream()
                        .filter(s -> s.key().equals("b/02299.png"))
                        .findFirst()
                        .orElseThrow()
                        .status());
        bot.pressShortcut('z', SWT.CTRL);
        bot.waitUntil("it is undone", () -> editor().isDirty());
        save();
        assertEquals(rectangle(67, 0, 0, -1, -1), onDisk("b/02299.png"));
        bot.pressShortcut('y', SWT.CTRL);
        bot.waitUntil("it is redone", () -> editor().isDirty());
        save();
        assertEquals(drawn, onDisk("b/02299.png"));
    }

    @Test
    void toolsAreChosenByKeys() throws Exception {
        bot.pressShortcut('r');
        bot.waitUntil("the rectangle is chosen", () -> editor().board().kind() == ToolKind.RECTANGLE);
        var canvas = bot.get(() -> editor().board().control());
        mouse.drag(canvas, at(11, 11), canvas, at(31, 21));
        waitForStroke("rectangle");
        bot.pressShortcut('e');
        bot.waitUntil("the eraser is chosen", () -> editor().board().kind() == ToolKind.ERASER);
        brush(3);
        drag(11, 15, 50, 15);
        waitForStroke("erase");
        bot.pressShortcut('g');
        bot.waitUntil("the bucket is chosen", () -> editor().board().kind() == ToolKind.FILL);
        mouse.click(canvas, place(60, 60));
        waitForStroke("fill");
        bot.pressShortcut('z', SWT.CTRL);
        bot.waitUntil(
                "the fill is undone",
                () -> editing().orElseThrow().state().redo().isPresent());
        save();
        byte[] labels = rectangle(67, 11, 11, 30, 20).toBytes();
        for (int y = 14; y <= 16; y++) {
            for (int x = 10; x <= 51; x++) {
                labels[y * 67 + x] = 0;
            }
        }
        assertEquals(Mask.adopt(new Size(67, 67), labels), onDisk("b/02299.png"));
    }

    @Test
    void bracketsChangeTheBrushAndQTakesTheLastTool() {
        brush(20);
        bot.pressShortcut(']');
        bot.waitUntil("it is larger", () -> palette().brush().sizePx() == 22);
        bot.pressShortcut('[');
        bot.waitUntil("it is smaller", () -> palette().brush().sizePx() == 20);
        bot.pressShortcut('l');
        bot.waitUntil("the lasso is chosen", () -> editor().board().kind() == ToolKind.LASSO);
        bot.pressShortcut('q');
        bot.waitUntil("the brush is chosen", () -> editor().board().kind() == ToolKind.BRUSH);
    }

    @Test
    void whoGoesToAnotherSampleHasThisOneSaved() throws Exception {
        brush(5);
        drag(10, 20, 40, 20);
        waitForStroke("brush");
        bot.pressShortcut('a');
        bot.waitUntil("another one is open", () -> editing()
                .filter(e -> !e.sample().name().key().equals("b/02299.png"))
                .isPresent());
        Job.getJobManager().join(Workspace.class, null);
        assertEquals(rectangle(67, 8, 18, 42, 22), onDisk("b/02299.png"));
        bot.run(() -> assertEquals(1, page().getEditorReferences().length, "one tab for all samples"));
    }

    @Test
    void enterVerifiesAndGoesOn() throws Exception {
        edit("a/1.png");
        bot.pressShortcut(SWT.CR);
        waitFor("a/2.png");
        Job.getJobManager().join(Workspace.class, null);
        assertEquals(
                SampleStatus.VERIFIED,
                dataset.session().snapshot().scan().samples().stream()
                        .filter(s -> s.key().equals("a/1.png"))
                        .findFirst()
                        .orElseThrow()
                        .status());
    }

    @Test
    void aProposalIsDroppedOrAccepted() throws Exception {
        Mask before = onDisk("a/1.png");
        edit("a/1.png");
        bot.pressShortcut('i', SWT.CTRL);
        waitForProposal(true);
        bot.pressShortcut(SWT.ESC);
        waitForProposal(false);
        assertFalse(bot.get(() -> editor().isDirty()), "nothing was drawn");
        bot.pressShortcut('i', SWT.CTRL);
        waitForProposal(true);
        bot.captureScreenshot("proposal");
        bot.pressShortcut(SWT.CR);
        waitForStroke("invert");
        save();
        byte[] inverted = before.toBytes();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) (1 - inverted[i]);
        }
        assertEquals(Mask.adopt(before.size(), inverted), onDisk("a/1.png"));
    }

    private void waitForProposal(boolean there) {
        bot.waitUntil(
                "a proposal " + (there ? "is shown" : "is gone"),
                () -> editor().board().proposed().isPresent() == there);
    }

    @Test
    void aMaskIsMadeWhereThereIsNone() throws Exception {
        dataset.session().quarantine(List.of("masks/b/3.png"), "test", Progress.none());
        edit("b/3.png");
        brush(5);
        drag(10, 20, 40, 20);
        waitForStroke("brush");
        save();
        assertEquals(rectangle(66, 8, 18, 42, 22), onDisk("b/3.png"));
    }
}
