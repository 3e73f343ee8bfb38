package org.maskwright.ui.edit;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;

/** Turns something that the user may set on and off; its menu item has a tick. Of the UI thread. */
final class FlagHandler extends AbstractHandler implements IElementUpdater {
    private final PreferenceValues preferences = new PreferenceValues();
    private final Preference.Flag flag;
    private final ICommandService commands;

    /** @param commands whose menu items show what is set */
    FlagHandler(Preference.Flag flag, ICommandService commands) {
        this.flag = flag;
        this.commands = commands;
    }

    @Override
    public Object execute(ExecutionEvent event) {
        preferences.set(flag, !preferences.get(flag));
        commands.refreshElements(event.getCommand().getId(), null);
        return null;
    }

    @Override
    public void updateElement(UIElement element, Map parameters) {
        element.setChecked(preferences.get(flag));
    }
}
