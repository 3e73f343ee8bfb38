package org.maskwright.ui.train;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.session.Amount;
import org.maskwright.session.training.RunComparison;
import org.maskwright.session.training.RunRow;
import org.maskwright.session.training.TrainingState;
import org.maskwright.ui.parts.Named;

/** The runs as a table, the latest first. Of the UI thread. */
final class RunList {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final TableViewer viewer;
    private TrainingState now = TrainingState.NONE;

    RunList(Composite parent) {
        var frame = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        frame.setLayout(layout);
        viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Named.as(viewer.getTable(), TrainMessages.RUNS_NAME);
        ZoneId zone = ZoneId.systemDefault();
        column(layout, 180, TrainMessages.COLUMN_RUN, RunRow::id);
        column(layout, 125, TrainMessages.COLUMN_WHEN, r -> when(r.record().created(), zone));
        column(layout, 85, TrainMessages.COLUMN_STATE, this::state);
        column(
                layout,
                70,
                TrainMessages.COLUMN_EPOCHS,
                r -> r.history().epochs().size() + " / " + r.epochs());
        column(layout, 75, TrainMessages.COLUMN_BEST, r -> r.best()
                .map(b -> RunComparison.figure(b.validation().iou()))
                .orElse(""));
        column(layout, 75, TrainMessages.COLUMN_VAL, r -> figure(r.iou("val")));
        column(layout, 75, TrainMessages.COLUMN_TEST, r -> figure(r.iou("test")));
        column(
                layout,
                75,
                TrainMessages.COLUMN_TIME,
                r -> Amount.of(Duration.ofMillis(Math.round(1000 * r.seconds()))));
        column(layout, 160, TrainMessages.COLUMN_CHANGES, RunList::changes);
    }

    private void column(TableColumnLayout layout, int width, String title, Function<RunRow, String> text) {
        var column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((RunRow) o)));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(width, width, true));
    }

    private static String when(Instant created, ZoneId zone) {
        return WHEN.format(created.atZone(zone));
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? RunComparison.figure(value.getAsDouble()) : "";
    }

    /** What was changed of the preset, and what it began with. */
    private static String changes(RunRow row) {
        String changes = RunComparison.changes(row.recipe());
        String from = row.record().startedFrom().map(r -> "from " + r).orElse("");
        return changes.isEmpty() || from.isEmpty() ? changes + from : changes + "; " + from;
    }

    private String state(RunRow row) {
        boolean under = now.phase().isBusy()
                && now.run().filter(r -> r.id().equals(row.id())).isPresent();
        return under
                ? StateWords.phase(now)
                : row.result().isPresent() ? TrainMessages.STATE_FINISHED : TrainMessages.STATE_UNFINISHED;
    }

    TableViewer viewer() {
        return viewer;
    }

    /** The selected runs, in the order of the table. */
    List<RunRow> selected() {
        return ((List<?>) viewer.getStructuredSelection().toList())
                .stream().map(RunRow.class::cast).toList();
    }

    /** Shows runs; those that were selected still are, or else the latest is. */
    void show(List<RunRow> rows, TrainingState state) {
        now = state;
        List<String> kept = selected().stream().map(RunRow::id).toList();
        viewer.setInput(rows);
        List<RunRow> again = rows.stream().filter(r -> kept.contains(r.id())).toList();
        viewer.setSelection(
                new StructuredSelection(again.isEmpty() ? rows.stream().limit(1).toList() : again));
    }
}
