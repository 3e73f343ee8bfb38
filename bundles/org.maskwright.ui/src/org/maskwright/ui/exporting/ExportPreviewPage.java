package org.maskwright.ui.exporting;

import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.core.InputException;
import org.maskwright.session.exporting.ExportModel;
import org.maskwright.session.exporting.ExportPreview;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.PlanningPane;

/** Shows what the export would be; looked at anew whenever the page is turned to. Of the UI thread. */
final class ExportPreviewPage extends WizardPage {
    private final ExportModel model;
    private Composite pages;
    private PlanningPane planning;
    private ExportPane pane;
    private Optional<ExportPreview> preview = Optional.empty();
    private Optional<Job> job = Optional.empty();

    ExportPreviewPage(ExportModel model) {
        super("preview", ExportMessages.PREVIEW_TITLE, null);
        this.model = model;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        planning = new PlanningPane(pages);
        pane = new ExportPane(pages);
        setControl(pages);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        stop();
        if (visible) {
            preview = Optional.empty();
            setPageComplete(false);
            setErrorMessage(null);
            setMessage(ExportMessages.LOOKING);
            planning.show(ExportMessages.LOOKING, 0);
            bringUp(planning.control());
            look();
        }
    }

    private void look() {
        var audience = new Answers();
        try {
            var next = new ExportPreviewJob(model.wish(), audience);
            audience.job = next;
            job = Optional.of(next);
            next.schedule();
        } catch (InputException wrong) {
            refused(Failure.text(wrong));
        }
    }

    /** What a job says is shown while it is the page's, and no longer. */
    private final class Answers implements ExportPreviewJob.ExportAudience {
        private final UiThread screen = UiThread.of(pages);
        private volatile Job job;

        @Override
        public void progressed(String task, double share) {
            soon(() -> planning.show(task, share));
        }

        @Override
        public void previewed(ExportPreview made) {
            soon(() -> show(made));
        }

        @Override
        public void refused(String why) {
            soon(() -> ExportPreviewPage.this.refused(why));
        }

        private void soon(Runnable what) {
            screen.soon(() -> {
                if (ExportPreviewPage.this.job.filter(j -> j == job).isPresent()) {
                    what.run();
                }
            });
        }
    }

    private void refused(String why) {
        planning.hide();
        setMessage(null);
        setErrorMessage(why);
    }

    private void show(ExportPreview made) {
        preview = Optional.of(made);
        pane.show(made);
        bringUp(pane.control());
        setMessage(made.headline(), made.loses() ? IMessageProvider.WARNING : IMessageProvider.INFORMATION);
        setPageComplete(made.writes());
    }

    private void bringUp(Composite top) {
        ((StackLayout) pages.getLayout()).topControl = top;
        pages.layout();
    }

    /** The preview that is seen; empty while there is none to write. */
    Optional<ExportPreview> agreed() {
        return preview.filter(ExportPreview::writes);
    }

    /** Stops looking. */
    void stop() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
    }
}
