package org.maskwright.ui.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.maskwright.core.InputException;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.training.LaunchConfiguration;
import org.maskwright.session.training.LaunchFile;
import org.maskwright.session.training.TrainingDesk;
import org.maskwright.session.training.TrainingLook;
import org.maskwright.session.training.TrainingState;
import org.maskwright.train.run.RunFolder;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.ViewIds;
import org.maskwright.ui.train.TrainJob.LaunchedTraining;
import org.osgi.framework.FrameworkUtil;

/**
 * The way from a configuration to a training that runs: a look first, a question where something speaks against it, then the job.
 *
 * @param window in which it was asked for
 * @param desk where it is trained
 */
record Launching(IWorkbenchWindow window, TrainingDesk desk) {
    private static final int TRAIN = 0;
    private static final int PROBLEMS = 1;

    /** From a window. */
    static Launching in(IWorkbenchWindow window) {
        return new Launching(window, window.getService(TrainingDesk.class));
    }

    /** Whether none is under way; if one is, it is shown. On the UI thread. */
    boolean isFree() {
        if (desk.state().phase().isBusy()) {
            show(ViewIds.TRAINING);
            MessageDialog.openInformation(window.getShell(), TrainMessages.TITLE, TrainMessages.BUSY);
            return false;
        }
        return true;
    }

    /** Starts the configuration that was used last. */
    void again(DatasetSession session) {
        look(session, s -> LaunchFile.of(s.folder()).read().latest());
    }

    /** Starts a configuration. */
    void start(DatasetSession session, LaunchConfiguration configuration) {
        look(session, s -> configuration);
    }

    /** Says which configuration. */
    private interface Choice {
        LaunchConfiguration of(DatasetSession session) throws IOException, InputException;
    }

    private void look(DatasetSession session, Choice choice) {
        UiThread screen = UiThread.of(window.getShell());
        new SessionJob(TrainMessages.LOOK_JOB, session, (s, progress) -> {
                    TrainingLook look = TrainingLook.of(s, choice.of(s), progress);
                    screen.soon(() -> ask(s, look));
                })
                .schedule();
    }

    private void ask(DatasetSession session, TrainingLook look) {
        List<String> warnings = look.warnings();
        int answer = TRAIN;
        if (!warnings.isEmpty()) {
            String text = NLS.bind(TrainMessages.WARNING, String.join("\n\n", warnings));
            answer = MessageDialog.open(
                    MessageDialog.WARNING,
                    window.getShell(),
                    TrainMessages.TITLE,
                    text,
                    0,
                    TrainMessages.TRAIN,
                    TrainMessages.SHOW_PROBLEMS,
                    TrainMessages.CANCEL);
        }
        if (answer == TRAIN) {
            String name = NLS.bind(TrainMessages.JOB, look.configuration().name());
            LaunchConfiguration used = look.configuration();
            run(
                    name,
                    new LaunchedTraining(
                            () -> make(session, look), used.program().filter(p -> used.isProgram())));
        } else if (answer == PROBLEMS) {
            show(ViewIds.PROBLEMS);
        }
    }

    private static RunFolder make(DatasetSession session, TrainingLook look) throws IOException, InputException {
        LaunchFile file = LaunchFile.of(session.folder());
        LaunchConfiguration used = look.configuration();
        file.write(file.read().with(used).using(used.name()));
        String version = FrameworkUtil.getBundle(Launching.class).getVersion().toString();
        return look.create(version, Clock.systemUTC());
    }

    /** Goes on with a run that was stopped. */
    void resume(RunFolder run) {
        run(NLS.bind(TrainMessages.JOB, run.id()), new LaunchedTraining(() -> run, Optional.empty()));
    }

    private void run(String name, LaunchedTraining training) {
        UiThread screen = UiThread.of(window.getShell());
        new TrainJob(name, desk, training, end -> screen.soon(() -> ended(end))).schedule();
        show(ViewIds.TRAINING);
    }

    /** Says so where nobody sees it. */
    private void ended(TrainingState end) {
        IWorkbenchPage page = window.getActivePage();
        boolean seen = page != null
                && page.findView(ViewIds.TRAINING) != null
                && page.isPartVisible(page.findView(ViewIds.TRAINING));
        if (!seen && end.phase().isOver()) {
            new EndNote(window, end).open();
        }
    }

    /** Brings up a view; it gets the keyboard only where it would else stay behind the view that has it. */
    void show(String view) {
        IWorkbenchPage page = window.getActivePage();
        try {
            if (page != null) {
                IViewPart shown = page.showView(view, null, IWorkbenchPage.VIEW_VISIBLE);
                if (!page.isPartVisible(shown)) {
                    page.activate(shown);
                }
            }
        } catch (PartInitException e) {
            ILog.of(Launching.class).error("the view " + view + " cannot be shown", e);
        }
    }

    /** Holds the model of a run against the masks. */
    void evaluate(Path model) {
        new CommandCall(window).run(CommandIds.EVALUATE, Map.of(CommandIds.EVALUATE_MODEL, model.toString()));
    }

    /** Proposes masks with the model of a run. */
    void propose(Path model) {
        new CommandCall(window).run(CommandIds.PROPOSE, Map.of(CommandIds.PROPOSE_MODEL, model.toString()));
    }
}
