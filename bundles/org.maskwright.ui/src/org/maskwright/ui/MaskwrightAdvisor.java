package org.maskwright.ui;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.maskwright.ui.samples.DatasetModel;
import org.maskwright.ui.samples.OpenDatasetJob;

/**
 * What the workbench is to look like, and the home of what its parts share: the {@link DatasetModel}, found by parts and handlers with
 * {@code getService(DatasetModel.class)}.
 */
final class MaskwrightAdvisor extends WorkbenchAdvisor {
    private final Optional<Path> folder;
    private final DatasetModel dataset = new DatasetModel();

    /** @param folder opened as a dataset once the window is there */
    MaskwrightAdvisor(Optional<Path> folder) {
        this.folder = folder;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IWorkbench workbench = configurer.getWorkbench();
        workbench.getService(IEclipseContext.class).set(DatasetModel.class, dataset);
    }

    @Override
    public void postStartup() {
        folder.ifPresent(f -> new OpenDatasetJob(dataset, f).schedule());
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return DatasetPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WorkbenchWindowAdvisor(configurer) {
            @Override
            public void preWindowOpen() {
                configurer.setInitialSize(new Point(1000, 680));
                configurer.setShowMenuBar(true);
                configurer.setShowCoolBar(false);
                configurer.setShowPerspectiveBar(false);
                configurer.setShowStatusLine(true);
                configurer.setShowProgressIndicator(true);
                configurer.setTitle(Messages.WINDOW_TITLE);
            }
        };
    }
}
