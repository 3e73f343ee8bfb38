package org.maskwright.ui.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.maskwright.session.model.ProposalRow;
import org.maskwright.ui.parts.Named;

/** The proposals that wait, any number of them: rows are made when they are seen. Of the UI thread. */
final class ReviewList {
    private final Table table;
    private List<ProposalRow> rows = List.of();

    ReviewList(Composite parent) {
        var frame = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = new Table(frame, SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        Named.as(table, ReviewMessages.NAME);
        column(layout, ReviewMessages.COLUMN_SAMPLE, 3);
        column(layout, ReviewMessages.COLUMN_CONFIDENCE, 2);
        table.addListener(SWT.SetData, e -> fill((TableItem) e.item, e.index));
    }

    private void column(TableColumnLayout layout, String title, int weight) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, 50, true));
    }

    private void fill(TableItem item, int at) {
        // While rows are taken out, GTK asks for what stands in those that go.
        if (at >= 0 && at < rows.size()) {
            ProposalRow row = rows.get(at);
            item.setText(new String[] {row.label(), figure(row.sureness())});
        }
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
        rows = next;
        table.setItemCount(next.size());
        table.clearAll();
        int at = place;
        for (int i = 0; i < next.size(); i++) {
            if (key.filter(next.get(i).key()::equals).isPresent()) {
                at = i;
            }
        }
        select(at);
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
