package org.maskwright.ui.problems;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.check.fix.RepairPlan;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.problems.QuickFixes;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;

/** Shows what could mend the selected findings, and does what is chosen. */
public final class QuickFixHandler extends SessionHandler {
    /** The command that this answers. */
    public static final String COMMAND = "org.maskwright.ui.quickFix";

    /** Its optional parameter: id of the fix that is offered first. */
    public static final String FIX = "org.maskwright.ui.quickFix.fix";

    /** So many findings that are left are named; the others are counted. */
    private static final int NAMED = 5;

    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShell(event);
        var fixes = QuickFixes.of(
                SelectedFindings.of(event, workspace), session.book().fixes());
        if (fixes.offers().isEmpty()) {
            MessageDialog.openInformation(shell, ProblemsMessages.FIX_TITLE, ProblemsMessages.FIX_NONE);
            return;
        }
        var dialog = new QuickFixDialog(shell, session, fixes.first(Optional.ofNullable(event.getParameter(FIX))));
        if (dialog.open() == Window.OK) {
            QuickFixes.Offer chosen = dialog.chosen();
            RepairPlan plan = session.plan(chosen.findings(), chosen.id());
            start(event, NLS.bind(ProblemsMessages.FIX_JOB, chosen.fix().id()), session, (s, p) -> s.repair(plan, p));
            if (!plan.edits().isEmpty() && !plan.left().isEmpty()) {
                MessageDialog.openInformation(shell, ProblemsMessages.FIX_TITLE, left(plan));
            }
        }
    }

    private static String left(RepairPlan plan) {
        List<String> lines = plan.left().stream()
                .limit(NAMED)
                .map(l -> l.finding().about() + ": " + l.why())
                .toList();
        int all = plan.left().size() + plan.mended().size();
        return NLS.bind(ProblemsMessages.FIX_LEFT, new Object[] {plan.left().size(), all, String.join("\n", lines)});
    }
}
