package org.maskwright.ui.review;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.maskwright.session.model.ProposalRow;
import org.maskwright.ui.parts.Named;

/**
 * The proposals that wait. Its rows are all there: a table that makes them when they are seen leaves some behind where rows are taken out on GTK,
 * on which later changes of theme fail. Of the UI thread.
 */
final class ReviewList {
    private final Table table;
    private List<ProposalRow> rows = List.of();

    ReviewList(Composite parent) {
        var frame = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = new Table(frame, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        Named.as(table, ReviewMessages.NAME);
        column(layout, ReviewMessages.COLUMN_SAMPLE, 3);
        column(layout, ReviewMessages.COLUMN_CONFIDENCE, 2);
    }

    private void column(TableColumnLayout layout, String title, int weight) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, 50, true));
    }

    /** A confidence as people compare it. */
    static String figure(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.3f", share.getAsDouble()) : ReviewMessages.UNKNOWN;
    }

    Table table() {
        return table;
    }

    List<ProposalRow> rows() {
        return rows;
    }

    /** Shows proposals. The selected one stays selected; where it is gone, the one that came in its place is. */
    void show(List<ProposalRow> next) {
        if (next.equals(rows)) {
            return;
        }
        Optional<String> key = selected().map(ProposalRow::key);
        int place = Math.max(0, table.getSelectionIndex());
        fill(next);
        rows = next;
        int at = place;
        for (int i = 0; i < next.size(); i++) {
            if (key.filter(next.get(i).key()::equals).isPresent()) {
                at = i;
            }
        }
        select(at);
    }

    /** What goes is taken out, which is what mostly happens; only rows that say something else than before are written. */
    private void fill(List<ProposalRow> next) {
        Set<ProposalRow> stay = new HashSet<>(next);
        int[] gone = IntStream.range(0, rows.size())
                .filter(i -> !stay.contains(rows.get(i)))
                .toArray();
        table.setRedraw(false);
        table.remove(gone);
        List<ProposalRow> left = rows.stream().filter(stay::contains).toList();
        for (int i = 0; i < next.size(); i++) {
            if (i >= left.size() || !left.get(i).equals(next.get(i))) {
                var item = i < left.size() ? table.getItem(i) : new TableItem(table, SWT.NONE);
                item.setText(
                        new String[] {next.get(i).label(), figure(next.get(i).sureness())});
            }
        }
        table.setRedraw(true);
    }

    /** Selects a row; the last one where there are not so many. */
    void select(int place) {
        if (!rows.isEmpty()) {
            table.setSelection(Math.clamp(place, 0, rows.size() - 1));
            table.showSelection();
        }
    }

    Optional<ProposalRow> selected() {
        int at = table.getSelectionIndex();
        return at >= 0 && at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty();
    }
}
