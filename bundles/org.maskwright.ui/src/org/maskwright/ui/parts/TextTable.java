package org.maskwright.ui.parts;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * A list of values, each a row of texts, in columns that share the width. Of the UI thread.
 *
 * @param <R> what a row is of
 */
public final class TextTable<R> {
    /** No column becomes narrower, px. */
    private static final int LEAST = 50;

    private final Composite frame;
    private final TableColumnLayout layout = new TableColumnLayout();
    private final TableViewer viewer;
    private final Class<R> type;

    /**
     * A table without columns.
     *
     * @param style {@link SWT#SINGLE} or {@link SWT#MULTI}, and {@link SWT#VIRTUAL} for long ones
     * @param name what it is called by those who cannot see it
     * @param type of the rows
     */
    public TextTable(Composite parent, int style, String name, Class<R> type) {
        this.type = type;
        frame = new Composite(parent, SWT.NONE);
        frame.setLayout(layout);
        viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | style);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Named.as(viewer.getTable(), name);
    }

    /** Adds a column that has so many shares of the width; returns this table. */
    public TextTable<R> column(int weight, String title, Function<R, String> text) {
        var column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply(type.cast(o))));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, LEAST, true));
        return this;
    }

    /** The rows that are selected, in the order of the list. */
    public List<R> selected() {
        return ((List<?>) viewer.getStructuredSelection().toList())
                .stream().map(type::cast).toList();
    }

    /** The table in its frame, to be laid out. */
    public Composite frame() {
        return frame;
    }

    /** The table; its input is a list of rows. */
    public TableViewer viewer() {
        return viewer;
    }
}
