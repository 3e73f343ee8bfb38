package org.maskwright.ui;

import java.util.Optional;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.contexts.IContextService;
import org.maskwright.check.Severity;
import org.maskwright.core.Subscription;
import org.maskwright.session.Amount;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.problems.ProblemsView;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;
import org.maskwright.ui.jobs.OpenDatasetJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.words.GroundMessages;

/** The window: its size, its title, and a line at its foot that says which dataset is open and how it is. */
final class MaskwrightWindow extends WorkbenchWindowAdvisor {
    /** The context of our keys: within it they win over the platform's. */
    private static final String KEYS = "org.maskwright.ui.window";

    /** After this time the parts of another perspective are shown and have said what they have to say, ms. */
    private static final int SETTLED_MS = 300;

    private Optional<IStatusLineManager> status = Optional.empty();
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
        configurer.setShowPerspectiveBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setTitle(GroundMessages.PRODUCT);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new ActionBarAdvisor(configurer) {
            @Override
            protected void fillStatusLine(IStatusLineManager line) {
                status = Optional.of(line);
            }
        };
    }

    @Override
    public void postWindowOpen() {
        Workspace workspace = getWindowConfigurer().getWindow().getService(Workspace.class);
        UiThread screen = UiThread.of(getWindowConfigurer().getWindow().getShell());
        Runnable tell = screen.merged(() -> tell(workspace));
        states = workspace.onState(s -> tell.run());
        snapshots = workspace.onSnapshot(s -> tell.run());
        selections = workspace.browser().onChange(v -> tell.run());
        FolderDrop.onto(getWindowConfigurer().getWindow().getShell(), f -> new OpenDatasetJob(workspace, f).schedule());
        Runnable tellLate = () -> screen.after(SETTLED_MS, () -> tell(workspace));
        followParts(tell, tellLate);
        ViewStacks.keep(getWindowConfigurer().getWindow());
        getWindowConfigurer().getWindow().getService(IContextService.class).activateContext(KEYS);
        tellLate.run();
    }

    /** A part that comes to the front takes the line for its own message, and mostly has none. */
    private void followParts(Runnable tell, Runnable tellLate) {
        getWindowConfigurer().getWindow().getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference part) {
                tell.run();
            }
        });
        getWindowConfigurer().getWindow().addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                tellLate.run();
            }
        });
    }

    private void tell(Workspace workspace) {
        Shell shell = getWindowConfigurer().getWindow().getShell();
        if (shell == null || shell.isDisposed()) {
            return;
        }
        getWindowConfigurer()
                .setTitle(workspace
                        .snapshot()
                        .map(s -> NLS.bind(
                                s.access().writable()
                                        ? WorkbenchMessages.WINDOW_TITLE_OPEN
                                        : WorkbenchMessages.WINDOW_TITLE_READ_ONLY,
                                s.name()))
                        .orElse(GroundMessages.PRODUCT));
        status.ifPresent(line -> line.setMessage(text(workspace)));
    }

    private static String text(Workspace workspace) {
        return switch (workspace.state()) {
            case WorkspaceState.None none -> WorkbenchMessages.STATUS_NONE;
            case WorkspaceState.Opening opening -> NLS.bind(GroundMessages.READING, opening.folder());
            case WorkspaceState.Failed failed -> failed.message();
            case WorkspaceState.Open open -> text(open.session().snapshot(), workspace);
        };
    }

    private static String text(DatasetSnapshot snapshot, Workspace workspace) {
        ProblemsView problems = workspace.problems().view();
        String access = snapshot.access().writable() ? "" : WorkbenchMessages.STATUS_READ_ONLY;
        Object[] figures = {
            snapshot.name() + access,
            Amount.of(snapshot.scan().samples().size(), GroundMessages.SAMPLE, GroundMessages.SAMPLES),
            Amount.number(workspace.browser().view().selection().size()),
            Amount.of(problems.count(Severity.ERROR), GroundMessages.ERROR, GroundMessages.ERRORS),
            Amount.of(problems.count(Severity.WARNING), GroundMessages.WARNING, GroundMessages.WARNINGS),
            Amount.of(problems.count(Severity.INFO), GroundMessages.NOTE, GroundMessages.NOTES)
        };
        return NLS.bind(
                problems.checked() ? WorkbenchMessages.STATUS_CHECKED : WorkbenchMessages.STATUS_UNCHECKED, figures);
    }

    @Override
    public void dispose() {
        states.close();
        snapshots.close();
        selections.close();
    }
}
