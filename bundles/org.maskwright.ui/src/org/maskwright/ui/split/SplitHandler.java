package org.maskwright.ui.split;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.dataset.split.SplitPlan;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.split.SplitModel;
import org.maskwright.session.split.SplitStart;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.undo.UndoHistory;

/** Looks how the dataset is split, and opens the wizard that splits it. */
public final class SplitHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShell(event);
        UiThread screen = UiThread.of(shell);
        UndoHistory history = history(event);
        new SessionJob(SplitMessages.LOOK_JOB, session, (s, progress) -> {
                    SplitStart start = SplitStart.of(s);
                    screen.soon(() -> open(shell, history, s, start));
                })
                .schedule();
    }

    private static void open(Shell shell, UndoHistory history, DatasetSession session, SplitStart start) {
        var wizard = new SplitWizard(session, new SplitModel(start), plan -> write(history, session, plan));
        new WizardDialog(shell, wizard).open();
    }

    private static void write(UndoHistory history, DatasetSession session, SplitPlan plan) {
        start(history, SplitMessages.JOB, session, (s, progress) -> s.split(plan, progress));
    }
}
