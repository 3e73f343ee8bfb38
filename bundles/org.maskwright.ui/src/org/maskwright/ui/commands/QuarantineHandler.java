package org.maskwright.ui.commands;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.core.Sample;
import org.maskwright.ui.Messages;
import org.maskwright.ui.model.BrowserRow;
import org.maskwright.ui.model.DatasetSession;
import org.maskwright.ui.model.Workspace;

/** Sets the files of the samples aside that are selected in the browser, after asking. */
public final class QuarantineHandler extends SessionHandler {
    /** The command that this answers. */
    public static final String COMMAND = "org.maskwright.ui.quarantine";

    @Override
    void execute(ExecutionEvent event, Workspace workspace, DatasetSession session) throws ExecutionException {
        List<String> files = workspace.browser().view().selected().stream()
                .map(BrowserRow::sample)
                .flatMap(QuarantineHandler::files)
                .toList();
        if (!files.isEmpty() && confirmed(event, files.size())) {
            start(event, Messages.QUARANTINE_JOB, session, (s, p) -> s.quarantine(files, Messages.QUARANTINE_WHY, p));
        }
    }

    private static boolean confirmed(ExecutionEvent event, int files) {
        return MessageDialog.openConfirm(
                HandlerUtil.getActiveShell(event),
                Messages.QUARANTINE_TITLE,
                NLS.bind(Messages.QUARANTINE_QUESTION, files));
    }

    private static Stream<String> files(Sample sample) {
        return Stream.concat(sample.image().stream(), sample.mask().stream());
    }
}
