package org.maskwright.ui.split;

import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.dataset.split.SplitPlan;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.split.SplitModel;
import org.maskwright.session.split.SplitPreview;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.PlanningPane;

/** Shows what the split would be; made anew whenever the page is turned to. Of the UI thread. */
final class SplitPreviewPage extends WizardPage {
    private final DatasetSession session;
    private final SplitModel model;
    private Composite pages;
    private PlanningPane planning;
    private PreviewPane pane;
    private Optional<SplitPreview> preview = Optional.empty();
    private Optional<Job> job = Optional.empty();

    SplitPreviewPage(DatasetSession session, SplitModel model) {
        super("preview", SplitMessages.PREVIEW_TITLE, null);
        this.session = session;
        this.model = model;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        planning = new PlanningPane(pages);
        pane = new PreviewPane(pages);
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
            setMessage(SplitMessages.PLANNING);
            planning.show(SplitMessages.PLANNING, 0);
            bringUp(planning.control());
            model.request()
                    .ifPresent(r ->
                            plan(new SplitPlanJob.WantedPlan(r, model.form().anew())));
        }
    }

    private void plan(SplitPlanJob.WantedPlan wanted) {
        var audience = new Answers();
        var next = new SplitPlanJob(session, wanted, audience);
        audience.job = next;
        job = Optional.of(next);
        next.schedule();
    }

    /** What a job says is shown while it is the page's, and no longer. */
    private final class Answers implements SplitPlanJob.Audience {
        private final UiThread screen = UiThread.of(pages);
        private volatile Job job;

        @Override
        public void progressed(String task, double share) {
            soon(() -> planning.show(task, share));
        }

        @Override
        public void planned(SplitPreview made) {
            soon(() -> SplitPreviewPage.this.show(made));
        }

        @Override
        public void refused(String why) {
            soon(() -> {
                planning.hide();
                setMessage(null);
                setErrorMessage(why);
            });
        }

        private void soon(Runnable what) {
            screen.soon(() -> {
                if (SplitPreviewPage.this.job.filter(j -> j == job).isPresent()) {
                    what.run();
                }
            });
        }
    }

    private void show(SplitPreview made) {
        preview = Optional.of(made);
        pane.show(made);
        bringUp(pane.control());
        boolean leaks = made.writes() && !made.leaks().isEmpty();
        setMessage(made.headline(), leaks ? IMessageProvider.WARNING : IMessageProvider.INFORMATION);
        setPageComplete(made.writes());
    }

    private void bringUp(Composite top) {
        ((StackLayout) pages.getLayout()).topControl = top;
        pages.layout();
    }

    /** The plan that is seen; empty while there is none to write. */
    Optional<SplitPlan> plan() {
        return preview.filter(SplitPreview::writes).map(SplitPreview::plan);
    }

    /** Stops planning. */
    void stop() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
    }
}
