package org.maskwright.ui.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.eclipse.swt.widgets.TableColumn;
import org.maskwright.core.metric.Metric;
import org.maskwright.session.evaluation.SampleScore;
import org.maskwright.ui.parts.Named;

/** The samples with their measures; a click on a title puts the worst of that measure first, another one the best. Of the UI thread. */
final class SampleScores {
    private static final int FIGURE = 96;

    private final TableViewer viewer;
    private List<SampleScore> samples = List.of();
    private boolean showing;

    /** @param picked told which sample was clicked, or reached by keys */
    SampleScores(Composite parent, Consumer<SampleScore> picked) {
        var frame = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        frame.setLayout(layout);
        viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.setUseHashlookup(true);
        Named.as(viewer.getTable(), EvaluationMessages.SAMPLES_NAME);
        Comparator<SampleScore> byLabel = Comparator.comparing(SampleScore::label);
        column(layout, 140, EvaluationMessages.COLUMN_SAMPLE, SampleScore::label, byLabel);
        for (Metric metric : SampleScore.LISTED) {
            column(layout, FIGURE, metric.title(), s -> s.text(metric), SampleScore.worstFirst(metric));
        }
        column(layout, 55, EvaluationMessages.COLUMN_PART, SampleScore::part, Comparator.comparing(SampleScore::part));
        column(
                layout,
                160,
                EvaluationMessages.COLUMN_UNDEFINED,
                SampleScore::undefined,
                Comparator.comparing(SampleScore::undefined).reversed());
        viewer.addSelectionChangedListener(e -> {
            if (!showing) {
                selected().ifPresent(picked);
            }
        });
    }

    private void column(
            TableColumnLayout layout,
            int width,
            String title,
            Function<SampleScore, String> text,
            Comparator<SampleScore> order) {
        boolean figure = width == FIGURE;
        var column = new TableViewerColumn(viewer, figure ? SWT.RIGHT : SWT.LEFT);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((SampleScore) o)));
        column.getColumn().addListener(SWT.Selection, e -> sort(column.getColumn(), order));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(width, width, true));
    }

    private void sort(TableColumn column, Comparator<SampleScore> order) {
        var table = viewer.getTable();
        boolean again = table.getSortColumn() == column && table.getSortDirection() == SWT.UP;
        table.setSortColumn(column);
        table.setSortDirection(again ? SWT.DOWN : SWT.UP);
        List<SampleScore> sorted = new ArrayList<>(samples);
        sorted.sort(again ? order.reversed() : order);
        put(sorted);
    }

    private void put(List<SampleScore> next) {
        var kept = selected();
        showing = true;
        samples = List.copyOf(next);
        viewer.setInput(samples);
        kept.ifPresent(k -> samples.stream()
                .filter(s -> s.id().equals(k.id()))
                .findFirst()
                .ifPresent(s -> viewer.setSelection(new StructuredSelection(s), true)));
        showing = false;
    }

    /** Shows samples, the worst by IoU first. */
    void show(List<SampleScore> next) {
        var table = viewer.getTable();
        table.setSortColumn(table.getColumn(1));
        table.setSortDirection(SWT.UP);
        put(next);
    }

    /** The selected sample. */
    Optional<SampleScore> selected() {
        return Optional.ofNullable((SampleScore) viewer.getStructuredSelection().getFirstElement());
    }

    TableViewer viewer() {
        return viewer;
    }
}
