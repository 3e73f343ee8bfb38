package org.maskwright.ui.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.evaluation.EvaluationOrder;
import org.maskwright.session.evaluation.EvaluationSheet;
import org.maskwright.session.evaluation.SampleScore;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.evaluation.EvaluateJob.EvaluationEnd;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.SnapshotPart;

/** What the last evaluation came to; a click on a sample selects it, a double click edits its mask. All methods on the UI thread. */
public final class EvaluationPart extends SnapshotPart {
    private Composite pages;
    private Composite notice;
    private Link line;
    private SheetPane sheets;
    private Action export;
    private Action edit;
    private Optional<EvaluateJob> job = Optional.empty();
    private Optional<DatasetSession> of = Optional.empty();

    @Override
    protected void createContents(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        notice = new Composite(pages, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(notice);
        line = new Link(notice, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.FILL, SWT.CENTER)
                .hint(200, SWT.DEFAULT)
                .applyTo(line);
        line.addListener(SWT.Selection, e -> ask());
        sheets = new SheetPane(pages, this::reveal);
        createMenus();
        sheets.samples().viewer().addDoubleClickListener(e -> editSelected());
        getSite().setSelectionProvider(sheets.samples().viewer());
        say(EvaluationMessages.EMPTY);
    }

    private void createMenus() {
        Action again = action(EvaluationMessages.NEW, Icon.EVALUATE, this::ask);
        export = action(EvaluationMessages.EXPORT, Icon.SAVE, this::export);
        edit = action(EvaluationMessages.OPEN_SAMPLE, Icon.BRUSH, this::editSelected);
        var tools = getViewSite().getActionBars().getToolBarManager();
        List.of(again, export).forEach(tools::add);
        var menu = new MenuManager();
        menu.add(edit);
        var table = sheets.samples().viewer();
        table.addSelectionChangedListener(
                e -> edit.setEnabled(sheets.samples().selected().isPresent()));
        edit.setEnabled(false);
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

    private void ask() {
        new CommandCall(getSite()).run(CommandIds.EVALUATE);
    }

    /** Begins to evaluate; what was under way is not waited for any more. */
    void evaluate(DatasetSession session, EvaluationOrder order) {
        job.ifPresent(EvaluateJob::cancel);
        of = Optional.of(session);
        say(NLS.bind(EvaluationMessages.WORKING, order.source().title().replace("&", "&&")));
        var next = new EvaluateJob[1];
        next[0] = new EvaluateJob(
                session,
                order,
                end -> soon(() -> {
                    if (job.equals(Optional.of(next[0]))) {
                        take(end, order);
                    }
                }));
        job = Optional.of(next[0]);
        next[0].schedule();
    }

    private void take(EvaluationEnd end, EvaluationOrder order) {
        job = Optional.empty();
        switch (end) {
            case EvaluationEnd.Done done -> {
                sheets.show(done.sheet());
                bringUp(sheets.control());
            }
            case EvaluationEnd.Impossible failed ->
                say(NLS.bind(EvaluationMessages.FAILED, failed.why().replace("&", "&&")));
            case EvaluationEnd.Cancelled c ->
                say(NLS.bind(
                        EvaluationMessages.CANCELLED, order.source().title().replace("&", "&&")));
        }
    }

    private void say(String text) {
        line.setText(text);
        notice.layout();
        bringUp(notice);
    }

    private void bringUp(Control page) {
        ((StackLayout) pages.getLayout()).topControl = page;
        pages.layout();
        export.setEnabled(page == sheets.control());
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        if (of.isPresent() && !of.equals(workspace().session())) {
            forget();
        }
        return Optional.empty();
    }

    @Override
    protected void clear() {
        forget();
    }

    private void forget() {
        job.ifPresent(EvaluateJob::cancel);
        job = Optional.empty();
        of = Optional.empty();
        say(EvaluationMessages.EMPTY);
    }

    private void reveal(SampleScore sample) {
        workspace().browser().reveal(List.of(sample.id()));
    }

    private void editSelected() {
        sheets.samples().selected().ifPresent(s -> {
            reveal(s);
            new CommandCall(getSite()).run(CommandIds.EDIT_SAMPLE, Map.of());
        });
    }

    private void export() {
        Optional<EvaluationSheet> shown = sheets.shown();
        shown.ifPresent(s -> new SheetExport(getSite().getShell(), s).ask());
    }

    /** What is shown, for tests. */
    SheetPane sheets() {
        return sheets;
    }

    /** What is said while nothing is shown, for tests. */
    String line() {
        return line.getText();
    }

    @Override
    protected void focusContents() {
        if (((StackLayout) pages.getLayout()).topControl == notice) {
            line.setFocus();
        } else {
            sheets.samples().viewer().getTable().setFocus();
        }
    }
}
