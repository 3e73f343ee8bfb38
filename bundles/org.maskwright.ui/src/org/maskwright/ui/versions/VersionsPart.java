package org.maskwright.ui.versions;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.version.VersionChange;
import org.maskwright.session.version.VersionComparison;
import org.maskwright.session.version.VersionRow;
import org.maskwright.session.version.VersionShelf;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.SnapshotPart;

/**
 * Lists the frozen versions, the latest first, and says what changed since the selected one, or from one of two to the other; a click on a
 * sample selects it, a double click edits its mask.
 */
public final class VersionsPart extends SnapshotPart {
    private TableViewer table;
    private ChangesPane changes;
    private Action export;
    private LatestJob listing;
    private LatestJob comparing;
    private Optional<VersionShelf> shelf = Optional.empty();
    private Optional<DatasetSession> of = Optional.empty();
    private Optional<DatasetSnapshot> shown = Optional.empty();
    private List<VersionRow> rows = List.of();
    private String trouble = "";
    private Optional<String> wanted = Optional.empty();

    @Override
    protected void createContents(Composite parent) {
        var sash = new SashForm(parent, SWT.HORIZONTAL);
        createTable(sash);
        changes = new ChangesPane(sash, this::reveal, this::edit);
        sash.setWeights(1, 1);
        UiThread screen = UiThread.of(sash);
        listing = new LatestJob(screen);
        comparing = new LatestJob(screen);
        createActions();
        table.addSelectionChangedListener(e -> compare());
        getSite().setSelectionProvider(table);
        compare();
    }

    private void createTable(Composite parent) {
        var frame = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        frame.setLayout(layout);
        table = new TableViewer(frame, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL);
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        name(table.getTable(), VersionsMessages.NAME);
        ZoneId zone = ZoneId.systemDefault();
        addColumn(layout, 3, VersionsMessages.COLUMN_NAME, VersionRow::name);
        addColumn(layout, 3, VersionsMessages.COLUMN_WHEN, r -> r.when(zone));
        addColumn(layout, 2, VersionsMessages.COLUMN_SAMPLES, VersionRow::count);
        addColumn(layout, 4, VersionsMessages.COLUMN_NOTE, VersionRow::note);
    }

    private void addColumn(TableColumnLayout layout, int weight, String title, Function<VersionRow, String> text) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((VersionRow) o)));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 50, true));
    }

    private void createActions() {
        Action freeze = action(VersionsMessages.FREEZE, Icon.VERSIONS, () -> new CommandCall(getSite())
                .run(CommandIds.FREEZE_VERSION));
        export = action(VersionsMessages.EXPORT, Icon.SAVE, this::exportSelected);
        var tools = getViewSite().getActionBars().getToolBarManager();
        List.of(freeze, export).forEach(tools::add);
        var menu = new MenuManager();
        List.of(freeze, export).forEach(menu::add);
        table.getTable().setMenu(menu.createContextMenu(table.getTable()));
        getSite().registerContextMenu(menu, table);
    }

    private static Action action(String text, Icon icon, Runnable act) {
        return new Action(text, icon.descriptor()) {
            @Override
            public void run() {
                act.run();
            }
        };
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        if (shown.isEmpty() || shown.get() != snapshot) {
            shown = Optional.of(snapshot);
            Optional<DatasetSession> session = workspace().session();
            if (!of.equals(session)) {
                of = session;
                shelf = session.map(s -> new VersionShelf(s, Clock.systemUTC()));
            }
            list();
        }
        return trouble.isEmpty() && !rows.isEmpty()
                ? Optional.empty()
                : Optional.of(trouble.isEmpty() ? VersionsMessages.EMPTY : trouble);
    }

    @Override
    protected void clear() {
        listing.stop();
        shown = Optional.empty();
        of = Optional.empty();
        shelf = Optional.empty();
        wanted = Optional.empty();
        take(new VersionAnswer<>(Optional.of(List.of()), ""));
    }

    /** A version was frozen: lists it, and compares with it. */
    void frozen(String name) {
        wanted = Optional.of(name);
        list();
    }

    private void list() {
        shelf.ifPresent(versions -> listing.start(
                VersionsMessages.LIST_JOB,
                progress -> VersionAnswer.of(of.orElseThrow().folder().root(), versions::list),
                found -> {
                    take(found);
                    refresh();
                }));
    }

    private void take(VersionAnswer<List<VersionRow>> found) {
        trouble = found.why();
        List<VersionRow> next = found.value().orElse(List.of());
        if (!next.equals(rows)) {
            rows = next;
            var kept = table.getStructuredSelection();
            table.setInput(rows);
            table.setSelection(kept);
        }
        Optional<VersionRow> fresh =
                rows.stream().filter(r -> wanted.equals(Optional.of(r.name()))).findFirst();
        fresh.ifPresent(r -> {
            wanted = Optional.empty();
            table.setSelection(new StructuredSelection(r), true);
        });
        compare();
    }

    /** The selected ones, the earlier first. */
    private List<VersionRow> selected() {
        List<?> chosen = table.getStructuredSelection().toList();
        return rows.reversed().stream().filter(chosen::contains).toList();
    }

    private void compare() {
        List<VersionRow> chosen = selected();
        export.setEnabled(chosen.size() == 1);
        if (chosen.isEmpty() || chosen.size() > 2 || shelf.isEmpty()) {
            comparing.stop();
            changes.note(VersionsMessages.SELECT);
            return;
        }
        VersionShelf versions = shelf.get();
        var root = of.orElseThrow().folder().root();
        String before = chosen.getFirst().name();
        Optional<String> after = chosen.stream().skip(1).map(VersionRow::name).findFirst();
        changes.say(VersionsMessages.COMPARING);
        comparing.start(
                VersionsMessages.COMPARE_JOB,
                progress -> VersionAnswer.of(root, () -> versions.compare(before, after, progress)),
                this::tell);
    }

    private void tell(VersionAnswer<VersionComparison> found) {
        found.value().ifPresentOrElse(changes::show, () -> changes.note(found.why()));
    }

    private void reveal(VersionChange change) {
        workspace().browser().reveal(List.of(change.key()));
    }

    private void edit(VersionChange change) {
        reveal(change);
        new CommandCall(getSite()).run(CommandIds.EDIT_SAMPLE, Map.of());
    }

    private void exportSelected() {
        selected().stream().findFirst().ifPresent(row -> new VersionFolder(
                        getSite().getShell(), of.orElseThrow(), shelf.orElseThrow())
                .ask(row.name()));
    }

    @Override
    protected void focusContents() {
        table.getTable().setFocus();
    }
}
