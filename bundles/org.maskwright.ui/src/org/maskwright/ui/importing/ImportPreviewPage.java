package org.maskwright.ui.importing;

import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardContainer2;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.maskwright.core.InputException;
import org.maskwright.session.importing.ImportModel;
import org.maskwright.session.importing.ImportPreview;
import org.maskwright.session.importing.ImportSources;
import org.maskwright.ui.jobs.Failure;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.PlanningPane;
import org.maskwright.ui.pictures.Screen;

/** Shows what the import would be, read as the format that was found or as another; looked at anew whenever the page is turned to. Of the UI thread. */
final class ImportPreviewPage extends WizardPage {
    private final ImportModel model;
    private final ImportSources sources;
    private Combo format;
    private Composite pages;
    private PlanningPane planning;
    private ImportPane pane;
    private Optional<ImportPreview> preview = Optional.empty();
    private Optional<Job> job = Optional.empty();

    ImportPreviewPage(ImportModel model, ImportSources sources) {
        super("preview", ImportMessages.PREVIEW_TITLE, null);
        this.model = model;
        this.sources = sources;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        createFormat(page);
        pages = new Composite(page, SWT.NONE);
        pages.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        planning = new PlanningPane(pages);
        pane = new ImportPane(pages);
        setControl(page);
    }

    private void createFormat(Composite page) {
        var row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .extendedMargins(8, 8, 8, 0)
                .spacing(8, 0)
                .applyTo(row);
        new Label(row, SWT.NONE).setText(ImportMessages.READ_AS);
        format = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
        model.formats().forEach(f -> format.add(f.info().title()));
        format.addListener(SWT.Selection, e -> {
            model.read(Optional.of(model.formats().get(format.getSelectionIndex())));
            look();
        });
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            look();
        } else {
            stop();
        }
    }

    private void look() {
        stop();
        preview = Optional.empty();
        setPageComplete(false);
        setErrorMessage(null);
        setMessage(ImportMessages.LOOKING);
        planning.show(ImportMessages.LOOKING, 0);
        bringUp(planning.control());
        var audience = new Answers();
        try {
            int side = Screen.of(pages).pixels(ImportPictures.SIDE);
            var next = new ImportLookJob(model.wish(), sources, side, audience);
            audience.job = next;
            job = Optional.of(next);
            next.schedule();
        } catch (InputException wrong) {
            refused(Failure.text(wrong));
        }
    }

    /** What a job says is shown while it is the page's, and no longer. */
    private final class Answers implements ImportLookJob.ImportAudience {
        private final UiThread screen = UiThread.of(pages);
        private volatile Job job;

        @Override
        public void progressed(String task, double share) {
            soon(() -> planning.show(task, share));
        }

        @Override
        public void previewed(ImportPreview made) {
            soon(() -> show(made));
        }

        @Override
        public void refused(String why) {
            soon(() -> ImportPreviewPage.this.refused(why));
        }

        private void soon(Runnable what) {
            screen.soon(() -> {
                if (ImportPreviewPage.this.job.filter(j -> j == job).isPresent()) {
                    what.run();
                }
            });
        }
    }

    private void refused(String why) {
        planning.hide();
        setMessage(null);
        setErrorMessage(why);
        if (model.form().format().isEmpty()) {
            format.deselectAll();
        }
    }

    private void show(ImportPreview made) {
        preview = Optional.of(made);
        format.select(model.formats().stream()
                .map(f -> f.info().id())
                .toList()
                .indexOf(made.format().info().id()));
        pane.show(made);
        bringUp(pane.control());
        if (getContainer() instanceof IWizardContainer2 dialog) {
            dialog.updateSize();
        }
        if (made.writes()) {
            setMessage(made.headline(), made.loses() ? IMessageProvider.WARNING : IMessageProvider.INFORMATION);
        } else {
            setErrorMessage(made.headline());
        }
        setPageComplete(made.writes());
    }

    private void bringUp(Composite top) {
        ((StackLayout) pages.getLayout()).topControl = top;
        pages.layout();
    }

    /** The preview that is seen; empty while there is none to write. */
    Optional<ImportPreview> agreed() {
        return preview.filter(ImportPreview::writes);
    }

    /** Stops looking. */
    void stop() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
    }
}
