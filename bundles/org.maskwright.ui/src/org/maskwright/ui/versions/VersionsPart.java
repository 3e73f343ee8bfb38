package org.maskwright.ui.versions;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
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
import org.maskwright.ui.parts.TextTable;

/**
 * Lists the frozen versions, the latest first, and says what changed since the selected one, or from one of two to the other; a click on a
 * sample selects it, a double click edits its mask.
 */
public final class VersionsPart extends SnapshotPart {
    private TextTable<VersionRow> versions;
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
    private boolean filling;

    /** Nothing is compared while nobody sees it. */
    private final IPartListener2 shownAgain = new IPartListener2() {
        @Override
        public void partVisible(IWorkbenchPartReference part) {
            if (part.getPart(false) == VersionsPart.this) {
                refresh();
            }
        }
    };

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
        table.addSelectionChangedListener(e -> {
            if (!filling) {
                compare();
            }
        });
        getSite().setSelectionProvider(table);
        getSite().getPage().addPartListener(shownAgain);
        sash.addDisposeListener(e -> getSite().getPage().removePartListener(shownAgain));
        compare();
    }

    private void createTable(Composite parent) {
        ZoneId zone = ZoneId.systemDefault();
        versions = new TextTable<>(parent, SWT.MULTI, VersionsMessages.NAME, VersionRow.class)
                .column(3, VersionsMessages.COLUMN_NAME, VersionRow::name)
                .column(3, VersionsMessages.COLUMN_WHEN, r -> r.when(zone))
                .column(2, VersionsMessages.COLUMN_SAMPLES, VersionRow::count)
                .column(4, VersionsMessages.COLUMN_NOTE, VersionRow::note);
        table = versions.viewer();
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
        boolean fresh = shown.isEmpty() || shown.get() != snapshot;
        if (fresh && getSite().getPage().isPartVisible(this)) {
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
        shelf.ifPresent(all -> listing.start(
                VersionsMessages.LIST_JOB,
                progress -> VersionAnswer.of(of.orElseThrow().folder().root(), all::list),
                found -> {
                    take(found);
                    refresh();
                }));
    }

    private void take(VersionAnswer<List<VersionRow>> found) {
        trouble = found.why();
        List<VersionRow> next = found.value().orElse(List.of());
        filling = true;
        if (!next.equals(rows)) {
            rows = next;
            var kept = table.getStructuredSelection();
            table.setInput(rows);
            table.setSelection(kept);
        }
        rows.stream()
                .filter(r -> wanted.equals(Optional.of(r.name())))
                .findFirst()
                .ifPresent(r -> {
                    wanted = Optional.empty();
                    table.setSelection(new StructuredSelection(r), true);
                });
        filling = false;
        compare();
    }

    /** The selected ones, the earlier first. */
    private List<VersionRow> selected() {
        List<VersionRow> chosen = versions.selected();
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
        VersionShelf all = shelf.get();
        var root = of.orElseThrow().folder().root();
        String before = chosen.getFirst().name();
        Optional<String> after = chosen.stream().skip(1).map(VersionRow::name).findFirst();
        changes.say(VersionsMessages.COMPARING);
        comparing.start(
                VersionsMessages.COMPARE_JOB,
                progress -> VersionAnswer.of(root, () -> all.compare(before, after, progress)),
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
        selected().stream().findFirst().ifPresent(row -> new VersionExporting(
                        getSite().getShell(), of.orElseThrow(), shelf.orElseThrow())
                .ask(row.name()));
    }

    @Override
    protected void focusContents() {
        table.getTable().setFocus();
    }
}
