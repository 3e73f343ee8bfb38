package org.maskwright.ui.train;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.training.LaunchConfiguration;
import org.maskwright.session.training.LaunchModel;
import org.maskwright.session.training.LookAnswer;
import org.maskwright.session.training.RunTable;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;

/**
 * The launcher: the configurations at the left, what one of them says at the right, in tabs that are made of the options. While it is open, each
 * change is looked at: what it would train with, and what is wrong with it. Of the UI thread.
 */
final class TrainDialog extends TitleAreaDialog {
    /** It was closed to train. */
    static final int TRAIN = OK;

    /** It was closed to keep what was changed. */
    static final int KEEP = IDialogConstants.CLIENT_ID + 1;

    private final DatasetSession session;
    private final LaunchModel model;
    private final RunTable runs;
    private LaunchList list;
    private LaunchTabs tabs;
    private LatestJob looking;

    /**
     * @param session whose configurations
     * @param model is changed at once; who opened the dialog keeps it
     * @param runs that can be begun with
     */
    TrainDialog(Shell shell, DatasetSession session, LaunchModel model, RunTable runs) {
        super(shell);
        this.session = session;
        this.model = model;
        this.runs = runs;
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TrainMessages.TITLE);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(920, 680);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        setTitle(TrainMessages.HEADING);
        looking = new LatestJob(UiThread.of(area));
        var sash = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        list = new LaunchList(sash, model, this::selected);
        var right = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(right);
        tabs = new LaunchTabs(right, model, runs, this::changed);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs.control());
        sash.setWeights(1, 3);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, KEEP, TrainMessages.KEEP, false);
        Button train = createButton(parent, IDialogConstants.OK_ID, TrainMessages.TRAIN, true);
        setButtonLayoutData(train);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        selected();
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == KEEP) {
            setReturnCode(KEEP);
            close();
        } else {
            super.buttonPressed(button);
        }
    }

    /** Another configuration is worked on, or this one under another name. */
    private void selected() {
        tabs.show();
        changed();
    }

    /** What the configuration says is another thing. */
    private void changed() {
        list.refresh();
        Button train = getButton(IDialogConstants.OK_ID);
        var trouble = tabs.isNamed() ? model.trouble() : Optional.of(TrainMessages.NAME_TAKEN);
        if (trouble.isPresent()) {
            looking.stop();
            say(trouble.get(), IMessageProvider.ERROR);
            train.setEnabled(false);
            return;
        }
        LaunchConfiguration wanted = model.selected();
        train.setEnabled(true);
        say(TrainMessages.LOOKING, IMessageProvider.NONE);
        looking.start(
                TrainMessages.LOOK_JOB,
                progress -> LookAnswer.of(session, wanted, progress),
                answer -> seen(answer, train));
    }

    private void seen(LookAnswer answer, Button train) {
        switch (answer) {
            case LookAnswer.Possible possible -> {
                List<String> warnings = possible.look().warnings();
                say(
                        warnings.isEmpty() ? possible.look().summary().getFirst() : warnings.getFirst(),
                        warnings.isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
                tabs.show(possible.look());
            }
            case LookAnswer.Refused refused -> {
                say(refused.why(), IMessageProvider.ERROR);
                train.setEnabled(false);
            }
        }
    }

    private void say(String text, int kind) {
        String sentence = text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        setErrorMessage(null);
        setMessage(sentence, kind);
    }

    @Override
    public boolean close() {
        looking.stop();
        return super.close();
    }
}
