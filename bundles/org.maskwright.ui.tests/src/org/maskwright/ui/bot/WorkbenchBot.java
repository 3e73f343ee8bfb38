package org.maskwright.ui.bot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * A user of the workbench: sees its widgets and clicks on them with real mouse events. For use off the UI thread; the verbs are SWTBot's,
 * so that moving to it is mechanical.
 */
public final class WorkbenchBot {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Display display = PlatformUI.getWorkbench().getDisplay();

    /** Waits for the window and brings it to the front. */
    public WorkbenchBot() {
        waitUntil(
                "the window is open",
                () -> window() != null && window().getShell().isVisible());
        run(() -> window().getShell().forceActive());
    }

    /** Gives the window the keyboard: where no window manager does, a closed dialog takes it along. */
    public void activate() {
        run(() -> window().getShell().forceActive());
        waitUntil("the window is active", () -> display.getActiveShell() == window().getShell());
        wakeKeyboard();
    }

    /** The first key that is posted in the life of a screen does not reach GTK: it learns of the keyboard by it. */
    private void wakeKeyboard() {
        post(SWT.KeyDown, e -> e.keyCode = SWT.SHIFT);
        post(SWT.KeyUp, e -> e.keyCode = SWT.SHIFT);
    }

    /** The title of the window. */
    public String title() {
        return get(() -> window().getShell().getText());
    }

    /** The first visible table. */
    public BotTable table() {
        waitUntil("a table is visible", () -> visible(Table.class, t -> true) != null);
        return new BotTable(this, get(() -> visible(Table.class, t -> true)));
    }

    /** The first visible table whose first column has a title. */
    public BotTable tableWithColumn(String title) {
        return new BotTable(
                this,
                control(
                        Table.class,
                        t -> t.getColumnCount() > 0 && t.getColumn(0).getText().equals(title)));
    }

    /** Clicks on the visible and enabled button of a tool bar that has a tip; waits for it. */
    public void clickToolbarButtonWithTooltip(String tip) {
        ToolBar bar = control(ToolBar.class, b -> Stream.of(b.getItems()).anyMatch(i -> isButton(i, tip)));
        Rectangle place = get(() -> Stream.of(bar.getItems())
                .filter(i -> isButton(i, tip))
                .findFirst()
                .orElseThrow()
                .getBounds());
        click(bar, place.x + place.width / 2, place.y + place.height / 2);
    }

    private static boolean isButton(ToolItem item, String tip) {
        return tip.equals(item.getToolTipText()) && item.isEnabled();
    }

    /** The first visible control of a class that fulfils a condition; waits for it. */
    public <T extends Control> T control(Class<T> type, Predicate<T> condition) {
        waitUntil("a " + type.getSimpleName() + " is visible", () -> visible(type, condition) != null);
        return get(() -> visible(type, condition));
    }

    /** The display, for use on its thread. */
    public Display display() {
        return display;
    }

    /** Computes on the UI thread. */
    public <T> T get(Supplier<T> supplier) {
        return display.syncCall(supplier::get);
    }

    /** Does something on the UI thread. */
    public void run(Runnable action) {
        display.syncExec(action);
    }

