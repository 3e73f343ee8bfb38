package org.maskwright.ui.quarantine;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.dataset.journal.Quarantine;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.quarantine.QuarantineRow;
import org.maskwright.ui.canvas.Arrangement;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.Scene;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.SnapshotPart;
import org.maskwright.ui.parts.TextTable;
import org.maskwright.ui.pictures.LayersReader;
import org.maskwright.ui.undo.JournalOperation;
import org.maskwright.ui.undo.OperationJob;
import org.maskwright.ui.undo.UndoHistory;

/** Lists the files that were set aside, the latest first, shows the selected one, and puts files back. */
public final class QuarantinePart extends SnapshotPart {
    private TextTable<QuarantineRow> files;
    private TableViewer table;
    private ImageCanvas picture;
    private int sidePx;
    private Action restore;
    private QuarantineListJob.QuarantineList listing = new QuarantineListJob.QuarantineList.Files(List.of());
    private Optional<DatasetSnapshot> listed = Optional.empty();
    private Optional<QuarantineListJob> list = Optional.empty();
    private Optional<PreviewJob> preview = Optional.empty();

    @Override
    protected void createContents(Composite parent) {
        var sash = new SashForm(parent, SWT.HORIZONTAL);
        createTable(sash);
        var room = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(room);
        picture = new ImageCanvas(room);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture.control());
        picture.onDetailWanted(this::readWhole);
        FocusMark.on(picture.control());
        name(picture.control(), QuarantineMessages.PICTURE_NAME);
        sash.setWeights(3, 1);
        createRestore();
        table.addSelectionChangedListener(e -> showSelected());
        getSite().setSelectionProvider(table);
        showSelected();
    }

    private void createTable(Composite parent) {
        ZoneId zone = ZoneId.systemDefault();
        files = new TextTable<>(parent, SWT.MULTI, QuarantineMessages.NAME, QuarantineRow.class)
                .column(4, QuarantineMessages.COLUMN_PATH, QuarantineRow::path)
                .column(4, QuarantineMessages.COLUMN_WHY, QuarantineRow::why)
                .column(3, QuarantineMessages.COLUMN_WHEN, r -> r.when(zone))
                .column(1, QuarantineMessages.COLUMN_SIZE, QuarantineRow::size);
        table = files.viewer();
    }

    private void createRestore() {
        restore = new Action(QuarantineMessages.RESTORE, Icon.RESTORE.descriptor()) {
            @Override
            public void run() {
                restoreSelected();
            }
        };
        getViewSite().getActionBars().getToolBarManager().add(restore);
        var menu = new MenuManager();
        menu.add(restore);
        table.getTable().setMenu(menu.createContextMenu(table.getTable()));
        getSite().registerContextMenu(menu, table);
    }

    private void restoreSelected() {
        List<Quarantine.QuarantinedFile> entries =
                files.selected().stream().map(QuarantineRow::entry).toList();
        Optional<DatasetSession> session = workspace().session();
        if (session.isPresent() && !entries.isEmpty()) {
            restore.setEnabled(false);
            String job = NLS.bind(QuarantineMessages.RESTORE_JOB, entries.size());
            UndoHistory history = getSite().getService(UndoHistory.class);
            var operation = new JournalOperation(job, session.get(), (s, p) -> s.restore(entries, p));
            new OperationJob(job, monitor -> history.execute(operation, monitor)).schedule();
        }
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        if (listed.isEmpty() || listed.get() != snapshot) {
            listed = Optional.of(snapshot);
            workspace().session().ifPresent(this::read);
        }
        return switch (listing) {
            case QuarantineListJob.QuarantineList.Files found ->
                found.rows().isEmpty() ? Optional.of(QuarantineMessages.EMPTY) : Optional.empty();
            case QuarantineListJob.QuarantineList.Unreadable unreadable -> Optional.of(unreadable.why());
        };
    }

    @Override
    protected void clear() {
        listed = Optional.empty();
        list.ifPresent(QuarantineListJob::cancel);
        take(new QuarantineListJob.QuarantineList.Files(List.of()));
    }

    private void read(DatasetSession session) {
        list.ifPresent(QuarantineListJob::cancel);
        var job = new QuarantineListJob(
                session,
                found -> soon(() -> {
                    if (workspace().session().equals(Optional.of(session))) {
                        take(found);
                        refresh();
                    }
                }));
        list = Optional.of(job);
        job.schedule();
    }

    private void take(QuarantineListJob.QuarantineList found) {
        listing = found;
        if (found instanceof QuarantineListJob.QuarantineList.Files files
                && !files.rows().equals(table.getInput())) {
            var kept = table.getStructuredSelection();
            table.setInput(files.rows());
            table.setSelection(kept);
        }
        showSelected();
    }

    private void showSelected() {
        preview.ifPresent(PreviewJob::cancel);
        preview = Optional.empty();
        List<QuarantineRow> rows = files.selected();
        Optional<DatasetSession> session = workspace().session();
        restore.setEnabled(!rows.isEmpty()
                && session.isPresent()
                && session.get().snapshot().access().writable());
        if (rows.size() == 1 && session.isPresent()) {
            picture.fit();
            preview(session.get(), picture.sidePx());
        } else {
            note(rows.isEmpty() ? QuarantineMessages.SELECT : NLS.bind(QuarantineMessages.SELECTED, rows.size()));
        }
    }

    private void note(String text) {
        picture.show(new Arrangement.One(new Scene.Note(text)));
    }

    private void readWhole() {
        if (sidePx != LayersReader.WHOLE) {
            workspace().session().ifPresent(s -> preview(s, LayersReader.WHOLE));
        }
    }

    private void preview(DatasetSession session, int side) {
        sidePx = side;
        List<QuarantineRow> rows = files.selected();
        var job = new PreviewJob(
                session,
                rows.getFirst().entry(),
                side,
                made -> soon(() -> {
                    if (files.selected().equals(rows)) {
                        made.ifPresentOrElse(this::show, () -> note(QuarantineMessages.NO_PICTURE));
                    }
                }));
        preview = Optional.of(job);
        job.schedule();
    }

    private void show(Layers layers) {
        var look = LayersReader.look(MaskOverlay.MASK, MaskInk.STANDARD);
        picture.show(new Arrangement.One(new Scene.Picture(new Sheet(layers), look, "")));
    }

    @Override
    protected void focusContents() {
        table.getTable().setFocus();
    }
}
