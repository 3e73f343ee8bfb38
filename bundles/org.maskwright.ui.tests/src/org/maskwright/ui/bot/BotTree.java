package org.maskwright.ui.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree as its user sees it. */
public final class BotTree {
    private final WorkbenchBot bot;
    private final Tree tree;

    BotTree(WorkbenchBot bot, Tree tree) {
        this.bot = bot;
        this.tree = tree;
    }

    /** The texts of the items at the top. */
    public List<String> items() {
        return bot.get(
                () -> Arrays.stream(tree.getItems()).map(TreeItem::getText).toList());
    }

    /** Waits until an item at the top begins with a text. */
    public void waitUntilThere(String beginning) {
        bot.waitUntil(beginning + " is in the tree", () -> top(beginning).isPresent());
    }

    /** Waits until no item at the top begins with a text. */
    public void waitUntilGone(String beginning) {
        bot.waitUntil(beginning + " is gone from the tree", () -> top(beginning).isEmpty());
    }

    /** Opens an item at the top by a click and the right arrow, and waits for what is in it. */
    public void expand(String beginning) {
        bot.activate();
        click(beginning, false);
        bot.pressShortcut(SWT.ARROW_RIGHT);
        bot.waitUntil(beginning + " is open", () -> top(beginning)
                .filter(i -> i.getExpanded() && i.getItemCount() > 0)
                .isPresent());
    }

    /** Gives the tree the keyboard. */
    public void setFocus() {
        bot.activate();
        bot.run(tree::forceFocus);
        bot.waitUntil("the tree has the focus", tree::isFocusControl);
    }

    /** Clicks on the first item within one at the top. */
    public void clickFirstIn(String beginning) {
        click(beginning, true);
    }

    /**
     * Activates the first item within one at the top, as a double click does. Told to the tree as SWTBot tells it: GTK makes double clicks of
     * the X server's events only, never of posted ones.
     */
    public void doubleClickFirstIn(String beginning) {
        click(beginning, true);
        bot.run(() -> {
            var event = new Event();
            event.item = item(beginning, true);
            tree.notifyListeners(SWT.DefaultSelection, event);
        });
    }

    private void click(String beginning, boolean child) {
        Rectangle r = bounds(beginning, child);
        bot.click(tree, r.x + Math.min(20, r.width / 2), r.y + r.height / 2);
        bot.waitUntil(
                beginning + " is selected",
                () -> tree.getSelectionCount() == 1 && tree.getSelection()[0] == item(beginning, child));
    }

    private Rectangle bounds(String beginning, boolean child) {
        bot.run(() -> tree.showItem(item(beginning, child)));
        // GTK scrolls when it is idle; until then the item says where it was.
        bot.waitUntil(beginning + " is in sight", () -> {
            Rectangle bounds = item(beginning, child).getBounds(0);
            return bounds.height > 0 && tree.getClientArea().contains(bounds.x, bounds.y + bounds.height);
        });
        return bot.get(() -> item(beginning, child).getBounds(0));
    }

    private TreeItem item(String beginning, boolean child) {
        TreeItem item = top(beginning).orElseThrow(() -> new AssertionError("no " + beginning));
        return child ? item.getItem(0) : item;
    }

    private Optional<TreeItem> top(String beginning) {
        return Arrays.stream(tree.getItems())
                .filter(i -> i.getText().startsWith(beginning))
                .findFirst();
    }
}
