package org.maskwright.ui.importing;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.importing.ImportModel;
import org.maskwright.session.workspace.Workspace;

/** Opens the wizard that imports a dataset; what it made is opened. Needs no dataset. */
public final class ImportHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Workspace workspace = window.getService(Workspace.class);
        var model = new ImportModel(Path.of(System.getProperty("user.home")));
        var wizard =
                new ImportWizard(model, (preview, sources) -> new ImportJob(workspace, preview, sources).schedule());
        new WizardDialog(window.getShell(), wizard).open();
        return null;
    }
}
