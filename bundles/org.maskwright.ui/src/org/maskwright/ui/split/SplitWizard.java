package org.maskwright.ui.split;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.Wizard;
import org.maskwright.dataset.split.SplitPlan;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.split.SplitModel;

/** Splits a dataset, or places what came after its split: asks how, shows what comes of it, and only then writes. */
public final class SplitWizard extends Wizard {
    private final SplitModel model;
    private final Consumer<SplitPlan> write;
    private final SplitPreviewPage preview;

    /**
     * @param session the dataset; it can be written
     * @param model what is asked for
     * @param write told of the plan when the user has agreed to it
     */
    public SplitWizard(DatasetSession session, SplitModel model, Consumer<SplitPlan> write) {
        this.model = model;
        this.write = write;
        this.preview = new SplitPreviewPage(session, model);
        setWindowTitle(SplitMessages.TITLE);
        setHelpAvailable(false);
    }

    @Override
    public void addPages() {
        addPage(new SplitOptionsPage(model));
        addPage(preview);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == preview && preview.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        Optional<SplitPlan> plan = preview.plan();
        plan.ifPresent(write);
        return plan.isPresent();
    }

    @Override
    public void dispose() {
        preview.stop();
        super.dispose();
    }
}
