package org.maskwright.ui;

import java.time.Clock;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.session.training.TrainingDesk;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.undo.UndoHistory;

/**
 * Makes the one {@link Workspace} of the workbench, the one {@link UndoHistory} and the one {@link TrainingDesk}: {@code getService(Workspace.class)} finds it from any
 * window, part or handler.
 */
public final class WorkspaceServices extends AbstractServiceFactory {
    @Override
    public Object create(Class service, IServiceLocator parent, IServiceLocator locator) {
        Object inherited = parent.getService(service);
        if (inherited == null && service == Workspace.class) {
            return new Workspace(RuleBook.standard());
        }
        if (inherited == null && service == UndoHistory.class) {
            return new UndoHistory(
                    locator.getService(Workspace.class),
                    PlatformUI.getWorkbench().getOperationSupport().getOperationHistory());
        }
        if (inherited == null && service == TrainingDesk.class) {
            return new TrainingDesk(Clock.systemUTC());
        }
        return inherited;
    }
}
