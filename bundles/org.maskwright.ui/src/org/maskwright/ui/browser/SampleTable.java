package org.maskwright.ui.browser;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.browse.BrowserSort;
import org.maskwright.session.browse.BrowserSort.Key;
import org.maskwright.session.browse.BrowserView;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.Named;

/** Shows the samples of a {@link BrowserModel} as rows; a click on a column's title sorts by it. Of the UI thread. */
final class SampleTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** What the narrowest column is wide, beside what its weight gives it, px. */
    private static final int LEAST_PX = 42;

    private final BrowserModel model;
    private final Composite area;
    private final TableViewer viewer;
    private final ResourceManager resources;
    private List<BrowserRow> rows = List.of();
    private boolean showing;

    SampleTable(Composite parent, BrowserModel model) {
        this.model = model;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new TableColumnLayout(true));
        viewer = new TableViewer(area, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        resources = new LocalResourceManager(JFaceResources.getResources(), viewer.getTable());
        viewer.setUseHashlookup(true);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider((ILazyContentProvider) this::fill);
        addColumns();
        viewer.getTable().addListener(SWT.Selection, e -> select());
        Named.as(viewer.getTable(), BrowserMessages.TABLE);
    }

    private void addColumns() {
        column(BrowserMessages.COLUMN_NAME, Key.NAME, 15, BrowserRow::label);
        column(BrowserMessages.COLUMN_STATUS, Key.STATUS, 12, r -> r.status().text());
        column(BrowserMessages.COLUMN_PART, Key.PART, 7, r -> r.part()
                .map(p -> p.text())
                .orElse(""));
        column(BrowserMessages.COLUMN_FINDINGS, Key.SEVERITY, 26, r -> String.join(", ", r.rules()));
        column(
                BrowserMessages.COLUMN_COVERAGE,
                Key.COVERAGE,
                9,
                r -> r.coverage().isPresent() ? SampleTip.percent(r.coverage().getAsDouble()) : "");
        column(
                BrowserMessages.COLUMN_COMPONENTS,
                Key.COMPONENTS,
                12,
                r -> r.components().isPresent() ? "" + r.components().getAsInt() : "");
        column(BrowserMessages.COLUMN_IMAGE_SIZE, Key.PIXELS, 11, r -> r.imageSize()
                .map(Object::toString)
                .orElse(""));
        column(BrowserMessages.COLUMN_MASK_SIZE, Key.MASK_PIXELS, 11, r -> r.maskSize()
                .map(Object::toString)
                .orElse(""));
        column(
                BrowserMessages.COLUMN_BYTES,
                Key.BYTES,
                8,
                r -> String.format(Locale.ROOT, "%,d kB", Math.ceilDiv(r.bytes(), 1000)));
        column(BrowserMessages.COLUMN_MODIFIED, Key.MODIFIED, 17, SampleTable::modified);
    }

    private static String modified(BrowserRow row) {
        return row.modifiedMs() == 0
                ? ""
                : TIME.format(Instant.ofEpochMilli(row.modifiedMs()).atZone(ZoneId.systemDefault()));
    }

    private void column(String title, Key key, int weight, Function<BrowserRow, String> text) {
        boolean figure = key.compareTo(Key.COVERAGE) >= 0 && key != Key.MODIFIED;
        var column = new TableViewerColumn(viewer, figure ? SWT.RIGHT : SWT.LEFT);
        column.getColumn().setText(title);
        column.getColumn()
                .addListener(SWT.Selection, e -> model.sort(model.view().sort().chosen(key)));
        column.getColumn().setData(key);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((BrowserRow) row);
            }

            @Override
            public Image getImage(Object row) {
                return key != Key.SEVERITY
                        ? null
                        : ((BrowserRow) row)
                                .worst()
                                .map(s -> Icon.of(s).image(resources))
                                .orElse(null);
            }
        });
        ((TableColumnLayout) area.getLayout())
                .setColumnData(column.getColumn(), new ColumnWeightData(weight, LEAST_PX + 5 * weight, true));
    }

    private void fill(int index) {
        if (index < rows.size()) {
            viewer.replace(rows.get(index), index);
        }
    }

    /** The table itself. */
    Table viewerControl() {
        return viewer.getTable();
    }

    Composite control() {
        return area;
    }

    /** Whether the sample at a point of the table is selected: whether it can be dragged from there. */
    boolean isSelectedAt(int x, int y) {
        TableItem item = viewer.getTable().getItem(new Point(x, y));
        return item != null && viewer.getTable().isSelected(viewer.getTable().indexOf(item));
    }

    /** How wide each column is, as a text to be kept. */
    String widths() {
        return Stream.of(viewer.getTable().getColumns())
                .map(c -> String.valueOf(c.getWidth()))
                .collect(Collectors.joining(","));
    }

    /** Gives columns the widths that were kept; as shares, as the table may be wider or narrower now. */
    void widths(String kept) {
        TableColumn[] columns = viewer.getTable().getColumns();
        String[] widths = kept.split(",");
        boolean all = widths.length == columns.length && Stream.of(widths).allMatch(w -> w.matches("[1-9]\\d{0,4}"));
        for (int i = 0; all && i < columns.length; i++) {
            ((TableColumnLayout) area.getLayout())
                    .setColumnData(columns[i], new ColumnWeightData(Integer.parseInt(widths[i]), 20, true));
        }
    }

    void setFocus() {
        viewer.getTable().setFocus();
    }

    /** Shows another view, and its selection. */
    void show(BrowserView view) {
        Table table = viewer.getTable();
        showing = true;
        try {
            if (rows != view.rows()) {
                rows = view.rows();
                viewer.setInput(rows);
                viewer.setItemCount(rows.size());
            }
            markSort(view.sort());
            int[] selected = view.selection().stream()
                    .mapToInt(view.positions()::get)
                    .sorted()
                    .toArray();
            if (!java.util.Arrays.equals(sorted(table.getSelectionIndices()), selected)) {
                table.deselectAll();
                table.select(selected);
                if (view.leadPosition() >= 0) {
                    table.showItem(table.getItem(view.leadPosition()));
                }
            }
        } finally {
            showing = false;
        }
    }

    private static int[] sorted(int[] indices) {
        return IntStream.of(indices).sorted().toArray();
    }

    private void markSort(BrowserSort sort) {
        Table table = viewer.getTable();
        for (var column : table.getColumns()) {
            if (column.getData() == sort.key()) {
                table.setSortColumn(column);
                table.setSortDirection(sort.descending() ? SWT.DOWN : SWT.UP);
                return;
            }
        }
    }

    private void select() {
        if (!showing) {
            int[] indices = viewer.getTable().getSelectionIndices();
            List<String> ids =
                    IntStream.of(indices).mapToObj(i -> rows.get(i).id()).toList();
            model.select(ids, ids.isEmpty() ? "" : ids.getLast());
        }
    }
}
