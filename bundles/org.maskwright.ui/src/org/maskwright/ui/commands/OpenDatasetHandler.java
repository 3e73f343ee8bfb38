package org.maskwright.ui.commands;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.Messages;
import org.maskwright.ui.jobs.OpenDatasetJob;

/** Opens a dataset folder: the one that the command names, or one that the user chooses. */
public final class OpenDatasetHandler extends AbstractHandler {
    /** The command that this answers. */
    public static final String COMMAND = "org.maskwright.ui.open";

    /** Its optional parameter: the folder, as a path. */
    public static final String FOLDER = "org.maskwright.ui.open.folder";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional.ofNullable(event.getParameter(FOLDER))
                .or(() -> choose(window.getShell()))
                .map(Path::of)
                .ifPresent(f -> new OpenDatasetJob(window.getService(Workspace.class), f).schedule());
        return null;
    }

    private static Optional<String> choose(Shell shell) {
        var dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText(Messages.OPEN_DIALOG_TITLE);
        dialog.setMessage(Messages.OPEN_DIALOG_MESSAGE);
        return Optional.ofNullable(dialog.open());
    }
}
