package org.maskwright.ui.models;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.session.model.ModelRow;
import org.maskwright.ui.parts.Named;

/** The models as a table; the one that is asked unless another is named is bold. Of the UI thread. */
final class ModelList {
    private final TableViewer viewer;

    ModelList(Composite parent) {
        var frame = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        frame.setLayout(layout);
        viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        Named.as(viewer.getTable(), ModelsMessages.NAME);
        column(layout, 190, ModelsMessages.COLUMN_NAME, ModelList::name);
        column(layout, 70, ModelsMessages.COLUMN_SIZE, ModelRow::fileSize);
        column(layout, 60, ModelsMessages.COLUMN_IOU, ModelList::iou);
        column(layout, 145, ModelsMessages.COLUMN_SPEED, ModelRow::speedWords);
        column(layout, 75, ModelsMessages.COLUMN_THRESHOLD, ModelRow::threshold);
        column(layout, 150, ModelsMessages.COLUMN_TAKES, r -> r.trouble().isEmpty() ? r.takes() : r.trouble());
        column(layout, 180, ModelsMessages.COLUMN_MADE, ModelRow::made);
        column(layout, 90, ModelsMessages.COLUMN_LICENCE, ModelRow::licence);
    }

    private void column(TableColumnLayout layout, int width, String title, Function<ModelRow, String> text) {
        var column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((ModelRow) row);
            }

            @Override
            public Font getFont(Object row) {
                return ((ModelRow) row).standard()
                        ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)
                        : null;
            }
        });
        layout.setColumnData(column.getColumn(), new ColumnWeightData(width, width, true));
    }

    private static String name(ModelRow row) {
        return row.standard() ? NLS.bind(ModelsMessages.STANDARD, row.name()) : row.name();
    }

    private static String iou(ModelRow row) {
        return row.iou().isPresent() ? figure(row.iou().getAsDouble()) : "";
    }

    /** A share of 0 to 1 as people compare it. */
    static String figure(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    TableViewer viewer() {
        return viewer;
    }

    /** The selected model. */
    Optional<ModelRow> selected() {
        return Optional.ofNullable((ModelRow) viewer.getStructuredSelection().getFirstElement());
    }

    /** Shows models; the one that was selected still is, or else the one that is wanted, or the first. */
    void show(List<ModelRow> rows, Optional<String> wanted) {
        Optional<String> name = wanted.or(() -> selected().map(ModelRow::name));
        viewer.setInput(rows);
        rows.stream()
                .filter(r -> name.filter(r.name()::equals).isPresent())
                .findFirst()
                .or(() -> rows.stream().filter(ModelRow::standard).findFirst())
                .or(() -> rows.stream().findFirst())
                .ifPresent(r -> viewer.setSelection(new StructuredSelection(r), true));
    }
}
