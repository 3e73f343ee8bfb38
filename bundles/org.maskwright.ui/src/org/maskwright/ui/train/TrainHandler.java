package org.maskwright.ui.train;

import java.io.IOException;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.maskwright.core.InputException;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.training.LaunchFile;
import org.maskwright.session.training.LaunchModel;
import org.maskwright.session.training.RunTable;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.SessionHandler;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.jobs.UiThread;

/** Opens the launcher: the configurations of the dataset, to be changed, kept and started. */
public final class TrainHandler extends SessionHandler {
    @Override
    protected void execute(ExecutionEvent event, Workspace workspace, DatasetSession session)
            throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        UiThread screen = UiThread.of(window.getShell());
        new SessionJob(TrainMessages.LOOK_JOB, session, (s, progress) -> {
                    var model = new LaunchModel(LaunchFile.of(s.folder()).read());
                    RunTable runs = RunTable.of(s.folder());
                    screen.soon(() -> open(window, s, model, runs));
                })
                .schedule();
    }

    private static void open(IWorkbenchWindow window, DatasetSession session, LaunchModel model, RunTable runs) {
        var dialog = new TrainDialog(window.getShell(), session, model, runs);
        int answer = dialog.open();
        if (answer == TrainDialog.TRAIN || answer == TrainDialog.KEEP) {
            keep(session, model);
        }
        Launching launching = Launching.in(window);
        if (answer == TrainDialog.TRAIN && launching.isFree()) {
            launching.start(session, model.selected());
        }
    }

    private static void keep(DatasetSession session, LaunchModel model) {
        var launches = model.launches().using(model.selected().name());
        new SessionJob(TrainMessages.KEEP_JOB, session, (s, progress) -> write(s, launches)).schedule();
    }

    private static void write(DatasetSession session, org.maskwright.session.training.Launches launches)
            throws IOException, InputException {
        LaunchFile.of(session.folder()).write(launches);
    }
}
