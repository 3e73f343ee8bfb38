package org.maskwright.ui.exporting;

import java.util.List;
import java.util.Map;
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
import org.maskwright.format.ExportLoss;
import org.maskwright.format.ExportLoss.LossyMask;
import org.maskwright.session.exporting.ExportPreview;
import org.maskwright.ui.parts.Named;

/** What is written, what the masks lose, and what is left out and why. Of the UI thread. */
final class ExportPane {
    private static final int WIDE = 520;
    private static final int ROWS = 6;

    private final Composite pane;
    private final Label notes;
    private final Label losses;
    private final Table lossy;
    private final Label omissions;
    private final Table omitted;
    private List<LossyMask> masks = List.of();
    private List<Map.Entry<String, String>> leftOut = List.of();

    ExportPane(Composite parent) {
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(pane);
        notes = wrapped();
        losses = wrapped();
        lossy = table(ExportMessages.LOSSY_NAME);
        column(lossy, ExportMessages.COLUMN_SAMPLE, SWT.LEFT, 60);
        column(lossy, ExportMessages.COLUMN_IOU, SWT.RIGHT, 18);
        column(lossy, ExportMessages.COLUMN_BOUNDARY, SWT.RIGHT, 22);
        lossy.addListener(SWT.SetData, e -> fill((TableItem) e.item, masks.get(e.index)));
        omissions = wrapped();
        omitted = table(ExportMessages.OMITTED_NAME);
        column(omitted, ExportMessages.COLUMN_SAMPLE, SWT.LEFT, 30);
        column(omitted, ExportMessages.COLUMN_WHY, SWT.LEFT, 70);
        omitted.addListener(SWT.SetData, e -> ((TableItem) e.item).setText(new String[] {
            leftOut.get(e.index).getKey(), leftOut.get(e.index).getValue()
        }));
    }

    Composite control() {
        return pane;
    }

    private Label wrapped() {
        var label = new Label(pane, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private Table table(String name) {
        var area = new Composite(pane, SWT.NONE);
        area.setLayout(new TableColumnLayout());
        // Rows are made when they are seen: there may be thousands.
        var table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        Named.as(table, name);
        int height = table.getHeaderHeight() + ROWS * table.getItemHeight() + 4;
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDE, height).applyTo(area);
        return table;
    }

    private static void column(Table table, String title, int style, int weight) {
        var column = new TableColumn(table, style);
        column.setText(title);
        ((TableColumnLayout) table.getParent().getLayout())
                .setColumnData(column, new ColumnWeightData(weight, 4 * weight, true));
    }

    private static void fill(TableItem item, LossyMask mask) {
        item.setText(new String[] {
            mask.sample().label(), ExportPreview.figure(mask.iou()), ExportPreview.figure(mask.boundaryIou())
        });
    }

    void show(ExportPreview preview) {
        notes.setText(String.join("\n", preview.notes()).replace("&", "&&"));
        losses.setText(String.join("\n", preview.losses()).replace("&", "&&"));
        masks = preview.loss().map(ExportLoss::worst).orElse(List.of());
        refill(lossy, masks.size());
        omissions.setText(preview.omissions());
        leftOut = List.copyOf(preview.order().leftOut().entrySet());
        refill(omitted, leftOut.size());
        pane.layout(true, true);
    }

    private static void refill(Table table, int rows) {
        table.setItemCount(rows);
        table.clearAll();
        table.getParent().setVisible(rows > 0);
        ((GridData) table.getParent().getLayoutData()).exclude = rows == 0;
    }
}
