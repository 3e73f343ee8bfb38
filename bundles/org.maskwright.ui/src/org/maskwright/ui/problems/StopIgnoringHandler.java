package org.maskwright.ui.problems;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Decision;
import org.maskwright.session.Ignored;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;

/** Lets what is selected and ignored be reported again. */
public final class StopIgnoringHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        List<Ignored> ignored = Stream.of(
                        HandlerUtil.getCurrentStructuredSelection(event).toArray())
                .filter(Ignored.class::isInstance)
                .map(Ignored.class::cast)
                .toList();
        if (!ignored.isEmpty()) {
            start(event, ProblemsMessages.STOP_IGNORING_JOB, session, (s, p) -> s.decide(Decision.report(ignored), p));
        }
    }
}
