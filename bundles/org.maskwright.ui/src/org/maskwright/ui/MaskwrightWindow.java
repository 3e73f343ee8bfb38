package org.maskwright.ui;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.maskwright.check.Severity;
import org.maskwright.core.Subscription;
import org.maskwright.ui.jobs.OpenDatasetJob;
import org.maskwright.ui.model.DatasetSnapshot;
import org.maskwright.ui.model.ProblemsView;
import org.maskwright.ui.model.Workspace;
import org.maskwright.ui.model.WorkspaceState;

/** The window: its size, its title, and a line at its foot that says which dataset is open and how it is. */
final class MaskwrightWindow extends WorkbenchWindowAdvisor {
    private final StatusLineContributionItem status =
            new StatusLineContributionItem("org.maskwright.ui.status", StatusLineContributionItem.CALC_TRUE_WIDTH);
    private Subscription states = () -> {};
    private Subscription snapshots = () -> {};
    private Subscription selections = () -> {};

    MaskwrightWindow(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        // A screen that is smaller, and has no window manager to say so, would cut the right views off.
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        configurer.setInitialSize(new Point(Math.min(1440, screen.width), Math.min(900, screen.height)));
        configurer.setShowMenuBar(true);
        configurer.setShowCoolBar(true);
        configurer.setShowPerspectiveBar(false);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setTitle(Messages.WINDOW_TITLE);
    }

    /** An item of its own, as the line's message is the active part's. */
    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new ActionBarAdvisor(configurer) {
            @Override
            protected void fillStatusLine(IStatusLineManager line) {
                line.add(status);
            }
        };
    }

    @Override
    public void postWindowOpen() {
        Workspace workspace = getWindowConfigurer().getWindow().getService(Workspace.class);
        Display display = getWindowConfigurer().getWindow().getShell().getDisplay();
        states = workspace.onState(s -> later(display, workspace));
        snapshots = workspace.onSnapshot(s -> later(display, workspace));
        selections = workspace.browser().onChange(v -> later(display, workspace));
        FolderDrop.onto(getWindowConfigurer().getWindow().getShell(), f -> new OpenDatasetJob(workspace, f).schedule());
        tell(workspace);
    }

    private void later(Display display, Workspace workspace) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> tell(workspace));
        }
    }

    private void tell(Workspace workspace) {
        Shell shell = getWindowConfigurer().getWindow().getShell();
        if (shell == null || shell.isDisposed()) {
            return;
        }
        getWindowConfigurer()
                .setTitle(workspace
                        .snapshot()
                        .map(s -> NLS.bind(Messages.WINDOW_TITLE_OPEN, s.name()))
                        .orElse(Messages.WINDOW_TITLE));
        status.setText(
                switch (workspace.state()) {
                    case WorkspaceState.None none -> Messages.STATUS_NONE;
                    case WorkspaceState.Opening opening -> NLS.bind(Messages.BROWSER_READING, opening.folder());
                    case WorkspaceState.Failed failed -> failed.message();
                    case WorkspaceState.Open open -> text(open.session().snapshot(), workspace);
                });
    }

    private static String text(DatasetSnapshot snapshot, Workspace workspace) {
        ProblemsView problems = workspace.problems().view();
        String access = snapshot.access().writable() ? "" : Messages.STATUS_READ_ONLY;
        Object[] figures = {
            snapshot.name() + access,
            snapshot.scan().samples().size(),
            workspace.browser().view().selection().size(),
            problems.count(Severity.ERROR),
            problems.count(Severity.WARNING),
            problems.count(Severity.INFO)
        };
        return NLS.bind(problems.checked() ? Messages.STATUS_CHECKED : Messages.STATUS_UNCHECKED, figures);
    }

    @Override
    public void dispose() {
        states.close();
        snapshots.close();
        selections.close();
    }
}
