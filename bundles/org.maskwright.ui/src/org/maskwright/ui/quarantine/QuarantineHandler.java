package org.maskwright.ui.quarantine;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.core.Sample;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;

/** Sets the files of the samples aside that are selected in the browser, after asking. */
public final class QuarantineHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        List<String> files = workspace.browser().view().selected().stream()
                .map(BrowserRow::sample)
                .flatMap(QuarantineHandler::files)
                .toList();
        if (!files.isEmpty() && confirmed(event, files.size())) {
            start(event, QuarantineMessages.JOB, session, (s, p) -> s.quarantine(files, QuarantineMessages.WHY, p));
        }
    }

    /** Asks, unless the user said once not to be asked. */
    private static boolean confirmed(ExecutionEvent event, int files) {
        var preferences = new PreferenceValues();
        if (!preferences.get(Preference.ASK_QUARANTINE)) {
            return true;
        }
        var question = MessageDialogWithToggle.openOkCancelConfirm(
                HandlerUtil.getActiveShell(event),
                QuarantineMessages.TITLE,
                NLS.bind(QuarantineMessages.QUESTION, files),
                QuarantineMessages.QUESTION_NO_MORE,
                false,
                null,
                null);
        boolean yes = question.getReturnCode() == Window.OK;
        if (yes && question.getToggleState()) {
            preferences.set(Preference.ASK_QUARANTINE, false);
        }
        return yes;
    }

    private static Stream<String> files(Sample sample) {
        return Stream.concat(sample.image().stream(), sample.mask().stream());
    }
}
