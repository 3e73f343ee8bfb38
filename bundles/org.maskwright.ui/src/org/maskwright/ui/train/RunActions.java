package org.maskwright.ui.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.maskwright.core.InputException;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.training.RunRow;
import org.maskwright.session.training.RunShelf;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.jobs.SessionJob;
import org.maskwright.ui.jobs.UiThread;

/** What can be done with the runs that are selected. Of the UI thread. */
final class RunActions {
    private final Launching launching;
    private final Workspace workspace;
    private final Supplier<List<RunRow>> selected;
    private final Runnable changed;
    private final Action propose = one(TrainMessages.PROPOSE, Icon.PROPOSED, r -> propose(r));
    private final Action evaluate = one(TrainMessages.EVALUATE, Icon.EVALUATE, r -> evaluate(r));
    private final Action report = one(TrainMessages.OPEN_REPORT, Icon.REPORT, r -> openReport());
    private final Action keep = one(TrainMessages.PROMOTE, Icon.SAVE, r -> promote(r));
    private final Action resume = one(TrainMessages.RESUME, Icon.GO_ON, r -> resume(r));
    private final Action aside = action(TrainMessages.SET_ASIDE, Icon.QUARANTINE.descriptor(), this::setAside);

    /**
     * @param launching of the window
     * @param workspace whose runs
     * @param selected those that are meant
     * @param changed told, on any thread, when there are others
     */
    RunActions(Launching launching, Workspace workspace, Supplier<List<RunRow>> selected, Runnable changed) {
        this.launching = launching;
        this.workspace = workspace;
        this.selected = selected;
        this.changed = changed;
    }

    List<Action> all() {
        return List.of(propose, evaluate, report, keep, resume, aside);
    }

    private Action one(String text, Icon icon, Consumer<RunRow> act) {
        return action(text, icon.descriptor(), () -> selected.get().stream()
                .findFirst()
                .ifPresent(act));
    }

    private static Action action(String text, org.eclipse.jface.resource.ImageDescriptor icon, Runnable act) {
        return new Action(text, icon) {
            @Override
            public void run() {
                act.run();
            }
        };
    }

    /** Enables what can be done with what is selected. */
    void enable() {
        List<RunRow> rows = selected.get();
        boolean model = rows.size() == 1 && rows.getFirst().result().isPresent();
        propose.setEnabled(model);
        evaluate.setEnabled(model);
        report.setEnabled(model);
        keep.setEnabled(model);
        resume.setEnabled(rows.size() == 1
                && !model
                && !isUnderWay(rows.getFirst())
                && rows.getFirst().record().program().isEmpty());
        aside.setEnabled(!rows.isEmpty() && rows.stream().noneMatch(this::isUnderWay));
    }

    private boolean isUnderWay(RunRow row) {
        var state = launching.desk().state();
        return state.phase().isBusy()
                && state.run().filter(r -> r.id().equals(row.id())).isPresent();
    }

    private void propose(RunRow row) {
        launching.propose(row.folder().model());
    }

    private void evaluate(RunRow row) {
        launching.evaluate(row.folder().model());
    }

    /** Opens the report of the selected run. */
    void openReport() {
        selected.get().stream()
                .findFirst()
                .ifPresent(r -> EndBar.open(r.folder().report()));
    }

    private void resume(RunRow row) {
        if (launching.isFree()) {
            launching.resume(row.folder());
        }
    }

    private void promote(RunRow row) {
        Shell shell = launching.window().getShell();
        var dialog = new InputDialog(
                shell, TrainMessages.PROMOTE_TITLE, TrainMessages.PROMOTE_NAME, row.id(), text -> wrong(text));
        if (dialog.open() == Window.OK) {
            String name = dialog.getValue().strip();
            job(NLS.bind(TrainMessages.PROMOTE_JOB, name), s -> {
                RunShelf.promote(row.folder(), ModelLibrary.ofUser(System.getenv()), name);
                UiThread.of(shell)
                        .soon(() -> MessageDialog.openInformation(
                                shell, TrainMessages.PROMOTE_TITLE, NLS.bind(TrainMessages.PROMOTED, name)));
            });
        }
    }

    /** What is wrong with a name; the platform takes null for nothing. */
    private static String wrong(String name) {
        return name.isBlank() ? TrainMessages.PROMOTE_EMPTY : null;
    }

    private void setAside() {
        List<RunRow> rows = selected.get();
        job(TrainMessages.ASIDE_JOB, s -> {
            for (RunRow row : rows) {
                RunShelf.of(s.folder()).setAside(row.folder());
            }
        });
    }

    /** What can be done with runs that were set aside, for a menu. */
    List<IAction> aside(List<String> ids) {
        List<IAction> actions = new ArrayList<>();
        for (String id : ids) {
            actions.add(action(
                    NLS.bind(TrainMessages.PUT_BACK, id),
                    Icon.RESTORE.descriptor(),
                    () -> job(TrainMessages.ASIDE_JOB, s -> RunShelf.of(s.folder())
                            .putBack(id))));
        }
        Action empty = action(TrainMessages.EMPTY_ASIDE, Icon.IGNORE.descriptor(), () -> empty(ids));
        empty.setEnabled(!ids.isEmpty());
        actions.add(empty);
        return actions;
    }

    private void empty(List<String> ids) {
        String question = NLS.bind(TrainMessages.EMPTY_QUESTION, ids.size());
        if (MessageDialog.openConfirm(launching.window().getShell(), TrainMessages.TITLE, question)) {
            job(TrainMessages.ASIDE_JOB, s -> {
                for (String id : ids) {
                    RunShelf.of(s.folder()).delete(id);
                }
            });
        }
    }

    /** What is done with runs. */
    private interface RunWork {
        void on(DatasetSession session) throws IOException, InputException;
    }

    private void job(String name, RunWork work) {
        Optional<DatasetSession> session = workspace.session();
        UiThread screen = UiThread.of(launching.window().getShell());
        session.ifPresent(open -> new SessionJob(name, open, (s, progress) -> {
                    work.on(s);
                    screen.soon(changed);
                })
                .schedule());
    }
}
