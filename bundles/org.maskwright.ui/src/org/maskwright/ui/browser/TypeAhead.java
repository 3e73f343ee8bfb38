package org.maskwright.ui.browser;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.maskwright.session.browse.BrowserModel;

/** Letters that are typed quickly one after the other select the next sample whose name begins with them. */
final class TypeAhead {
    /** Letters typed within this time of each other are one word, ms. */
    private static final int TYPING_MS = 900;

    private final BrowserModel model;
    private String typed = "";
    private int typedAt;

    TypeAhead(BrowserModel model) {
        this.model = model;
    }

    /** Takes a key; whether it was a letter. */
    boolean type(Event event) {
        boolean command = (event.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0;
        if (command || event.character <= ' ' || event.character == SWT.DEL) {
            return false;
        }
        boolean going = event.time - typedAt < TYPING_MS;
        typed = going ? typed + event.character : String.valueOf(event.character);
        typedAt = event.time;
        int lead = model.view().leadPosition();
        // The same letter again and again goes from one to the next.
        boolean next = typed.chars().distinct().count() == 1;
        int found = model.find(typed, Math.max(0, going && !next ? lead : lead + 1));
        if (found < 0 && next) {
            found = model.find(typed.substring(0, 1), Math.max(0, lead + 1));
        }
        if (found >= 0) {
            model.select(model.view().rows().get(found).id());
        }
        return true;
    }
}
