package org.maskwright.ui.bot;

import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;

/** A menu of the window's bar, as it is when it is opened. */
public final class BotMenuItems {
    private final WorkbenchBot bot;
    private final String title;

    /** @param title of the menu, without its mnemonic */
    public BotMenuItems(WorkbenchBot bot, String title) {
        this.bot = bot;
        this.title = title;
    }

    /** The text of the first item that begins like this, without mnemonic and key; empty when there is none. */
    public String item(String beginning) {
        return bot.get(() -> {
            Menu menu = opened();
            String found = items(menu)
                    .map(i -> plain(i.getText()))
                    .filter(t -> t.startsWith(beginning))
                    .findFirst()
                    .orElse("");
            menu.notifyListeners(SWT.Hide, new Event());
            return found;
        });
    }

    /** Whether that item can be chosen. */
    public boolean isEnabled(String beginning) {
        return bot.get(() -> {
            Menu menu = opened();
            boolean enabled = items(menu).anyMatch(i -> plain(i.getText()).startsWith(beginning) && i.isEnabled());
            menu.notifyListeners(SWT.Hide, new Event());
            return enabled;
        });
    }

    private Menu opened() {
        Menu bar = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getMenuBar();
        Menu menu = items(bar)
                .filter(i -> plain(i.getText()).equals(title))
                .findFirst()
                .orElseThrow()
                .getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return menu;
    }

    private static Stream<MenuItem> items(Menu menu) {
        return Stream.of(menu.getItems());
    }

    private static String plain(String text) {
        return text.replace("&", "").replaceFirst("\t.*", "");
    }
}
