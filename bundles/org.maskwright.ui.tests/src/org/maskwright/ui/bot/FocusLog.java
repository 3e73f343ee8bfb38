package org.maskwright.ui.bot;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.ToolBar;
import org.maskwright.ui.parts.Named;

/** Where the keyboard went, step by step, as the names that a screen reader says; closing it stops the recording. */
public final class FocusLog implements AutoCloseable {
    /** How tabs of a stack of views are called here. */
    public static final String TABS = "tabs";

    /** How a tool bar without a name is called here. */
    public static final String TOOLS = "tools";

    private final WorkbenchBot bot;
    private final List<String> names = new ArrayList<>();
    private final Listener recording = this::record;

    /** Begins to record. */
    public FocusLog(WorkbenchBot bot) {
        this.bot = bot;
        bot.run(() -> bot.display().addFilter(SWT.FocusIn, recording));
    }

    /** Presses Tab, with Shift or other keys held, and waits until the keyboard has gone somewhere. */
    public void tab(int... held) {
        int before = bot.get(names::size);
        bot.pressShortcut(SWT.TAB, held);
        bot.waitUntil("Tab leads from " + names, () -> names.size() > before);
    }

    /** All steps until now: what has had the keyboard for the shortest time is among them. */
    public List<String> names() {
        return bot.get(() -> List.copyOf(names));
    }

    private void record(Event e) {
        names.add(name(e));
    }

    private static String name(Event e) {
        return switch (e.widget) {
            case CTabFolder tabs -> TABS;
            case Button button -> button.getText();
            case ToolBar bar -> Named.of(bar).orElse(TOOLS);
            case Control control -> Named.of(control).orElse(control.toString());
            default -> e.widget.toString();
        };
    }

    @Override
    public void close() {
        bot.run(() -> bot.display().removeFilter(SWT.FocusIn, recording));
    }
}
