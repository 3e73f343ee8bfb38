package org.maskwright.ui.parts;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.maskwright.core.Progress;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.Datasets;
import org.maskwright.ui.bot.WorkbenchBot;
import org.maskwright.ui.jobs.OpenDatasetJob;

/** A dataset that is open in the real window, and checked; closing it closes the views that the test brought up. */
public final class OpenDataset implements AutoCloseable {
    private final WorkbenchBot bot;
    private final Workspace workspace;

    /** Opens a folder and waits for its check. */
    public OpenDataset(WorkbenchBot bot, Path folder) throws InterruptedException {
        this.bot = bot;
        this.workspace = bot.get(() -> PlatformUI.getWorkbench().getService(Workspace.class));
        bot.run(OpenDataset::backToTheBeginning);
        new OpenDatasetJob(workspace, folder).schedule();
        Job.getJobManager().join(Workspace.class, null);
        bot.waitUntil("the check has run", () -> workspace.problems().view().checked());
    }

    /** Four pairs in two folders, opened: each a disc, and the mask of 02299 empty. */
    public static OpenDataset ofDiscs(WorkbenchBot bot, Path folder) throws Exception {
        Datasets.discs(folder, List.of("a/1", "a/2", "b/3", "b/02299"));
        return new OpenDataset(bot, folder);
    }

    /** Sets a mask aside, so that Quarantine and History have something to show. */
    public void setOneAside() throws Exception {
        session().quarantine(List.of("masks/b/3.png"), "test", Progress.none());
    }

    /** What the views share. */
    public Workspace workspace() {
        return workspace;
    }

    /** The open dataset. */
    public DatasetSession session() {
        return workspace.session().orElseThrow();
    }

    /** Brings a view to the front. */
    public void showView(String id) {
        bot.run(() -> {
            try {
                page().showView(id);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    @Override
    public void close() throws Exception {
        Job.getJobManager().join(Workspace.class, null);
        workspace.close();
        bot.run(OpenDataset::backToTheBeginning);
    }

    /** As the window is at first: a mask that was edited has brought up another perspective. On the UI thread. */
    public static void backToTheBeginning() {
        page().closeAllEditors(false);
        page().setPerspective(PlatformUI.getWorkbench()
                .getPerspectiveRegistry()
                .findPerspectiveWithId("org.maskwright.ui.curate"));
        page().resetPerspective();
    }
}
