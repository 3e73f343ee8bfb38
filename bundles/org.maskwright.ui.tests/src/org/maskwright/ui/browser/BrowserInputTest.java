package org.maskwright.ui.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.browse.BrowserSort;
import org.maskwright.session.browse.BrowserView;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.parts.OpenDataset;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.quarantine.QuarantineMessages;

/** The browser in the real window: mouse and keys. Six samples in three folders. */
class BrowserInputTest {
    private final WorkbenchBot bot = new WorkbenchBot();
    private OpenDataset dataset;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("a/1", "a/2", "a/3", "b/day/4", "b/night/5", "b/night/02299"));
        dataset = new OpenDataset(bot, folder);
        bot.waitUntil("all six are seen", () -> gallery().layout().count() == 6);
    }

    @AfterEach
    void close() throws Exception {
        dataset.close();
    }

    private BrowserView view() {
        return dataset.workspace().browser().view();
    }

    private void waitForSelection(String... ids) {
        bot.waitUntil("selected are " + List.of(ids), () -> view().selection().equals(Set.of(ids)));
    }

    private void waitForRows(int count) {
        bot.waitUntil(count + " are seen", () -> view().rows().size() == count);
    }

    private Gallery gallery() {
        return part().gallery();
    }

    private static BrowserPart part() {
        var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        return (BrowserPart) page.findView(ViewIds.BROWSER);
    }

    private Canvas focusedGallery() {
        Canvas canvas = bot.get(() -> gallery().control());
        bot.activate();
        bot.run(canvas::forceFocus);
        bot.waitUntil("the gallery has the focus", canvas::isFocusControl);
        return canvas;
    }

    /** The place of a cell in the canvas. */
    private Rectangle cell(int index) {
        return bot.get(() -> {
            GalleryLayout layout = gallery().layout();
            return new Rectangle(
                    layout.x(index), layout.y(index) - gallery().offset(), layout.cellWidth(), layout.cellHeight());
        });
    }

    @Test
    void aClickOnAFolderShowsWhatIsInIt() {
        Tree tree = bot.control(Tree.class, t -> item(t.getItems(), "b").isPresent());
        bot.settle();
        Rectangle place = bot.get(() -> item(tree.getItems(), "b").orElseThrow().getBounds());
        bot.click(tree, place.x + 8, place.y + place.height / 2);
        waitForRows(3);
        assertEquals("folder:images/b", view().filter().text());
        bot.captureScreenshot("browser-folder");
        Link clear = bot.control(Link.class, l -> l.getText().startsWith("3 of 6 samples"));
        bot.click(clear, bot.get(() -> clear.getSize().x) - 12, bot.get(() -> clear.getSize().y) / 2);
        waitForRows(6);
        bot.waitUntil(
                "all samples are chosen in the tree",
                () -> tree.getSelection()[0].getText().startsWith(BrowserMessages.SETS_ALL));
    }

    private static Optional<TreeItem> item(TreeItem[] items, String name) {
        for (TreeItem item : items) {
            if (item.getText().startsWith(name + "  ")) {
                return Optional.of(item);
            }
            Optional<TreeItem> below = item(item.getItems(), name);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    @Test
    void whatIsTypedIsSearchedForAndEscapeClearsIt() {
        focusedGallery();
        bot.pressShortcut('f', SWT.CTRL);
        Text search = bot.control(Text.class, t -> t.getMessage().equals(BrowserMessages.FILTER_SEARCH));
        bot.waitUntil("the search field has the focus", search::isFocusControl);
        bot.type("zz");
        waitForRows(0);
        bot.control(Link.class, l -> l.getText().equals(BrowserMessages.NO_MATCH));
        bot.captureScreenshot("browser-nothing");
        bot.pressShortcut(SWT.ESC);
        waitForRows(6);
        bot.run(() -> search.setText("area:<1% -status:verified"));
        waitForRows(1);
        bot.pressShortcut(SWT.ARROW_DOWN);
        bot.waitUntil("the gallery has the focus", () -> gallery().control().isFocusControl());
        bot.pressShortcut(SWT.ESC);
        bot.waitUntil("nothing is filtered", () -> view().filter().equals(BrowserFilter.ALL));
        assertEquals("", bot.get(search::getText));
    }

    @Test
    void galleryAndTableAreSortedAlike() {
        Combo sort = bot.control(Combo.class, c -> c.getText().equals(BrowserMessages.SORT_NAME));
        bot.run(() -> sort.select(sort.indexOf(BrowserMessages.SORT_COVERAGE)));
        bot.run(() -> sort.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event()));
        bot.waitUntil("sorted by area", () -> view().sort().key() == BrowserSort.Key.COVERAGE);
        assertEquals("b/night/02299.png", view().rows().getFirst().id());
        bot.clickToolbarButtonWithTooltip(BrowserMessages.SORT_ASCENDING);
        bot.waitUntil("sorted the other way round", () -> view().sort().descending());
        assertEquals("b/night/02299.png", view().rows().getLast().id());

        bot.clickToolbarButtonWithTooltip(BrowserMessages.TABLE);
        Table table = bot.control(
                Table.class,
                t -> t.getColumnCount() > 0 && t.getColumn(0).getText().equals(BrowserMessages.COLUMN_NAME));
        try {
            bot.waitUntil(
                    "the area's column is marked",
                    () -> table.getSortColumn() == table.getColumn(4) && table.getSortDirection() == SWT.DOWN);
            assertEquals(SWT.RIGHT, bot.get(() -> table.getColumn(4).getAlignment()));
            bot.run(() -> table.getColumn(0).notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event()));
            bot.waitUntil("sorted by name", () -> view().sort().equals(BrowserSort.BY_NAME));
            bot.waitUntil("the control says so", () -> sort.getText().equals(BrowserMessages.SORT_NAME));
            dataset.workspace().browser().select(List.of("a/1.png", "a/3.png"), "a/1.png");
            bot.waitUntil("both are selected in the table", () -> table.getSelectionCount() == 2);
            bot.captureScreenshot("browser-table");
        } finally {
            bot.clickToolbarButtonWithTooltip(BrowserMessages.GALLERY);
        }
    }

    @Test
    void theMouseDrawsARectangleAroundSeveral() {
        Canvas canvas = focusedGallery();
        Rectangle first = cell(0);
        Rectangle second = cell(1);
        bot.drag(canvas, first.x + 1, first.y + 1, second.x + second.width / 2, second.y + second.height / 2);
        waitForSelection(view().rows().get(0).id(), view().rows().get(1).id());
        bot.captureScreenshot("browser-band");
    }

    @Test
    void keysSelectFindCopyAndSetAside() throws Exception {
        focusedGallery();
        bot.pressShortcut(SWT.HOME);
        String first = view().rows().getFirst().id();
        waitForSelection(first);
        bot.pressShortcut(' ');
        waitForSelection();
        bot.pressShortcut(' ');
        waitForSelection(first);
        bot.pressShortcut('0');
        waitForSelection("b/night/02299.png");
        bot.pressShortcut('c', SWT.CTRL);
        String image = folder.resolve("images/b/night/02299.png").toString();
        String mask = folder.resolve("masks/b/night/02299.png").toString();
        bot.waitUntil("the files are in the clipboard", () -> (image + '\n' + mask).equals(text()));
        assertEquals(List.of(image, mask), bot.get(BrowserInputTest::files));

        bot.pressShortcut(SWT.CR);
        bot.waitUntil(
                "its mask is in the editor",
                () -> PlatformUI.getWorkbench()
                                .getWorkbenchWindows()[0]
                                .getActivePage()
                                .getActivePart()
                        instanceof IEditorPart);
        focusedGallery();
        bot.pressShortcut(SWT.DEL);
        bot.control(Shell.class, s -> s.getText().equals(QuarantineMessages.TITLE));
        bot.clickButton("OK");
        waitForRows(5);
        Job.getJobManager().join(org.maskwright.session.workspace.Workspace.class, null);
        assertFalse(Files.exists(folder.resolve("masks/b/night/02299.png")));
        assertTrue(view().rows().stream().map(BrowserRow::id).noneMatch("b/night/02299.png"::equals));
    }

    private static String text() {
        var clipboard = new Clipboard(Display.getCurrent());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return String.valueOf(text);
    }

    private static List<String> files() {
        var clipboard = new Clipboard(Display.getCurrent());
        String[] files = (String[]) clipboard.getContents(FileTransfer.getInstance());
        clipboard.dispose();
        return List.of(files);
    }
}