    /** Looks, on the UI thread, until a condition holds. Fails when it does not in time. */
    public void waitUntil(String what, Supplier<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!get(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + ", see "
                        + captureScreenshot("in-vain-" + what.replaceAll("[^A-Za-z0-9]+", "-")));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Presses and releases the first mouse button at a point of a control, px from its upper left corner. */
    public void click(Control control, int x, int y) {
        moveTo(control, x, y);
        // A button that was enabled a moment ago takes no press before it knows that the pointer has come.
        settle();
        post(SWT.MouseDown, e -> e.button = 1);
        post(SWT.MouseUp, e -> e.button = 1);
    }

    /** Presses and releases a key with others held down: {@code pressShortcut('z', SWT.CTRL)}. */
    public void pressShortcut(int key, int... held) {
        for (int modifier : held) {
            post(SWT.KeyDown, e -> e.keyCode = modifier);
        }
        key(SWT.KeyDown, key);
        key(SWT.KeyUp, key);
        for (int modifier : held) {
            post(SWT.KeyUp, e -> e.keyCode = modifier);
        }
    }

    /** What is selected first in a view. On the UI thread. */
    public Optional<Object> selectionOfView(String id) {
        var selection = (IStructuredSelection) window().getActivePage().getSelection(id);
        return Optional.ofNullable(selection).map(IStructuredSelection::getFirstElement);
    }

    /** The menu bar's menu that opens by Alt and a letter. */
    public BotMenu menu(char letter) {
        return new BotMenu(this, display, letter);
    }

    private void key(int type, int key) {
        // Of control characters SWT knows the keys, not how they are typed.
        boolean character = (key & SWT.KEYCODE_BIT) == 0 && key >= ' ' && key != SWT.DEL;
        post(type, e -> {
            e.keyCode = character ? 0 : key;
            e.character = character ? (char) key : 0;
        });
    }

    /** Types small letters and figures. */
    public void type(String text) {
        text.chars().forEach(c -> pressShortcut(c));
    }

    /** Presses the first mouse button at a point of a control, moves to another, and lets it go. */
    public void drag(Control control, int fromX, int fromY, int toX, int toY) {
        moveTo(control, fromX, fromY);
        post(SWT.MouseDown, e -> e.button = 1);
        moveTo(control, (fromX + toX) / 2, (fromY + toY) / 2);
        moveTo(control, toX, toY);
        post(SWT.MouseUp, e -> e.button = 1);
    }

    private void moveTo(Control control, int x, int y) {
        Point p = get(() -> control.toDisplay(x, y));
        post(SWT.MouseMove, e -> {
            e.x = p.x;
            e.y = p.y;
        });
        waitUntil("the pointer is there", () -> display.getCursorLocation().equals(p));
    }

    /** The first visible push button of a text; waits for it. */
    public void clickButton(String text) {
        Button button = control(Button.class, b -> b.getText().replace("&", "").equals(text) && b.isEnabled());
        Point size = get(button::getSize);
        click(button, size.x / 2, size.y / 2);
    }

    /** The first visible tree whose first column has a title. */
    public BotTree treeWithColumn(String title) {
        return new BotTree(
                this,
                control(
                        Tree.class,
                        t -> t.getColumnCount() > 0 && t.getColumn(0).getText().equals(title)));
    }

    /** Lets the window do all that it has to do: lists that were filled find their places only then. */
    public void settle() {
        run(this::paint);
    }

    /** Writes what is on the screen to a PNG file in the folder of screenshots. */
    public Path captureScreenshot(String name) {
        Path file = Path.of(System.getProperty("maskwright.screenshots", "target/screenshots"), name + ".png");
        settle();
        run(() -> {
            file.toFile().getParentFile().mkdirs();
            var image = new Image(display, display.getBounds().width, display.getBounds().height);
            var gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            var loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            image.dispose();
            loader.save(file.toString(), SWT.IMAGE_PNG);
        });
        return file;
    }

    private void paint() {
        while (display.readAndDispatch()) {
            // whatever is still to be laid out and painted
        }
        display.update();
    }

    private void post(int type, java.util.function.Consumer<Event> details) {
        var event = new Event();
        event.type = type;
        details.accept(event);
        if (!get(() -> display.post(event))) {
            throw new AssertionError("the screen did not take the event " + type);
        }
    }

    private <T extends Control> T visible(Class<T> type, Predicate<T> condition) {
        return Stream.of(display.getShells())
                .flatMap(WorkbenchBot::controls)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(c -> c.isVisible() && condition.test(c))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Control> controls(Control root) {
        Stream<Control> below = root instanceof Composite c
                ? Stream.of(c.getChildren()).flatMap(WorkbenchBot::controls)
                : Stream.empty();
        return Stream.concat(Stream.of(root), below);
    }

    private static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (active != null) {
            return active;
        }
        IWorkbenchWindow[] all = PlatformUI.getWorkbench().getWorkbenchWindows();
        return all.length == 0 ? null : all[0];
    }
}
