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

/** Takes back what was done to the open dataset last, also in an earlier run of the workbench; its menu item says what that is. */
public final class UndoHandler extends SessionHandler implements IElementUpdater {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        new OperationJob(HistoryMessages.UNDO_JOB, history(event)::undo).schedule();
    }

    @Override
    public void updateElement(UIElement element, Map parameters) {
        var label = element.getServiceLocator().getService(UndoHistory.class).undoLabel();
        UndoTexts.show(element, label, HistoryMessages.UNDO_LABEL, HistoryMessages.UNDO_NOTHING);
    }
}
