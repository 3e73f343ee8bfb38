package org.maskwright.ui.parts;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Where the keyboard is, and how one reads with it. Of the UI thread. */
public final class Keyboard {
    private static final int STEP_PX = 32;

    private Keyboard() {}

    /**
     * Whether a control, or one within it, has the keyboard. A part asks before it takes the focus: the platform has it do so whenever it
     * becomes active, also when Tab or a click has just given the keyboard to one of its controls.
     */
    public static boolean isIn(Control area) {
        for (Control c = area.getDisplay().getFocusControl(); c != null; c = c.getParent()) {
            if (c == area) {
                return true;
            }
        }
        return false;
    }

    /**
     * Makes the contents of an area anew without taking the keyboard from who is in it: it goes to the control in the same place, where that is
     * of the same kind, or else to what is around the area.
     *
     * @param contents disposes of the old ones and makes the new ones
     */
    public static void keepWhile(Composite area, Runnable contents) {
        Control focus = area.getDisplay().getFocusControl();
        int place = focus == null ? -1 : within(area).indexOf(focus);
        contents.run();
        if (place >= 0) {
            List<Control> now = within(area);
            boolean same = place < now.size() && now.get(place).getClass() == focus.getClass();
            if (!same || !now.get(place).setFocus()) {
                area.getParent().setFocus();
            }
        }
    }

    /** All controls in an area, in their order. */
    private static List<Control> within(Composite area) {
        List<Control> all = new ArrayList<>();
        for (Control child : area.getChildren()) {
            all.add(child);
            if (child instanceof Composite inner) {
                all.addAll(within(inner));
            }
        }
        return all;
    }

    /** Has Tab go to an area that scrolls, and arrows, Page Up and Down, Home and End scroll it. Its contents must be there. */
    public static void scrolls(ScrolledComposite area) {
        area.addListener(SWT.KeyDown, e -> scroll(area, e));
        letTabLeave(area);
        FocusMark.on(area, area.getContent());
    }

    /** What listens to keys is given Tab as a key unless it says that Tab leads on. */
    public static void letTabLeave(Control control) {
        control.addListener(
                SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private static void scroll(ScrolledComposite area, Event key) {
        Point origin = area.getOrigin();
        int page = Math.max(STEP_PX, area.getClientArea().height - STEP_PX);
        int y =
                switch (key.keyCode) {
                    case SWT.ARROW_UP -> origin.y - STEP_PX;
                    case SWT.ARROW_DOWN -> origin.y + STEP_PX;
                    case SWT.PAGE_UP -> origin.y - page;
                    case SWT.PAGE_DOWN -> origin.y + page;
                    case SWT.HOME -> 0;
                    case SWT.END -> area.getContent().getSize().y;
                    default -> origin.y;
                };
        area.setOrigin(origin.x, Math.max(0, y));
    }
}
