package org.maskwright.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the workbench in dark colours, or in light ones again; remembered for the next start. */
public final class SwitchThemeHandler extends AbstractHandler {
    /** Id of the dark theme. */
    public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    /** Id of the light theme. */
    public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var engine = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(IThemeEngine.class);
        boolean dark = engine.getActiveTheme() != null
                && DARK.equals(engine.getActiveTheme().getId());
        engine.setTheme(dark ? LIGHT : DARK, true);
        return null;
    }
}
