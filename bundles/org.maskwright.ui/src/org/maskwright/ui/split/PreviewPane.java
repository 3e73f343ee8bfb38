package org.maskwright.ui.split;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.maskwright.session.Amount;
import org.maskwright.session.split.SplitPreview;
import org.maskwright.session.split.SplitPreview.PartPreview;
import org.maskwright.session.split.SplitPreview.Torn;
import org.maskwright.ui.parts.Named;

/** The parts in figures, what is written, and what would leak from one into another. Of the UI thread. */
final class PreviewPane {
    private static final int MOST_ROWS = 7;

    private final Composite pane;
    private final Table parts;
    private final Label notes;
    private final Label leakage;
    private final Table leaks;
    private List<Torn> torn = List.of();

    PreviewPane(Composite parent) {
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(pane);
        parts = table(SWT.NONE, 4, false);
        Named.as(parts, SplitMessages.PARTS_NAME);
        column(parts, SplitMessages.COLUMN_PART, SWT.LEFT, 22);
        column(parts, SplitMessages.COLUMN_NOW, SWT.RIGHT, 14);
        column(parts, SplitMessages.COLUMN_NEW, SWT.RIGHT, 14);
        column(parts, SplitMessages.COLUMN_THEN, SWT.RIGHT, 14);
        column(parts, SplitMessages.COLUMN_INTENDED, SWT.RIGHT, 14);
        column(parts, SplitMessages.COLUMN_FOREGROUND, SWT.RIGHT, 22);
        notes = wrapped();
        leakage = wrapped();
        leaks = table(SWT.VIRTUAL, 6, true);
        Named.as(leaks, SplitMessages.TORN_NAME);
        column(leaks, SplitMessages.COLUMN_WHY, SWT.LEFT, 24);
        column(leaks, SplitMessages.COLUMN_PAIRS, SWT.RIGHT, 10);
        column(leaks, SplitMessages.COLUMN_GROUP, SWT.LEFT, 22);
        column(leaks, SplitMessages.COLUMN_WHERE, SWT.LEFT, 44);
        leaks.addListener(SWT.SetData, e -> fill((TableItem) e.item, torn.get(e.index)));
    }

    Composite control() {
        return pane;
    }

    private Table table(int style, int rows, boolean grab) {
        var area = new Composite(pane, SWT.NONE);
        area.setLayout(new TableColumnLayout());
        var table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | style);
        table.setHeaderVisible(true);
        int height = table.getHeaderHeight() + rows * table.getItemHeight() + 4;
        GridDataFactory.fillDefaults().grab(true, grab).hint(560, height).applyTo(area);
        return table;
    }

    private static void column(Table table, String title, int style, int weight) {
        var column = new TableColumn(table, style);
        column.setText(title);
        ((TableColumnLayout) table.getParent().getLayout())
                .setColumnData(column, new ColumnWeightData(weight, 4 * weight, true));
    }

    private Label wrapped() {
        var label = new Label(pane, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(560, SWT.DEFAULT).applyTo(label);
        return label;
    }

    void show(SplitPreview preview) {
        parts.removeAll();
        preview.rows().forEach(r -> new TableItem(parts, SWT.NONE).setText(cells(r)));
        fit(Math.min(MOST_ROWS, preview.rows().size()));
        notes.setText(String.join("\n", preview.notes()));
        leakage.setText(preview.leakage());
        torn = preview.leaks();
        leaks.setItemCount(torn.size());
        leaks.clearAll();
        leaks.getParent().setVisible(!torn.isEmpty());
        pane.layout(true, true);
    }

    private void fit(int rows) {
        int height = parts.getHeaderHeight() + rows * (parts.getItemHeight() + 1) + 2 * parts.getBorderWidth() + 2;
        ((GridData) parts.getParent().getLayoutData()).heightHint = height;
    }

    private static String[] cells(PartPreview row) {
        return new String[] {
            row.name(),
            Amount.number(row.before()),
            Amount.number(row.added()),
            Amount.number(row.after()),
            Amount.number(row.intended()),
            row.foreground().isPresent()
                    ? String.format(
                            Locale.ROOT, "%.1f %%", 100 * row.foreground().getAsDouble())
                    : "–"
        };
    }

    private static void fill(TableItem item, Torn torn) {
        String why =
                switch (torn.tie()) {
                    case COPIES -> SplitMessages.KIND_COPIES;
                    case LOOK_ALIKES -> SplitMessages.KIND_LOOK_ALIKES;
                    case GROUP -> SplitMessages.KIND_GROUP;
                };
        item.setText(new String[] {
            why, Amount.number(torn.leak().pairs()), torn.leak().group(), torn.where()
        });
    }
}
