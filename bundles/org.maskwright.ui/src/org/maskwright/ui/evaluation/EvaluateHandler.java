package org.maskwright.ui.evaluation;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.model.ModelTable;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.ViewIds;

/** Asks what is to be held against the masks, and shows what came of it in the view. */
public final class EvaluateHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<String> first = Optional.ofNullable(event.getParameter(CommandIds.EVALUATE_MODEL));
        UiThread screen = UiThread.of(window.getShell());
        new SessionJob(EvaluationMessages.LIST_JOB, session, (s, progress) -> {
                    var models = ModelTable.of(ModelLibrary.ofUser(System.getenv()), Optional.of(s.folder()));
                    boolean split = !s.folder().split(s.snapshot().scan()).isEmpty();
                    screen.soon(() -> ask(window, s, new EvaluateDialog.Choices(models.rows(), first, split)));
                })
                .schedule();
    }

    private static void ask(IWorkbenchWindow window, DatasetSession session, EvaluateDialog.Choices choices) {
        var dialog = new EvaluateDialog(window.getShell(), choices);
        IWorkbenchPage page = window.getActivePage();
        if (dialog.open() == Window.OK && page != null) {
            try {
                var part = (EvaluationPart) page.showView(ViewIds.EVALUATION);
                part.evaluate(session, dialog.asked());
            } catch (PartInitException e) {
                throw new IllegalStateException("the view of evaluations cannot be shown", e);
            }
        }
    }
}
