package org.maskwright.ui.propose;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.core.InputException;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.browse.BrowserView;
import org.maskwright.session.model.ModelNotes;
import org.maskwright.session.model.Prelabelling;
import org.maskwright.session.model.ProposalCounts;
import org.maskwright.session.model.ProposalPlan;
import org.maskwright.session.training.TrainedModels;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.jobs.UiThread;

/** Asks which model shall propose masks for which samples, and has it do so. */
public final class ProposeHandler extends SessionHandler {
    /** So many samples without a proposal are named; the others are counted. */
    private static final int NAMED = 8;

    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        Shell shell = HandlerUtil.getActiveShell(event);
        Set<String> selected = workspace.browser().view().selected().stream()
                .map(BrowserRow::id)
                .collect(Collectors.toSet());
        try {
            var counts = ProposalCounts.of(
                    session.snapshot().scan(),
                    selected,
                    shown(workspace.browser().view()));
            var dialog = new ProposeDialog(
                    shell,
                    counts,
                    TrainedModels.of(session.folder()),
                    Optional.ofNullable(event.getParameter(CommandIds.PROPOSE_MODEL))
                            .or(() -> standard()));
            if (dialog.open() == Window.OK) {
                start(event, UiThread.of(shell), shell, session, dialog.asked());
            }
        } catch (InputException e) {
            MessageDialog.openInformation(shell, ProposeMessages.TITLE, e.getMessage());
        }
    }

    /** The samples that the filter leaves; none where there is none. */
    private static Set<String> shown(BrowserView view) {
        return view.rows().size() == view.all().size()
                ? Set.of()
                : view.rows().stream().map(BrowserRow::id).collect(Collectors.toSet());
    }

    /** The model that is asked unless another is named. */
    private static Optional<String> standard() {
        return ModelNotes.read(ModelLibrary.ofUser(System.getenv()))
                .standard()
                .filter(p -> Files.isRegularFile(Path.of(p)));
    }

    private static void start(
            ExecutionEvent event, UiThread screen, Shell shell, DatasetSession session, Prelabelling asked)
            throws ExecutionException {
        start(event, NLS.bind(ProposeMessages.JOB, asked.model().name()), session, (s, progress) -> {
            Prelabelling.Done done = asked.run(s, progress);
            if (!done.notes().isEmpty()) {
                String lines = String.join("\n", done.notes());
                screen.soon(() -> MessageDialog.openInformation(shell, ProposeMessages.DEVICE_TITLE, lines));
            }
            if (!done.left().isEmpty()) {
                screen.soon(() -> MessageDialog.openInformation(shell, ProposeMessages.NONE_TITLE, text(done)));
            }
            return done.operation();
        });
    }

    private static String text(Prelabelling.Done done) {
        List<ProposalPlan.NotProposed> left = done.left();
        String lines =
                left.stream().limit(NAMED).map(l -> l.label() + ": " + l.why()).collect(Collectors.joining("\n"));
        String more = left.size() <= NAMED ? "" : "\n" + NLS.bind(ProposeMessages.NONE_MORE, left.size() - NAMED);
        return NLS.bind(ProposeMessages.NONE, new Object[] {left.size(), left.size() + done.proposed(), lines + more});
    }
}
