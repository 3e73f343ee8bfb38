package org.maskwright.ui.evaluation;

import java.util.List;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.maskwright.session.evaluation.EvaluationSheet.SheetGrid;
import org.maskwright.ui.parts.Named;

/** Rows and columns of words, of which the first column names a row. Of the UI thread. */
final class GridTable {
    private static final int FIRST = 150;
    private static final int OTHER = 80;

    private final Composite frame;
    private final TableColumnLayout layout = new TableColumnLayout();
    private final Table table;

    /** @param name for screen readers */
    GridTable(Composite parent, String name) {
        frame = new Composite(parent, SWT.NONE);
        frame.setLayout(layout);
        table = new Table(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        Named.as(table, name);
    }

    Control control() {
        return frame;
    }

    Table table() {
        return table;
    }

    /** Shows rows; columns of other titles are made anew. */
    void show(SheetGrid grid) {
        table.setRedraw(false);
        table.removeAll();
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        for (String title : grid.head()) {
            boolean first = table.getColumnCount() == 0;
            var column = new TableColumn(table, first ? SWT.LEFT : SWT.RIGHT);
            column.setText(title);
            int width = first ? FIRST : title.contains("interval") ? FIRST : OTHER;
            layout.setColumnData(column, new ColumnWeightData(width, width, true));
        }
        for (List<String> row : grid.rows()) {
            new TableItem(table, SWT.NONE).setText(row.toArray(String[]::new));
        }
        table.setRedraw(true);
        frame.layout(true, true);
    }
}
