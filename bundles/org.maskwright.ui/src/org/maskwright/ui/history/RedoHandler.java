package org.maskwright.ui.history;

import java.util.Map;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.undo.OperationJob;
import org.maskwright.ui.undo.UndoHistory;

/** Does again what was undone last; its menu item says what that is. */
public final class RedoHandler extends SessionHandler implements IElementUpdater {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        new OperationJob(HistoryMessages.REDO_JOB, history(event)::redo).schedule();
    }

    @Override
    public void updateElement(UIElement element, Map parameters) {
        var label = element.getServiceLocator().getService(UndoHistory.class).redoLabel();
        UndoTexts.show(element, label, HistoryMessages.REDO_LABEL, HistoryMessages.REDO_NOTHING);
    }
}
