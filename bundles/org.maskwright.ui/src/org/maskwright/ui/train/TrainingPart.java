package org.maskwright.ui.train;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.maskwright.core.Subscription;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.training.TrainingDesk;
import org.maskwright.session.training.TrainingPhase;
import org.maskwright.session.training.TrainingState;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.SnapshotPart;

/** The training that is under way, or the last one: how far it is, its curves, samples as it sees them, and what it says. */
public final class TrainingPart extends SnapshotPart {
    private static final int UPDATE_MS = 150;
    private static final int FULL = 1000;

    private TrainingDesk desk;
    private Label title;
    private Label meter;
    private ProgressBar bar;
    private EndBar end;
    private CurveCanvas curves;
    private PredictedSamples samples;
    private Text notes;
    private SashForm below;
    private Action pause;
    private Action goOn;
    private Action stop;

    @Override
    protected void createContents(Composite parent) {
        desk = getSite().getService(TrainingDesk.class);
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(6, 5).applyTo(page);
        createHead(page);
        var sash = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        curves = new CurveCanvas(sash);
        below = new SashForm(sash, SWT.HORIZONTAL);
        samples = new PredictedSamples(below);
        notes = new Text(below, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        name(notes, TrainMessages.NOTES_NAME);
        below.setWeights(3, 2);
        sash.setWeights(3, 2);
        createActions();
        Runnable later = UiThread.of(page).merged(UPDATE_MS, this::refresh);
        Subscription following = desk.onChange(s -> later.run());
        page.addDisposeListener(e -> following.close());
    }

    private void createHead(Composite page) {
        title = new Label(page, SWT.NONE);
        title.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        bar = new ProgressBar(page, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setMaximum(FULL);
        name(bar, TrainMessages.PROGRESS_NAME);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 10).applyTo(bar);
        meter = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(meter);
        end = new EndBar(page, Launching.in(getSite().getWorkbenchWindow()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(end.control());
    }

    private void createActions() {
        pause = action(TrainMessages.PAUSE, Icon.PAUSE, desk::pause);
        goOn = action(TrainMessages.GO_ON, Icon.GO_ON, desk::goOn);
        stop = action(TrainMessages.STOP, Icon.STOP, desk::stop);
        Action again =
                action(TrainMessages.RETRAIN, Icon.RETRAIN, () -> new CommandCall(getSite()).run(CommandIds.RETRAIN));
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        List.of(again, pause, goOn, stop).forEach(tools::add);
        enable(desk.state().phase());
    }

    private static Action action(String text, Icon icon, Runnable act) {
        return new Action(text, icon.descriptor()) {
            @Override
            public void run() {
                act.run();
            }
        };
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        TrainingState state = desk.state();
        enable(state.phase());
        if (state.phase() == TrainingPhase.NONE) {
            return Optional.of(TrainMessages.NO_TRAINING);
        }
        String run = state.run().map(r -> "   " + r.id()).orElse("");
        set(title, StateWords.phase(state) + run);
        set(meter, StateWords.meter(state));
        bar.setSelection((int) (FULL
                * (state.phase() == TrainingPhase.FINISHED ? 1 : state.meter().progress())));
        end.show(state);
        curves.show(TrainingCurves.of(state));
        samples.show(state);
        String lines = String.join("\n", state.notes());
        if (!lines.equals(notes.getText())) {
            notes.setText(lines);
            notes.setSelection(lines.length());
        }
        arrange(!lines.isEmpty(), samples.isFilled());
        return Optional.empty();
    }

    /** Room for samples and notes only where there are any. */
    private void arrange(boolean anyNotes, boolean anySamples) {
        var sash = (SashForm) below.getParent();
        var hidden = anyNotes || anySamples ? null : curves.control();
        if (sash.getMaximizedControl() != hidden) {
            sash.setMaximizedControl(hidden);
        }
        var alone = anyNotes == anySamples ? null : anyNotes ? notes : samples.control();
        if (below.getMaximizedControl() != alone) {
            below.setMaximizedControl(alone);
        }
    }

    private static void set(Label label, String text) {
        String shown = text.replace("&", "&&");
        if (!label.getText().equals(shown)) {
            label.setText(shown);
        }
    }

    private void enable(TrainingPhase phase) {
        pause.setEnabled(phase == TrainingPhase.LEARNING);
        goOn.setEnabled(phase == TrainingPhase.PAUSED);
        stop.setEnabled(phase.isBusy() && phase != TrainingPhase.STOPPING);
    }

    /** The curves, for tests. */
    CurveCanvas curves() {
        return curves;
    }

    @Override
    protected void focusContents() {
        curves.control().setFocus();
    }
}
