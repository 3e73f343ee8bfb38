package org.maskwright.ui.history;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.history.HistoryRow;
import org.maskwright.session.history.UndoAnswer;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.SnapshotPart;
import org.maskwright.ui.parts.TextTable;
import org.maskwright.ui.undo.JournalOperation;
import org.maskwright.ui.undo.OperationJob;
import org.maskwright.ui.undo.UndoHistory;

/** Lists all that was done to the open dataset, the latest first, and takes any of it back that still can be; says why when it cannot. */
public final class HistoryPart extends SnapshotPart {
    private TableViewer table;
    private Label explanation;
    private Action undo;
    private List<HistoryRow> rows = List.of();
    private Optional<DatasetSnapshot> shown = Optional.empty();
    private Optional<UndoQuestionJob> question = Optional.empty();

    @Override
    protected void createContents(Composite parent) {
        var body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        createTable(body);
        explanation = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(explanation);
        createUndo();
        table.addSelectionChangedListener(e -> ask());
        getSite().setSelectionProvider(table);
        ask();
    }

    private void createTable(Composite body) {
        ZoneId zone = ZoneId.systemDefault();
        TextTable<HistoryRow> operations = new TextTable<>(body, SWT.SINGLE, HistoryMessages.NAME, HistoryRow.class)
                .column(1, HistoryMessages.COLUMN_NUMBER, HistoryRow::number)
                .column(3, HistoryMessages.COLUMN_WHEN, r -> r.when(zone))
                .column(6, HistoryMessages.COLUMN_WHAT, HistoryRow::what)
                .column(2, HistoryMessages.COLUMN_FILES, HistoryRow::files)
                .column(2, HistoryMessages.COLUMN_STATE, HistoryRow::state);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(operations.frame());
        table = operations.viewer();
    }

    private void createUndo() {
        undo = new Action(HistoryMessages.UNDO_THIS, Icon.UNDO.descriptor()) {
            @Override
            public void run() {
                undoSelected();
            }
        };
        getViewSite().getActionBars().getToolBarManager().add(undo);
        var menu = new MenuManager();
        menu.add(undo);
        table.getTable().setMenu(menu.createContextMenu(table.getTable()));
        getSite().registerContextMenu(menu, table);
    }

    private void undoSelected() {
        Optional<DatasetSession> session = workspace().session();
        Optional<HistoryRow> row = selected();
        if (session.isPresent() && row.isPresent()) {
            long id = row.get().operation().id();
            undo.setEnabled(false);
            String job = NLS.bind(HistoryMessages.UNDO_THIS_JOB, id);
            UndoHistory history = getSite().getService(UndoHistory.class);
            var operation = new JournalOperation(job, session.get(), (s, p) -> s.undo(id, p));
            new OperationJob(job, monitor -> history.execute(operation, monitor)).schedule();
        }
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        // The same snapshot comes again whenever another sample is selected.
        if (shown.isEmpty() || shown.get() != snapshot) {
            shown = Optional.of(snapshot);
            showRows(HistoryRow.of(snapshot));
        }
        return rows.isEmpty() ? Optional.of(HistoryMessages.EMPTY) : Optional.empty();
    }

    private void showRows(List<HistoryRow> next) {
        Optional<Long> kept = selected().map(r -> r.operation().id());
        rows = next;
        table.setInput(rows);
        rows.stream()
                .filter(r -> kept.equals(Optional.of(r.operation().id())))
                .findFirst()
                .ifPresent(r -> table.setSelection(new StructuredSelection(r)));
        // Files may have changed even where the history has not.
        ask();
    }

    @Override
    protected void clear() {
        shown = Optional.empty();
        showRows(List.of());
    }

    private Optional<HistoryRow> selected() {
        return Optional.ofNullable((HistoryRow) table.getStructuredSelection().getFirstElement());
    }

    /** Answers at once where no file need be read. */
    private void ask() {
        question.ifPresent(UndoQuestionJob::cancel);
        question = Optional.empty();
        Optional<HistoryRow> row = selected();
        Optional<DatasetSession> session = workspace().session();
        if (row.isEmpty() || session.isEmpty()) {
            answer(new UndoAnswer.Nothing());
        } else if (row.get().refusal().isPresent()) {
            answer(new UndoAnswer.Refused(row.get().refusal().get()));
        } else {
            answer(new UndoAnswer.Looking());
            askJob(session.get(), row.get());
        }
    }

    private void askJob(DatasetSession session, HistoryRow row) {
        var job = new UndoQuestionJob(
                session,
                row.operation().id(),
                found -> soon(() -> {
                    if (selected().equals(Optional.of(row))
                            && workspace().session().equals(Optional.of(session))) {
                        answer(found);
                    }
                }));
        question = Optional.of(job);
        job.schedule();
    }

    private void answer(UndoAnswer answer) {
        undo.setEnabled(answer.possible());
        String text =
                switch (answer) {
                    case UndoAnswer.Nothing nothing -> HistoryMessages.SELECT;
                    case UndoAnswer.Looking looking -> HistoryMessages.LOOKING;
                    case UndoAnswer.Possible possible -> HistoryMessages.CAN_UNDO;
                    case UndoAnswer.Refused refused -> NLS.bind(HistoryMessages.CANNOT_UNDO, refused.why());
                };
        String skipped = selected().map(HistoryRow::skipped).orElse("");
        explanation.setText(skipped.isEmpty() ? text : text + "\n" + NLS.bind(HistoryMessages.SKIPPED, skipped));
        explanation.getParent().layout();
    }

    @Override
    protected void focusContents() {
        table.getTable().setFocus();
    }
}
