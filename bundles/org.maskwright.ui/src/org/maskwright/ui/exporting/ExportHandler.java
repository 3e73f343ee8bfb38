package org.maskwright.ui.exporting;

import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.exporting.ExportModel;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.jobs.UiThread;

/** Opens the wizard that exports the dataset. */
public final class ExportHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
        UiThread screen = UiThread.of(shell);
        Set<String> selected = workspace.browser().view().selected().stream()
                .map(BrowserRow::id)
                .collect(Collectors.toSet());
        var wizard = new ExportWizard(new ExportModel(session, selected), preview -> new ExportJob(
                        preview, report -> screen.soon(() -> new ExportNote(shell, preview.target(), report).open()))
                .schedule());
        new WizardDialog(shell, wizard).open();
    }
}
