package org.maskwright.ui.models;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.maskwright.infer.ModelLibrary;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.model.ModelShelf;
import org.maskwright.session.model.ModelTable;
import org.maskwright.ui.jobs.LatestJob;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.SnapshotPart;

/** The models that can be asked for masks: a table, below it what is known of the selected one, and what it makes of the selected sample. */
public final class ModelsPart extends SnapshotPart {
    /** From this width on facts and picture are beside each other, px. */
    private static final int WIDE = 560;

    private final ModelShelf shelf = new ModelShelf(ModelLibrary.ofUser(System.getenv()));
    private Composite pages;
    private SashForm body;
    private Composite empty;
    private ModelList list;
    private ModelFacts facts;
    private TryPane picture;
    private ModelTrials trials;
    private ModelActions actions;
    private LatestJob reading;
    private ModelTable table = ModelTable.NONE;
    private Optional<DatasetSession> read = Optional.empty();

    @Override
    protected void createContents(Composite parent) {
        reading = new LatestJob(UiThread.of(parent));
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        createEmpty();
        body = new SashForm(pages, SWT.VERTICAL);
        list = new ModelList(body);
        var below = new SashForm(body, SWT.HORIZONTAL);
        actions = new ModelActions(getSite().getWorkbenchWindow(), shelf, () -> list.selected(), this::readAgain);
        facts = new ModelFacts(below, actions::setThreshold);
        picture = new TryPane(below);
        trials = new ModelTrials(shelf, workspace(), picture, () -> list.selected());
        trials.onMeasured(() -> readAgain(Optional.empty()));
        below.setWeights(2, 3);
        body.setWeights(2, 3);
        below.addListener(
                SWT.Resize, e -> below.setOrientation(below.getSize().x < WIDE ? SWT.VERTICAL : SWT.HORIZONTAL));
        createMenus();
        list.viewer().addSelectionChangedListener(e -> showSelected());
        list.viewer().addDoubleClickListener(e -> trials.tryIt());
        getSite().setSelectionProvider(list.viewer());
        ModelDrop.onto(pages, actions::add);
        showSelected();
    }

    private void createEmpty() {
        empty = new Composite(pages, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).applyTo(empty);
        var text = new Link(empty, SWT.WRAP);
        text.setText(ModelsMessages.EMPTY);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.FILL, SWT.CENTER)
                .hint(200, SWT.DEFAULT)
                .applyTo(text);
        text.addListener(SWT.Selection, e -> actions.add());
    }

    private void createMenus() {
        IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
        var menu = new MenuManager();
        List<Action> first = List.of(actions.adding(), trials.trying(), trials.measuring());
        first.forEach(tools::add);
        tools.add(new Separator());
        actions.all().forEach(tools::add);
        List.of(trials.trying(), trials.measuring()).forEach(menu::add);
        actions.all().forEach(menu::add);
        menu.add(new Separator());
        menu.add(actions.adding());
        list.viewer().getTable().setMenu(menu.createContextMenu(list.viewer().getTable()));
        getSite().registerContextMenu(menu, list.viewer());
    }

    @Override
    protected Optional<String> show(DatasetSnapshot snapshot) {
        if (!read.equals(workspace().session())) {
            readAgain(Optional.empty());
        }
        enable();
        return Optional.empty();
    }

    @Override
    protected void clear() {
        reading.stop();
        read = Optional.empty();
        trials.stop();
        take(ModelTable.NONE, Optional.empty());
    }

    private void readAgain(Optional<String> wanted) {
        read = workspace().session();
        read.ifPresent(s -> reading.start(
                ModelsMessages.LIST_JOB,
                progress -> ModelTable.of(shelf.library(), Optional.of(s.folder())),
                found -> take(found, wanted)));
    }

    private void take(ModelTable found, Optional<String> wanted) {
        if (!found.equals(table) || wanted.isPresent()) {
            table = found;
            list.show(found.rows(), wanted);
            setContentDescription(String.join("  ", found.troubles()));
        }
        var layout = (StackLayout) pages.getLayout();
        layout.topControl = found.rows().isEmpty() ? empty : body;
        pages.layout();
        showSelected();
    }

    private void showSelected() {
        facts.show(list.selected());
        enable();
    }

    private void enable() {
        boolean writable =
                workspace().snapshot().filter(s -> s.access().writable()).isPresent();
        actions.enable(writable);
        trials.enable();
    }

    /** The table, for tests. */
    ModelList list() {
        return list;
    }

    /** What was tried, for tests. */
    TryPane picture() {
        return picture;
    }

    @Override
    protected void focusContents() {
        if (table.rows().isEmpty()) {
            empty.setFocus();
        } else {
            list.viewer().getTable().setFocus();
        }
    }
}
