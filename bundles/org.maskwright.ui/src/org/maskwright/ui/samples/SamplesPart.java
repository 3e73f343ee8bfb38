package org.maskwright.ui.samples;

import java.util.function.Function;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.maskwright.core.Sample;
import org.maskwright.core.Subscription;
import org.maskwright.ui.Messages;

/** Lists the samples of the open dataset, one row each; says what to do while there is none. */
public final class SamplesPart extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.maskwright.ui.samples";

    private Composite pages;
    private Composite table;
    private TableViewer viewer;
    private Composite notice;
    private Label message;
    private Subscription subscription;

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        createTable();
        createNotice();
        getSite().setSelectionProvider(viewer);
        DatasetModel model = getSite().getService(DatasetModel.class);
        subscription = model.onChange(ignored -> show(model));
        pages.addDisposeListener(e -> subscription.close());
        show(model.state());
    }

    @Override
    public void setFocus() {
        Control top = ((StackLayout) pages.getLayout()).topControl;
        if (top != null) {
            top.setFocus();
        }
    }

    private void createTable() {
        table = new Composite(pages, SWT.NONE);
        var layout = new TableColumnLayout();
        table.setLayout(layout);
        viewer = new TableViewer(table, SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        addColumn(layout, 2, Messages.SAMPLES_COLUMN_ID, Sample::id);
        addColumn(layout, 4, Messages.SAMPLES_COLUMN_IMAGE, s -> s.image().orElse("–"));
        addColumn(layout, 4, Messages.SAMPLES_COLUMN_MASK, s -> s.mask().orElse("–"));
        addColumn(layout, 2, Messages.SAMPLES_COLUMN_STATUS, s -> s.status().text());
    }

    private void addColumn(TableColumnLayout layout, int weight, String title, Function<Sample, String> text) {
        var column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((Sample) o)));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80, true));
    }

    private void createNotice() {
        notice = new Composite(pages, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(24, 24).spacing(8, 8).applyTo(notice);
        message = new Label(notice, SWT.WRAP | SWT.CENTER);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.END)
                .grab(true, true)
                .applyTo(message);
        var open = new Link(notice, SWT.NONE);
        open.setText("<a>" + Messages.SAMPLES_OPEN + "</a>");
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.BEGINNING)
                .grab(true, true)
                .applyTo(open);
        open.addListener(SWT.Selection, e -> openDataset());
    }

    private void openDataset() {
        try {
            getSite().getService(IHandlerService.class).executeCommand(OpenDatasetHandler.COMMAND, null);
        } catch (CommandException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From any thread; shows the newest state, which may be newer than the one that was announced. */
    private void show(DatasetModel model) {
        pages.getDisplay().asyncExec(() -> {
            if (!pages.isDisposed()) {
                show(model.state());
            }
        });
    }

    private void show(DatasetState state) {
        switch (state) {
            case DatasetState.None none -> show(Messages.SAMPLES_NONE_OPEN);
            case DatasetState.Reading reading -> show(NLS.bind(Messages.SAMPLES_READING, reading.folder()));
            case DatasetState.Failed failed -> show(failed.message());
            case DatasetState.Open open -> show(open);
        }
    }

    private void show(DatasetState.Open open) {
        viewer.setInput(open.samples());
        setContentDescription(
                NLS.bind(Messages.SAMPLES_COUNT, open.folder(), open.samples().size()));
        bringUp(table);
    }

    private void show(String text) {
        viewer.setInput(null);
        setContentDescription("");
        message.setText(text);
        notice.layout();
        bringUp(notice);
    }

    private void bringUp(Control page) {
        ((StackLayout) pages.getLayout()).topControl = page;
        pages.layout();
    }
}
