package org.maskwright.ui.history;

import java.util.Optional;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.menus.UIElement;

/** What the menu items and buttons of undo and redo say. */
final class UndoTexts {
    /** Longer ones would make the menu as wide as the window. */
    private static final int MOST_LETTERS = 48;

    private UndoTexts() {}

    /**
     * Names what would be undone.
     *
     * @param what it; empty when there is nothing
     * @param bound the text, with a place for that
     * @param alone the text without
     */
    static void show(UIElement element, Optional<String> what, String bound, String alone) {
        String text = what.map(w -> NLS.bind(bound, shortened(w))).orElse(alone);
        element.setText(text);
        element.setTooltip(LegacyActionTools.removeMnemonics(text));
    }

    private static String shortened(String what) {
        String one = what.length() <= MOST_LETTERS ? what : what.substring(0, MOST_LETTERS - 1) + "…";
        return LegacyActionTools.escapeMnemonics(one);
    }
}
