package org.maskwright.ui;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.ui.model.Workspace;

/** Makes the one {@link Workspace} of the workbench: {@code getService(Workspace.class)} finds it from any window, part or handler. */
public final class WorkspaceServices extends AbstractServiceFactory {
    @Override
    public Object create(Class service, IServiceLocator parent, IServiceLocator locator) {
        Object inherited = parent.getService(service);
        return inherited != null || service != Workspace.class ? inherited : new Workspace();
    }
}
