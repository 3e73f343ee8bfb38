package org.maskwright.ui.browser;

import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
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
import org.maskwright.imaging.MaskOverlay;
import org.maskwright.ui.Messages;
import org.maskwright.ui.model.BrowserView;
import org.maskwright.ui.model.DatasetSession;
import org.maskwright.ui.model.Workspace;
import org.maskwright.ui.model.WorkspaceState;
import org.maskwright.ui.parts.NoticeBanner;
import org.maskwright.ui.thumbnails.ThumbnailMaker;

/** The dataset browser: a gallery or a table of the samples, with the bar that filters them; a welcome while no dataset is open. */
public final class BrowserPart extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.maskwright.ui.browser";

    private final SelectionOfView selection = new SelectionOfView();
    private Workspace workspace;
    private Composite pages;
    private WelcomePage welcome;
    private Composite samples;
    private FilterBar filter;
    private Composite modes;
    private Gallery gallery;
    private SampleTable table;
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
        pages = new Composite(NoticeBanner.above(parent, workspace), SWT.NONE);
        pages.setLayout(new StackLayout());
        welcome = new WelcomePage(pages, getSite());
        createSamples();
        getSite().setSelectionProvider(selection);
        states = workspace.onState(s -> later(this::showState));
        views = workspace.browser().onChange(v -> later(this::showView));
        pages.addDisposeListener(e -> {
            states.close();
            views.close();
        });
        memento.ifPresent(m -> BrowserMemory.restore(m, this));
        new BrowserToolBar(this).fill(getViewSite().getActionBars().getToolBarManager());
        showState();
        showView();
    }

    private void createSamples() {
        samples = new Composite(pages, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(samples);
        filter = new FilterBar(samples, workspace.browser());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        modes = new Composite(samples, SWT.NONE);
        modes.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(modes);
        gallery = new Gallery(modes, workspace.browser());
        table = new SampleTable(modes, workspace.browser());
        var menu = new MenuManager();
        getSite().registerContextMenu(menu, selection);
        // One menu for both: made twice, it would hold everything twice.
        gallery.control().setMenu(menu.createContextMenu(modes));
        table.viewerControl().setMenu(gallery.control().getMenu());
        showGallery(true);
    }

    @Override
    public void setFocus() {
        Control top = ((StackLayout) pages.getLayout()).topControl;
        if (top == samples && isGallery()) {
            gallery.control().setFocus();
        } else if (top == samples) {
            table.setFocus();
        } else if (top != null) {
            top.setFocus();
        }
    }

    @Override
    public void saveState(IMemento into) {
        BrowserMemory.save(into, this);
        PlaceMemory.save(into, workspace);
    }

    /** Whether the samples are seen as pictures, not as a table. */
    boolean isGallery() {
        return ((StackLayout) modes.getLayout()).topControl == gallery.control();
    }

    void showGallery(boolean pictures) {
        ((StackLayout) modes.getLayout()).topControl = pictures ? gallery.control() : table.control();
        modes.layout();
        showView();
    }

    GalleryStyle style() {
        return gallery.style();
    }

    void show(GalleryStyle style) {
        gallery.show(style);
    }

    void show(MaskOverlay overlay) {
        gallery.show(gallery.style().withOverlay(overlay));
    }

    /** The gallery, for measuring. */
    Gallery gallery() {
        return gallery;
    }

    private void later(Runnable what) {
        pages.getDisplay().asyncExec(() -> {
            if (!pages.isDisposed()) {
                what.run();
            }
        });
    }

    private void showState() {
        WorkspaceState state = workspace.state();
        switch (state) {
            case WorkspaceState.None none -> welcome.show("");
            case WorkspaceState.Opening opening -> welcome.show(NLS.bind(Messages.BROWSER_READING, opening.folder()));
            case WorkspaceState.Failed failed -> welcome.show(failed.message());
            case WorkspaceState.Open open -> {}
        }
        if (!served.equals(state.opened())) {
            served = state.opened();
            gallery.serve(served.map(s -> new ThumbnailMaker(
                    s.folder(), s.snapshot().scan().layout().layout().labels())));
        }
        ((StackLayout) pages.getLayout()).topControl = state.opened().isPresent() ? samples : welcome.control();
        pages.layout();
        showView();
    }

    private void showView() {
        BrowserView view = workspace.browser().view();
        filter.show(view);
        if (isGallery()) {
            gallery.show(view);
        } else {
            table.show(view);
        }
        selection.show(new StructuredSelection(view.selected()));
    }
}
