package org.maskwright.ui.bot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A menu of the menu bar, used by the keyboard: Alt and its letter, arrows, Enter. */
public final class BotMenu {
    private final WorkbenchBot bot;
    private final Display display;
    private final char letter;
    private Menu shown;
    private MenuItem armed;

    BotMenu(WorkbenchBot bot, Display display, char letter) {
        this.bot = bot;
        this.display = display;
        this.letter = letter;
    }

    /** Opens the menu, goes to the item whose text begins so, and chooses it. */
    public void choose(String item) {
        bot.activate();
        bot.run(() -> {
            display.addFilter(SWT.Show, this::shown);
            display.addFilter(SWT.Arm, this::armed);
        });
        bot.pressShortcut(letter, SWT.ALT);
        bot.waitUntil("the menu is open", () -> shown != null && shown.isVisible());
        int items = bot.get(shown::getItemCount);
        for (int i = 0; i <= items && !isArmed(item); i++) {
            MenuItem before = bot.get(() -> armed);
            bot.pressShortcut(SWT.ARROW_DOWN);
            bot.waitUntil("another item is reached", () -> armed != before);
        }
        if (!isArmed(item)) {
            throw new AssertionError("no item " + item);
        }
        // A letter, or Enter as a character, does not reach an open menu of GTK when posted.
        bot.pressShortcut(SWT.KEYPAD_CR);
    }

    private boolean isArmed(String item) {
        return bot.get(() -> armed != null && armed.getText().replace("&", "").startsWith(item));
    }

    private void shown(Event e) {
        shown = e.widget instanceof Menu menu ? menu : shown;
    }

    private void armed(Event e) {
        armed = e.widget instanceof MenuItem item ? item : armed;
    }
}
