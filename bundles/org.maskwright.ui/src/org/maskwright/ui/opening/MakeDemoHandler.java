package org.maskwright.ui.opening;

import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.workspace.Workspace;

/** Makes the demonstration dataset in a new folder within one that the user chooses, and opens it. */
public final class MakeDemoHandler extends AbstractHandler {
    /** Optional parameter of the command: the folder to make, as a path. */
    private static final String FOLDER = "org.maskwright.ui.makeDemo.folder";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String folder = event.getParameter(FOLDER);
        if (folder == null) {
            var dialog = new DirectoryDialog(window.getShell(), SWT.SAVE);
            dialog.setText(OpeningMessages.DEMO_DIALOG_TITLE);
            dialog.setMessage(OpeningMessages.DEMO_DIALOG_MESSAGE);
            String parent = dialog.open();
            folder = parent == null ? null : Path.of(parent, "maskwright-demo").toString();
        }
        if (folder != null) {
            new MakeDemoJob(window.getService(Workspace.class), Path.of(folder)).schedule();
        }
        return null;
    }
}
