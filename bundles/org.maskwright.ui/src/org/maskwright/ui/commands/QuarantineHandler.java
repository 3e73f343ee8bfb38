package org.maskwright.ui.commands;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.maskwright.core.Sample;
import org.maskwright.ui.Messages;
import org.maskwright.ui.model.BrowserRow;
import org.maskwright.ui.model.DatasetSession;
import org.maskwright.ui.model.Workspace;

/** Sets the files of the samples aside that are selected in the browser. */
public final class QuarantineHandler extends SessionHandler {
    @Override
    void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) throws ExecutionException {
        List<String> files = workspace.browser().view().selected().stream()
                .map(BrowserRow::sample)
                .flatMap(QuarantineHandler::files)
                .toList();
        if (!files.isEmpty()) {
            start(event, Messages.QUARANTINE_JOB, session, (s, p) -> s.quarantine(files, Messages.QUARANTINE_WHY, p));
        }
    }

    private static Stream<String> files(Sample sample) {
        return Stream.concat(sample.image().stream(), sample.mask().stream());
    }
}
