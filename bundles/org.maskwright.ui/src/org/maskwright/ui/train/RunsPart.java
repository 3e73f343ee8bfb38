package org.maskwright.ui.train;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.core.Subscription;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.training.RunRow;
import org.maskwright.session.training.RunTable;
import org.maskwright.session.training.TrainingDesk;
import org.maskwright.session.training.TrainingState;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.SnapshotPart;

/** The trainings of the dataset: a table, and below it the curves of those that are selected, and two of them side by side. */
public final class RunsPart extends SnapshotPart {
    private static final int UPDATE_MS = 500;

    private TrainingDesk desk;
    private RunList list;
    private CurveCanvas curves;
    private RunLines lines;
    private LatestJob reading;
    private RunActions actions;
    private RunTable table = RunTable.NONE;
    private Optional<DatasetSession> read = Optional.empty();
    private Seen seen = Seen.of(TrainingState.NONE);

    /** What of a training changes the table. */
    private record Seen(String phase, String run, int epochs) {
        static Seen of(TrainingState state) {
            return new Seen(
                    state.phase().name(),
                    state.run().map(r -> r.id()).orElse(""),
                    state.history().epochs().size());
        }
    }

    @Override
    protected void createContents(Composite parent) {
        desk = getSite().getService(TrainingDesk.class);
        reading = new LatestJob(UiThread.of(parent));
        var sash = new SashForm(parent, SWT.VERTICAL);
        list = new RunList(sash);
        var below = new SashForm(sash, SWT.HORIZONTAL);
        curves = new CurveCanvas(below);
        lines = new RunLines(below);
        below.setWeights(1, 1);
        sash.setWeights(2, 3);
        actions = new RunActions(
                Launching.in(getSite().getWorkbenchWindow()), workspace(), () -> list.selected(), this::readAgain);
        createMenus();
        list.viewer().addSelectionChangedListener(e -> showSelected());
        list.viewer().addDoubleClickListener(e -> actions.openReport());
        getSite().setSelectionProvider(list.viewer());
        Runnable later = UiThread.of(parent).merged(UPDATE_MS, this::follow);
        Subscription following = desk.onChange(s -> later.run());
        parent.addDisposeListener(e -> following.close());
        showSelected();
    }

    private void createMenus() {
        var menu = new MenuManager();
        var tools = getViewSite().getActionBars().getToolBarManager();
        for (Action action : actions.all()) {
            menu.add(action);
            if (action.getImageDescriptor() != null) {
                tools.add(action);
            }
        }
        menu.add(new Separator());
        var aside = new MenuManager(TrainMessages.ASIDE);
        aside.setRemoveAllWhenShown(true);
        aside.addMenuListener(m -> actions.aside(table.aside()).forEach(m::add));
        // A menu without an entry is not shown.
        aside.add(new Action("") {});
        menu.add(aside);
        list.viewer().getTable().setMenu(menu.createContextMenu(list.viewer().getTable()));
        getSite().registerContextMenu(menu, list.viewer());
    }

    private void follow() {
        Seen now = Seen.of(desk.state());
        if (!now.equals(seen)) {
            seen = now;
            readAgain();
        }
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        if (!read.equals(workspace().session())) {
            readAgain();
        }
        return table.rows().isEmpty()
                        && table.aside().isEmpty()
                        && table.troubles().isEmpty()
                ? Optional.of(TrainMessages.NO_RUNS)
                : Optional.empty();
    }

    @Override
    protected void clear() {
        reading.stop();
        read = Optional.empty();
        take(RunTable.NONE);
    }

    private void readAgain() {
        read = workspace().session();
        read.ifPresent(s -> reading.start(TrainMessages.RUNS_JOB, progress -> table(s), found -> {
            take(found);
            refresh();
        }));
    }

    private static RunTable table(DatasetSession session) {
        try {
            return RunTable.of(session.folder());
        } catch (IOException e) {
            return new RunTable(List.of(), List.of(), List.of(String.valueOf(e.getMessage())));
        }
    }

    private void take(RunTable found) {
        if (!found.equals(table)) {
            table = found;
            list.show(found.rows(), desk.state());
            setContentDescription(String.join("  ", found.troubles()));
            showSelected();
        }
    }

    private void showSelected() {
        List<RunRow> rows = list.selected();
        actions.enable();
        curves.show(TrainingCurves.of(rows));
        lines.show(rows);
    }

    /** The table, for tests. */
    RunList list() {
        return list;
    }

    @Override
    protected void focusContents() {
        list.viewer().getTable().setFocus();
    }
}
