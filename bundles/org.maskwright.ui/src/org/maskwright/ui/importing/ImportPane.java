package org.maskwright.ui.importing;

import java.util.List;
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
import org.maskwright.format.ImportLoss.LossyObject;
import org.maskwright.format.model.Remarks.Remark;
import org.maskwright.session.Amount;
import org.maskwright.session.importing.ImportPreview;
import org.maskwright.ui.parts.Named;

/** The first samples as they would be, what objects lose, and what else is not kept and why. Of the UI thread. */
final class ImportPane {
    private static final int WIDE = 640;
    private static final int ROWS = 4;

    private final Composite pane;
    private final ImportPictures pictures;
    private final Label notes;
    private final Label losses;
    private final Table lossy;
    private final Label remarked;
    private final Table remarks;
    private List<LossyObject> objects = List.of();
    private List<Remark> said = List.of();

    ImportPane(Composite parent) {
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(pane);
        pictures = new ImportPictures(pane);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, 0).applyTo(pictures.control());
        notes = wrapped();
        losses = wrapped();
        lossy = table(ImportMessages.LOSSY_NAME);
        column(lossy, ImportMessages.COLUMN_IMAGE, SWT.LEFT, 40);
        column(lossy, ImportMessages.COLUMN_OBJECT, SWT.LEFT, 25);
        column(lossy, ImportMessages.COLUMN_IOU, SWT.RIGHT, 15);
        column(lossy, ImportMessages.COLUMN_BOUNDARY, SWT.RIGHT, 20);
        lossy.addListener(SWT.SetData, e -> fill((TableItem) e.item, objects.get(e.index)));
        remarked = wrapped();
        remarks = table(ImportMessages.REMARKS_NAME);
        column(remarks, ImportMessages.COLUMN_WHAT, SWT.LEFT, 60);
        column(remarks, ImportMessages.COLUMN_COUNT, SWT.RIGHT, 12);
        column(remarks, ImportMessages.COLUMN_FIRST, SWT.LEFT, 28);
        remarks.addListener(SWT.SetData, e -> fill((TableItem) e.item, said.get(e.index)));
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
        // Rows are made when they are seen.
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

    private static void fill(TableItem item, LossyObject object) {
        item.setText(new String[] {
            object.image(),
            object.name(),
            ImportPreview.figure(object.iou()),
            ImportPreview.figure(object.boundaryIou())
        });
    }

    private static void fill(TableItem item, Remark remark) {
        item.setText(new String[] {remark.what(), Amount.number(remark.count()), String.join(", ", remark.examples())});
    }

    void show(ImportPreview preview) {
        pictures.show(preview.pictures());
        ((GridData) pictures.control().getLayoutData()).heightHint = pictures.height();
        notes.setText(String.join("\n", preview.notes()).replace("&", "&&"));
        losses.setText(preview.losses());
        objects = preview.lossy();
        refill(lossy, objects.size());
        remarked.setText(preview.remarked());
        said = preview.remarks();
        refill(remarks, said.size());
        pane.layout(true, true);
    }

    private static void refill(Table table, int rows) {
        table.setItemCount(rows);
        table.clearAll();
        table.getParent().setVisible(rows > 0);
        ((GridData) table.getParent().getLayoutData()).exclude = rows == 0;
    }
}
