package org.maskwright.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.ui.Messages;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.model.DatasetSession;
import org.maskwright.ui.model.Workspace;
import org.maskwright.ui.split.SplitModel;
import org.maskwright.ui.split.SplitStart;
import org.maskwright.ui.split.SplitWizard;

/** Looks how the dataset is split, and opens the wizard that splits it. */
public final class SplitHandler extends SessionHandler {
    @Override
    void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) {
        Shell shell = HandlerUtil.getActiveShell(event);
        new SessionJob(Messages.SPLIT_LOOK_JOB, session, (s, progress) -> {
                    SplitStart start = SplitStart.of(s);
                    shell.getDisplay().asyncExec(() -> open(shell, s, start));
                })
                .schedule();
    }

    private static void open(Shell shell, DatasetSession session, SplitStart start) {
        if (!shell.isDisposed()) {
            new WizardDialog(shell, new SplitWizard(session, new SplitModel(start))).open();
        }
    }
}
