package org.maskwright.ui.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.shape.Brush;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.ui.bot.RealMouse;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.canvas.raster.Viewport;
import org.maskwright.ui.canvas.tool.Palette;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.parts.OpenDataset;

/** A person at the mask editor: opens samples, draws with a real mouse, saves. */
final class EditorBot implements AutoCloseable {
    private final WorkbenchBot bot;
    private OpenDataset dataset;
    private final RealMouse mouse;

    /** @param program where the mouse's program is made */
    EditorBot(WorkbenchBot bot, OpenDataset dataset, Path program) throws Exception {
        this.bot = bot;
        this.dataset = dataset;
        this.mouse = new RealMouse(bot, program);
        bot.activate();
    }

    /** Closes what is edited, and the dataset. */
    @Override
    public void close() throws Exception {
        mouse.close();
        bot.run(() -> page().closeAllEditors(true));
        dataset.close();
        bot.activate();
    }

    OpenDataset dataset() {
        return dataset;
    }

    /** Closes the dataset, and opens the one that the folder holds by then. */
    void reopen(Path folder) throws Exception {
        dataset.close();
        dataset = new OpenDataset(bot, folder);
    }

    RealMouse mouse() {
        return mouse;
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    static MaskEditor editor() {
        return (MaskEditor) page().getActiveEditor();
    }

    void edit(String sample) {
        bot.run(() -> {
            dataset.workspace().browser().select(sample);
            new CommandCall(PlatformUI.getWorkbench().getWorkbenchWindows()[0]).run(CommandIds.EDIT_SAMPLE);
        });
        waitFor(sample);
    }

    void waitFor(String sample) {
        bot.waitUntil(sample + " is open", () -> editing()
                .filter(e -> e.sample().name().key().equals(sample))
                .isPresent());
        bot.waitUntil(
                "the picture has the keyboard", () -> editor().board().control().isFocusControl());
    }

    static Optional<MaskEditing> editing() {
        return Optional.ofNullable(editor()).flatMap(e -> e.board().editing());
    }

    void brush(int sizePx) {
        bot.run(() -> palette().brush(new Brush(sizePx, Brush.Tip.SQUARE)));
    }

    static Palette palette() {
        return editor().board().palette();
    }

    /** The middle of a pixel, as SWT counts. */
    Point place(int x, int y) {
        return at(x + 0.5, y + 0.5);
    }

    Point at(double x, double y) {
        return bot.get(() -> {
            Viewport v = editor().board().canvas().viewport().orElseThrow();
            int zoom = editor().board().control().getMonitor().getZoom();
            return new Point((int) (v.toScreenX(x) * 100 / zoom), (int) (v.toScreenY(y) * 100 / zoom));
        });
    }

    void drag(int fromX, int fromY, int toX, int toY) {
        mouse.drag(canvas(), place(fromX, fromY), canvas(), place(toX, toY));
    }

    void waitForStroke(String of) {
        // Between two looks at the file there is nothing to ask.
        bot.waitUntil("a stroke of " + of, () -> editing()
                .flatMap(e -> e.state().undo())
                .filter(o -> o.name().equals(of))
                .isPresent());
    }

    void save() {
        bot.pressShortcut('s', SWT.CTRL);
        bot.waitUntil("it is saved", () -> !editor().isDirty());
    }

    /** A mask of a side that is foreground in a rectangle, both corners included, and background elsewhere. */
    static Mask rectangle(int side, int left, int top, int right, int bottom) {
        byte[] labels = new byte[side * side];
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                labels[y * side + x] = 1;
            }
        }
        return Mask.adopt(new Size(side, side), labels);
    }

    void waitForProposal(boolean there) {
        bot.waitUntil(
                "a proposal " + (there ? "is shown" : "is gone"),
                () -> editor().board().proposed().isPresent() == there);
    }

    /** The canvas. */
    Canvas canvas() {
        return bot.get(() -> editor().board().control());
    }

    /** Chooses a tool by its key, and waits for it. */
    void choose(ToolKind kind, int key, int... held) {
        bot.pressShortcut(key, held);
        bot.waitUntil(kind + " is chosen", () -> editor().board().kind() == kind);
    }

    /** A mask of foreground and background as its file has it. */
    Mask onDisk(Path mask) throws IOException {
        return MaskFile.read(Files.readAllBytes(mask)).labels(new LabelMap.Binary255());
    }
}
