package org.maskwright.ui.browser;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.ui.parts.Searchable;
import org.maskwright.ui.parts.ViewIds;

/** Puts the keyboard into the search field of the active view, or of the browser where that one has none. */
public final class FindHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        try {
            IWorkbenchPart searched = part instanceof Searchable
                    ? part
                    : HandlerUtil.getActiveWorkbenchWindowChecked(event)
                            .getActivePage()
                            .showView(ViewIds.BROWSER);
            ((Searchable) searched).focusSearch();
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
