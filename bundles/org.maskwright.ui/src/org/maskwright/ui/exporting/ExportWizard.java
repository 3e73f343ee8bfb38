package org.maskwright.ui.exporting;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.Wizard;
import org.maskwright.session.exporting.ExportModel;
import org.maskwright.session.exporting.ExportPreview;

/** Exports a dataset: asks what and how, shows what would be written, left out and lost, and only then writes. */
public final class ExportWizard extends Wizard {
    private final ExportModel model;
    private final Consumer<ExportPreview> write;
    private final ExportPreviewPage preview;

    /**
     * @param model what is asked for
     * @param write told of the preview when the user has agreed to it
     */
    public ExportWizard(ExportModel model, Consumer<ExportPreview> write) {
        this.model = model;
        this.write = write;
        this.preview = new ExportPreviewPage(model);
        setWindowTitle(ExportMessages.TITLE);
        setHelpAvailable(false);
    }

    @Override
    public void addPages() {
        addPage(new ExportOptionsPage(model));
        addPage(preview);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == preview && preview.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        Optional<ExportPreview> agreed = preview.agreed();
        agreed.ifPresent(write);
        return agreed.isPresent();
    }

    @Override
    public void dispose() {
        preview.stop();
        super.dispose();
    }
}
