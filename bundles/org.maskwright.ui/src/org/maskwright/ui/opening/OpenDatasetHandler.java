package org.maskwright.ui.opening;

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
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.jobs.OpenDatasetJob;

/** Opens a dataset folder: the one that the command names, or one that the user chooses. */
public final class OpenDatasetHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional.ofNullable(event.getParameter(CommandIds.OPEN_FOLDER))
                .or(() -> choose(window.getShell()))
                .map(Path::of)
                .ifPresent(f -> new OpenDatasetJob(window.getService(Workspace.class), f).schedule());
        return null;
    }

    private static Optional<String> choose(Shell shell) {
        var dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText(OpeningMessages.OPEN_DIALOG_TITLE);
        dialog.setMessage(OpeningMessages.OPEN_DIALOG_MESSAGE);
        return Optional.ofNullable(dialog.open());
    }
}
