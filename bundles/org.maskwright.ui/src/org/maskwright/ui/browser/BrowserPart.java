package org.maskwright.ui.browser;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.thumbnail.ThumbnailMaker;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.browse.BrowserView;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.session.workspace.WorkspaceState;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.Keyboard;
import org.maskwright.ui.parts.NoticeBanner;
import org.maskwright.ui.parts.Searchable;
import org.maskwright.ui.parts.UnsavedBanner;
import org.maskwright.ui.words.GroundMessages;

/** The dataset browser: a gallery or a table of the samples, with the bar that filters them; a welcome while no dataset is open. */
public final class BrowserPart extends ViewPart implements Searchable {
    private final SelectionOfView selection = new SelectionOfView();
    private Workspace workspace;
    private Composite pages;
    private WelcomePage welcome;
    private SamplesPage samples;
    private Optional<DatasetSession> served = Optional.empty();
    private Optional<IMemento> memento = Optional.empty();
    private Subscription states;
    private Subscription views;

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        memento = Optional.ofNullable(saved);
        memento.ifPresent(m -> PlaceMemory.restore(m, site.getService(Workspace.class)));
    }

    @Override
    public void createPartControl(Composite parent) {
        workspace = getSite().getService(Workspace.class);
        var page = new Composite(NoticeBanner.above(parent, workspace), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        UnsavedBanner.in(page, workspace, getSite());
        pages = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        pages.setLayout(new StackLayout());
        welcome = new WelcomePage(pages, getSite());
        samples = new SamplesPage(pages, workspace, getSite());
        samples.registerMenu(getSite(), selection);
        getSite().setSelectionProvider(selection);
        UiThread screen = UiThread.of(pages);
        Runnable showState = screen.merged(this::showState);
        Runnable showView = screen.merged(this::showView);
        states = workspace.onState(s -> showState.run());
        views = workspace.browser().onChange(v -> showView.run());
        pages.addDisposeListener(e -> {
            states.close();
            views.close();
        });
        memento.ifPresent(m -> BrowserMemory.restore(m, samples));
        new BrowserToolBar(samples).fill(getViewSite().getActionBars().getToolBarManager());
        showState();
        showView();
    }

    @Override
    public void setFocus() {
        if (!Keyboard.isIn(pages)) {
            focusPage();
        }
    }

    private void focusPage() {
        if (((StackLayout) pages.getLayout()).topControl == welcome.control()) {
            welcome.setFocus();
        } else {
            samples.setFocus();
        }
    }

    @Override
    public void focusSearch() {
        samples.focusSearch();
    }

    @Override
    public void saveState(IMemento into) {
        BrowserMemory.save(into, samples);
        PlaceMemory.save(into, workspace);
    }

    /** The samples' page: how they are shown. */
    SamplesPage samples() {
        return samples;
    }

    /** The gallery, for measuring. */
    Gallery gallery() {
        return samples.gallery();
    }

    private void showState() {
        WorkspaceState state = workspace.state();
        switch (state) {
            case WorkspaceState.None none -> welcome.show("");
            case WorkspaceState.Opening opening -> welcome.show(NLS.bind(GroundMessages.READING, opening.folder()));
            case WorkspaceState.Failed failed -> welcome.show(failed.message());
            case WorkspaceState.Open open -> {}
        }
        if (!served.equals(state.opened())) {
            served = state.opened();
            samples.serve(served.map(s -> new ThumbnailMaker(
                    s.folder(), s.snapshot().scan().layout().layout().labels())));
        }
        showView();
        bringUp(state.opened().isPresent() ? samples.control() : welcome.control());
    }

    /** What was in front loses the keyboard when it goes. */
    private void bringUp(Control page) {
        var layout = (StackLayout) pages.getLayout();
        boolean other = layout.topControl != page;
        layout.topControl = page;
        pages.layout();
        if (other && getSite().getPage().getActivePart() == this) {
            focusPage();
        }
    }

    private void showView() {
        BrowserView view = workspace.browser().view();
        samples.show(view);
        selection.show(new StructuredSelection(view.selected()));
    }
}
