package org.maskwright.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.maskwright.session.training.TrainingDesk;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;
import org.maskwright.ui.jobs.OpenDatasetJob;
import org.maskwright.ui.jobs.OutsideChanges;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;
import org.maskwright.ui.preferences.RecentDatasets;
import org.maskwright.ui.undo.UndoHistory;

/** What the workbench does as a whole: opens a dataset at the start, remembers it, closes it at the end. */
final class MaskwrightAdvisor extends WorkbenchAdvisor {
    private final Optional<Path> folder;
    private final FailedJobs failed = new FailedJobs(Display.getCurrent());
    private final CompletableFuture<Void> window = new CompletableFuture<>();
    private Optional<OutsideChanges> outside = Optional.empty();

    /** @param folder opened as a dataset; empty for the one that was open last */
    MaskwrightAdvisor(Optional<Path> folder) {
        this.folder = folder;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        PlatformUI.getPreferenceStore()
                .setDefault(
                        IWorkbenchPreferenceConstants.PERSPECTIVE_BAR_EXTRAS,
                        String.join(",", CuratePerspective.ID, AnnotatePerspective.ID, TrainPerspective.ID));
        PlatformUI.getPreferenceStore().setDefault(IWorkbenchPreferenceConstants.SHOW_TEXT_ON_PERSPECTIVE_BAR, true);
        // The platform's help is not here, ours is not in its dialogs.
        TrayDialog.setDialogHelpAvailable(false);
        FreezeWatch.enable();
    }

    /** The dataset is opened while the window is made, as far as that does not hold it up. */
    @Override
    public void preStartup() {
        Workspace workspace = PlatformUI.getWorkbench().getService(Workspace.class);
        var recent = new RecentDatasets();
        workspace.onState(s -> remember(recent, s));
        Job.getJobManager().addJobChangeListener(failed);
        folder.or(() -> new PreferenceValues().get(Preference.REOPEN) ? recent.last() : Optional.empty())
                .ifPresent(f -> new OpenDatasetJob(workspace, f, window).schedule());
    }

    @Override
    public void postStartup() {
        var workbench = PlatformUI.getWorkbench();
        new SettledTheme(workbench.getDisplay(), workbench.getService(IThemeEngine.class));
    }

    /** The first time, the window has been painted: what reads all files may begin. */
    @Override
    public void eventLoopIdle(Display display) {
        if (outside.isEmpty()) {
            var changes = new OutsideChanges(PlatformUI.getWorkbench().getService(Workspace.class));
            outside = Optional.of(changes);
            display.addFilter(SWT.Activate, e -> changes.userReturned());
            window.complete(null);
        }
        super.eventLoopIdle(display);
    }

    private static void remember(RecentDatasets recent, WorkspaceState state) {
        state.opened()
                .ifPresent(session -> recent.opened(
                        session.folder().root(),
                        session.snapshot().scan().samples().size(),
                        Clock.systemUTC().millis()));
    }

    /** The window may still stay open, as something else can object: nothing is taken down here. */
    @Override
    public boolean preShutdown() {
        window.complete(null);
        var open = Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
        TrainingDesk desk = PlatformUI.getWorkbench().getService(TrainingDesk.class);
        if (open.isPresent() && !ClosingWindow.mayClose(open.get().getShell(), desk)) {
            return false;
        }
        open.ifPresent(w -> ClosingWindow.endWork(w.getShell()));
        return true;
    }

    @Override
    public void postShutdown() {
        outside.ifPresent(OutsideChanges::close);
        Job.getJobManager().removeJobChangeListener(failed);
        ClosingWindow.cancelReaders();
        PlatformUI.getWorkbench().getService(UndoHistory.class).close();
        try {
            PlatformUI.getWorkbench().getService(Workspace.class).close();
        } catch (IOException e) {
            ILog.of(MaskwrightAdvisor.class).warn("the dataset's lock was not given back", e);
        }
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return CuratePerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new MaskwrightWindow(configurer);
    }
}
