package org.maskwright.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.check.Finding;
import org.maskwright.ui.Messages;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.model.DatasetSession;
import org.maskwright.ui.model.Decision;
import org.maskwright.ui.model.Workspace;

/** Turns the rule of the selected finding off for this dataset, after asking. */
public final class IgnoreRuleHandler extends SessionHandler {
    @Override
    void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) {
        SelectedFindings.of(event, workspace).stream()
                .map(Finding::rule)
                .findFirst()
                .ifPresent(rule -> {
                    String question = NLS.bind(Messages.IGNORE_RULE_QUESTION, rule);
                    if (MessageDialog.openConfirm(
                            HandlerUtil.getActiveShell(event), Messages.IGNORE_RULE_TITLE, question)) {
                        new SessionJob(Messages.IGNORE_JOB, session, (s, p) -> s.decide(Decision.turn(rule, false), p))
                                .schedule();
                    }
                });
    }
}
