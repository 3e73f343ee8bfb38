package org.maskwright.ui.problems;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.check.Finding;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Decision;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;

/** Turns the rule of the selected finding off for this dataset, after asking. */
public final class IgnoreRuleHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        Optional<String> rule = SelectedFindings.of(event, workspace).stream()
                .map(Finding::rule)
                .findFirst()
                .filter(r -> confirmed(event, r));
        if (rule.isPresent()) {
            start(event, ProblemsMessages.IGNORE_JOB, session, (s, p) -> s.decide(Decision.turn(rule.get(), false), p));
        }
    }

    private static boolean confirmed(ExecutionEvent event, String rule) {
        return MessageDialog.openConfirm(
                HandlerUtil.getActiveShell(event),
                ProblemsMessages.IGNORE_RULE_TITLE,
                NLS.bind(ProblemsMessages.IGNORE_RULE_QUESTION, rule));
    }
}
