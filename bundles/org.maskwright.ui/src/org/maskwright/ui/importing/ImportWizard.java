package org.maskwright.ui.importing;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.wizard.Wizard;
import org.maskwright.session.importing.ImportModel;
import org.maskwright.session.importing.ImportPreview;
import org.maskwright.session.importing.ImportSources;

/** Imports a dataset: asks what and how, shows the first samples and what would not be kept, and only then writes. */
public final class ImportWizard extends Wizard {
    private final ImportModel model;
    private final BiConsumer<ImportPreview, ImportSources> write;
    private final ImportSources sources = new ImportSources();
    private final ImportPreviewPage preview;
    private boolean handedOn;

    /**
     * @param model what is asked for
     * @param write told of the preview when the user has agreed to it, and of what it was made with, which it closes
     */
    public ImportWizard(ImportModel model, BiConsumer<ImportPreview, ImportSources> write) {
        this.model = model;
        this.write = write;
        this.preview = new ImportPreviewPage(model, sources);
        setWindowTitle(ImportMessages.TITLE);
        setHelpAvailable(false);
    }

    @Override
    public void addPages() {
        addPage(new ImportSourcePage(model));
        addPage(preview);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == preview && preview.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        Optional<ImportPreview> agreed = preview.agreed();
        agreed.ifPresent(p -> {
            handedOn = true;
            write.accept(p, sources);
        });
        return agreed.isPresent();
    }

    @Override
    public void dispose() {
        preview.stop();
        if (!handedOn) {
            // What was unpacked may be much, and a job may still be at it.
            Job.createSystem(ImportMessages.TIDY_JOB, (ICoreRunnable) monitor -> tidy())
                    .schedule();
        }
        super.dispose();
    }

    private void tidy() {
        try {
            sources.close();
        } catch (IOException e) {
            ILog.of(ImportWizard.class).warn("what was unpacked for an import is left", e);
        }
    }
}
