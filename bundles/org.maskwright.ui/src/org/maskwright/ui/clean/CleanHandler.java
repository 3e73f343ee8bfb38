package org.maskwright.ui.clean;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.clean.CleanedMasks;
import org.maskwright.session.clean.CleaningOrder;
import org.maskwright.session.clean.CleaningPlan;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.jobs.UiThread;

/** Asks what is to be done to which masks, and does it. */
public final class CleanHandler extends SessionHandler {
    /** So many samples that stay as they are are named; the others are counted. */
    private static final int NAMED = 8;

    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShell(event);
        Set<String> selected = workspace.browser().view().selected().stream()
                .map(BrowserRow::id)
                .collect(Collectors.toSet());
        var dialog = new CleanDialog(shell, session, selected);
        if (dialog.open() == Window.OK) {
            CleaningOrder order = dialog.order().orElseThrow();
            CleaningPlan plan = dialog.plan();
            UiThread screen = UiThread.of(shell);
            start(event, CleanMessages.JOB, session, (s, progress) -> {
                CleanedMasks.CleaningDone done = CleanedMasks.clean(s, plan, order, progress);
                if (!done.spared().isEmpty()) {
                    screen.soon(() ->
                            MessageDialog.openInformation(shell, CleanMessages.SPARED_TITLE, text(done.spared())));
                }
                return done.operation();
            });
        }
    }

    private static String text(List<CleaningPlan.Spared> spared) {
        String lines = spared.stream()
                .limit(NAMED)
                .map(s -> s.label() + ": " + s.why())
                .collect(Collectors.joining("\n"));
        String more = spared.size() <= NAMED ? "" : "\n" + NLS.bind(CleanMessages.SPARED_MORE, spared.size() - NAMED);
        return NLS.bind(CleanMessages.SPARED, spared.size(), lines + more);
    }
}
