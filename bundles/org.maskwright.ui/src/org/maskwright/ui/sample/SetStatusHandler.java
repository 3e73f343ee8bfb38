package org.maskwright.ui.sample;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;

/** Marks the samples that are selected in the browser. */
public final class SetStatusHandler extends SessionHandler {
    /** The command that this answers. */
    public static final String COMMAND = "org.maskwright.ui.setStatus";

    /** Its parameter: the status as text. */
    public static final String STATUS = "org.maskwright.ui.setStatus.status";

    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        List<String> samples = workspace.browser().view().selected().stream()
                .map(BrowserRow::id)
                .toList();
        SampleStatus status = SampleStatus.parse(event.getParameter(STATUS)).orElseThrow();
        if (!samples.isEmpty()) {
            start(
                    event,
                    NLS.bind(SampleMessages.STATUS_JOB, status.text()),
                    session,
                    (s, p) -> s.setStatus(samples, status, p));
        }
    }
}
