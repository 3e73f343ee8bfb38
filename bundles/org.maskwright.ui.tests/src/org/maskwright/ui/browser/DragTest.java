package org.maskwright.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.Messages;
import org.maskwright.ui.bot.RealMouse;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.model.Workspace;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.parts.OpenDataset;

/** Samples are dragged out of the window as files, and folders into it: with a mouse, to and from another window. */
class DragTest {
    /** Within any control that things are dragged to or from here, px. */
    private static final Point PLACE = new Point(100, 100);

    private final WorkbenchBot bot = new WorkbenchBot();
    private final List<String> received = new ArrayList<>();
    private OpenDataset dataset;
    private Shell other;
    private RealMouse mouse;

    @TempDir
    Path folder;

    @TempDir
    Path program;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder.resolve("first"), List.of("a/1", "a/2", "b/3", "b/02299"));
        dataset = new OpenDataset(bot, folder.resolve("first"));
        dataset.showView(BrowserPart.ID);
        bot.waitUntil("all four are seen", () -> gallery().layout().count() == 4);
        bot.run(this::openOther);
        bot.activate();
        mouse = new RealMouse(bot, program);
    }

    /** Another program's window, below ours. */
    private void openOther() {
        Rectangle ours = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getBounds();
        other = new Shell(bot.display(), SWT.NO_TRIM);
        other.setBounds(ours.x + 100, ours.y + ours.height + 10, 400, 150);
        other.open();
    }

    @AfterEach
    void close() throws Exception {
        mouse.close();
        bot.run(other::dispose);
        dataset.close();
        bot.activate();
    }

    private static Gallery gallery() {
        var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        return ((BrowserPart) page.findView(BrowserPart.ID)).gallery();
    }

    private void receiveFiles() {
        var target = new DropTarget(other, DND.DROP_COPY);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                received.addAll(List.of((String[]) event.data));
            }
        });
    }

    private void offer(Path file) {
        var source = new DragSource(other, DND.DROP_COPY | DND.DROP_MOVE);
        source.setTransfer(FileTransfer.getInstance());
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = new String[] {file.toString()};
            }
        });
    }

    private String path(String file) {
        return folder.resolve("first").resolve(file).toString();
    }

    private void dragCellOut(int cell) {
        Canvas canvas = bot.get(() -> gallery().control());
        Rectangle place = bot.get(() -> gallery().placeOf(cell));
        mouse.drag(canvas, middle(place), other, PLACE);
    }

    private static Point middle(Rectangle place) {
        return new Point(place.x + place.width / 2, place.y + place.height / 2);
    }

    private void waitForFiles(String... files) {
        try {
            bot.waitUntil("files are dropped", () -> received.size() >= files.length);
        } finally {
            assertEquals(List.of(files), received);
        }
    }

    @Test
    void selectedSamplesAreDraggedOutAsTheirFiles() {
        bot.run(this::receiveFiles);
        dataset.workspace().browser().select(List.of("1", "2"), "1");
        dragCellOut(0);
        waitForFiles(path("images/a/1.png"), path("masks/a/1.png"), path("images/a/2.png"), path("masks/a/2.png"));
        assertEquals(Set.of("1", "2"), dataset.workspace().browser().view().selection());
    }

    @Test
    void aSampleThatIsNotSelectedIsDraggedAlone() {
        bot.run(this::receiveFiles);
        dataset.workspace().browser().select(List.of("1", "2"), "1");
        dragCellOut(2);
        waitForFiles(path("images/b/3.png"), path("masks/b/3.png"));
        assertEquals(Set.of("3"), dataset.workspace().browser().view().selection());
    }

    @Test
    void rowsOfTheTableAreDraggedOut() {
        bot.run(this::receiveFiles);
        bot.clickToolbarButtonWithTooltip(Messages.BROWSER_TABLE);
        try {
            Table table = bot.control(Table.class, t -> Named.of(t)
                    .filter(Messages.BROWSER_TABLE::equals)
                    .isPresent());
            dataset.workspace().browser().select(List.of("2", "3"), "2");
            bot.waitUntil("both are selected", () -> table.getSelectionCount() == 2);
            Rectangle row = bot.get(() -> table.getItem(1).getBounds(0));
            mouse.drag(table, middle(row), other, PLACE);
            waitForFiles(path("images/a/2.png"), path("masks/a/2.png"), path("images/b/3.png"), path("masks/b/3.png"));
        } finally {
            bot.clickToolbarButtonWithTooltip(Messages.BROWSER_GALLERY);
        }
    }

    @Test
    void aFolderThatIsDroppedOntoTheWindowIsOpened() throws Exception {
        Path second = Datasets.discs(folder.resolve("second"), List.of("7", "8", "9"));
        bot.run(() -> offer(second));
        mouse.drag(other, PLACE, bot.get(() -> gallery().control()), PLACE);
        bot.waitUntil("the folder is open", () -> isOpen(second));
        Job.getJobManager().join(Workspace.class, null);
        assertEquals(3, dataset.workspace().browser().view().all().size());
        assertEquals("second – Maskwright", bot.title());
    }

    private boolean isOpen(Path dropped) {
        return dataset.workspace().session().isPresent()
                && dataset.workspace().session().get().folder().root().equals(dropped);
    }
}
