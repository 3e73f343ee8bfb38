package org.maskwright.ui.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.FrameworkUtil;

/** Opens the help where it explains the active view: the page of the workbench has a chapter of each view's name. */
public final class HelpHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        IWorkbenchPart part = window.getPartService().getActivePart();
        String chapter =
                part == null ? "" : "#" + HelpText.anchor(part.getSite().getRegisteredName());
        HelpWindow.show(
                window.getShell(), HelpBook.of(FrameworkUtil.getBundle(HelpHandler.class)), "workbench.md" + chapter);
        return null;
    }
}
