package org.maskwright.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.WorkbenchMessages;
import org.maskwright.ui.bot.RealMouse;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.sample.SampleMessages;

/**
 * Samples are dragged as files, and folders onto the window, with a mouse; the picture of the Sample view stands for another program. Runs alone:
 * where there is no window manager, keys that are posted later in the same process do not reach the window.
 */
@EnabledIfSystemProperty(named = "maskwright.drag", matches = "true", disabledReason = "runs alone: see the pom")
class DragTest {
    /** Within any control that things are dragged to or from here, px. */
    private static final Point PLACE = new Point(100, 100);

    private final WorkbenchBot bot = new WorkbenchBot();
    private final List<String> received = new ArrayList<>();
    private OpenDataset dataset;
    private Control other;
    private Runnable end = () -> {};
    private RealMouse mouse;

    @TempDir
    Path folder;

    @TempDir
    Path program;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder.resolve("first"), List.of("a/1", "a/2", "b/3", "b/02299"));
        dataset = new OpenDataset(bot, folder.resolve("first"));
        dataset.showView(ViewIds.BROWSER);
        bot.waitUntil("all four are seen", () -> gallery().layout().count() == 4);
        other = bot.control(
                Canvas.class,
                c -> Named.of(c).filter(SampleMessages.PICTURE_NAME::equals).isPresent());
        bot.activate();
        mouse = new RealMouse(bot, program);
    }

    @AfterEach
    void close() throws Exception {
        mouse.close();
        bot.run(end::run);
        dataset.close();
        bot.activate();
    }

    private static Gallery gallery() {
        var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        return ((BrowserPart) page.findView(ViewIds.BROWSER)).gallery();
    }

    /** While a drag is not at its end, GTK gives no key to anybody else: a control must not go before it. */
    private void drag(Control from, Point at, Control to) {
        var finished = new AtomicBoolean();
        bot.run(() -> ((DragSource) from.getData(DND.DRAG_SOURCE_KEY)).addDragListener(new DragSourceAdapter() {
            @Override
            public void dragFinished(DragSourceEvent event) {
                finished.set(true);
            }
        }));
        mouse.drag(from, at, to, PLACE);
        bot.waitUntil("the drag is at its end", finished::get);
    }

    private void receiveFiles() {
        var target = new DropTarget(other, DND.DROP_COPY);
        end = target::dispose;
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
        end = source::dispose;
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
        drag(canvas, middle(place), other);
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
        dataset.workspace().browser().select(List.of("a/1.png", "a/2.png"), "a/1.png");
        dragCellOut(0);
        waitForFiles(path("images/a/1.png"), path("masks/a/1.png"), path("images/a/2.png"), path("masks/a/2.png"));
        assertEquals(
                Set.of("a/1.png", "a/2.png"),
                dataset.workspace().browser().view().selection());
    }

    @Test
    void aSampleThatIsNotSelectedIsDraggedAlone() {
        bot.run(this::receiveFiles);
        dataset.workspace().browser().select(List.of("a/1.png", "a/2.png"), "a/1.png");
        dragCellOut(2);
        waitForFiles(path("images/b/3.png"), path("masks/b/3.png"));
        assertEquals(Set.of("b/3.png"), dataset.workspace().browser().view().selection());
    }

    @Test
    void rowsOfTheTableAreDraggedOut() {
        bot.run(this::receiveFiles);
        bot.clickToolbarButtonWithTooltip(BrowserMessages.TABLE);
        try {
            Table table = bot.control(
                    Table.class,
                    t -> Named.of(t).filter(BrowserMessages.TABLE::equals).isPresent());
            dataset.workspace().browser().select(List.of("a/2.png", "b/3.png"), "a/2.png");
            bot.waitUntil("both are selected", () -> table.getSelectionCount() == 2);
            Rectangle row = bot.get(() -> table.getItem(1).getBounds(0));
            drag(table, middle(row), other);
            waitForFiles(path("images/a/2.png"), path("masks/a/2.png"), path("images/b/3.png"), path("masks/b/3.png"));
        } finally {
            bot.clickToolbarButtonWithTooltip(BrowserMessages.GALLERY);
        }
    }

    @Test
    void aFolderThatIsDroppedOntoTheWindowIsOpened() throws Exception {
        Path second = Datasets.discs(folder.resolve("second"), List.of("7", "8", "9"));
        bot.run(() -> offer(second));
        drag(other, PLACE, bot.get(() -> gallery().control()));
        bot.waitUntil("the folder is open", () -> isOpen(second));
        Job.getJobManager().join(Workspace.class, null);
        assertEquals(3, dataset.workspace().browser().view().all().size());
        assertEquals("second – Maskwright", bot.title());
    }

    @Test
    void aFileThatIsDroppedOntoTheWindowIsSaidToBeNone() {
        bot.run(() -> offer(folder.resolve("first/images/a/1.png")));
        drag(other, PLACE, bot.get(() -> gallery().control()));
        try {
            bot.waitUntil("it is said", () -> dialog().filter(d -> says(d, "1.png is a file. Drop"))
                    .isPresent());
            assertTrue(isOpen(folder.resolve("first")));
            bot.captureScreenshot("drop-refused");
        } finally {
            bot.run(() -> dialog().ifPresent(Shell::close));
        }
    }

    private static Optional<Shell> dialog() {
        return Stream.of(Display.getCurrent().getShells())
                .filter(s -> s.isVisible() && s.getText().equals(WorkbenchMessages.DROP_TITLE))
                .findFirst();
    }

    private static boolean says(Composite root, String text) {
        return Stream.of(root.getChildren())
                .anyMatch(c -> c instanceof Label label && label.getText().startsWith(text)
                        || c instanceof Composite below && says(below, text));
    }

    private boolean isOpen(Path dropped) {
        return dataset.workspace().session().isPresent()
                && dataset.workspace().session().get().folder().root().equals(dropped);
    }
}
