package org.maskwright.ui.versions;

import java.time.Clock;
import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.version.VersionRow;
import org.maskwright.session.version.VersionShelf;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.ViewIds;

/** Asks for a name, freezes the dataset under it, and shows it among the versions. */
public final class FreezeVersionHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        UiThread screen = UiThread.of(window.getShell());
        var shelf = new VersionShelf(session, Clock.systemUTC());
        new SessionJob(VersionsMessages.LIST_JOB, session, (s, progress) -> {
                    List<VersionRow> others = shelf.list();
                    screen.soon(() -> ask(window, s, others));
                })
                .schedule();
    }

    private static void ask(IWorkbenchWindow window, DatasetSession session, List<VersionRow> others) {
        var dialog = new FreezeVersionDialog(window.getShell(), others);
        if (dialog.open() == Window.OK) {
            VersionShelf.FreezeWish wish = dialog.wish();
            UiThread screen = UiThread.of(window.getShell());
            new SessionJob(NLS.bind(VersionsMessages.FREEZE_JOB, wish.name()), session, (s, progress) -> {
                        new VersionShelf(s, Clock.systemUTC()).freeze(wish, progress);
                        screen.soon(() -> show(window, wish.name()));
                    })
                    .schedule();
        }
    }

    private static void show(IWorkbenchWindow window, String name) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            try {
                ((VersionsPart) page.showView(ViewIds.VERSIONS)).frozen(name);
            } catch (PartInitException e) {
                throw new IllegalStateException("the view of versions cannot be shown", e);
            }
        }
    }
}
