package org.maskwright.ui.problems;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.maskwright.check.Finding;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Decision;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;

/** Declares the selected findings to be no fault: they are not reported again for their samples. */
public final class IgnoreFindingHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        List<Finding> findings = SelectedFindings.of(event, workspace).stream()
                .filter(f -> !f.subject().isEmpty())
                .toList();
        if (!findings.isEmpty()) {
            start(event, ProblemsMessages.IGNORE_JOB, session, (s, p) -> s.decide(Decision.ignore(findings), p));
        }
    }
}
