package org.maskwright.ui.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.dataset.thumbnail.ThumbnailMaker;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserView;
import org.maskwright.session.browse.SampleSets;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;

/** The samples of a dataset: the tree of their sets, the bar that filters and sorts them, and gallery or table. Of the UI thread. */
final class SamplesPage {
    /** Narrower, the page has room for samples only, as SWT counts. */
    private static final int TREE_FROM = 420;

    private final BrowserModel model;
    private final SashForm sash;
    private final SetsTree tree;
    private final Composite right;
    private final FilterBar filter;
    private final Composite modes;
    private final Gallery gallery;
    private final SampleTable table;
    private final NothingPage nothing;
    private final List<Runnable> setsListeners = new ArrayList<>();
    private boolean pictures = true;
    private Optional<Boolean> setsWanted = Optional.empty();
    private boolean severalFolders;

    SamplesPage(Composite parent, Workspace workspace, IServiceLocator services) {
        model = workspace.browser();
        sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        tree = new SetsTree(sash, model, this::counted);
        right = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
        filter = new FilterBar(right, model, this::setFocus);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        modes = new Composite(right, SWT.NONE);
        modes.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(modes);
        gallery = new Gallery(modes, model);
        table = new SampleTable(modes, model);
        nothing = new NothingPage(modes, model);
        sash.setWeights(22, 78);
        serve(gallery.control(), services);
        serve(table.viewerControl(), services);
        new SampleDrag(
                gallery.control(),
                workspace,
                (x, y) -> gallery.cellAt(x, y) >= 0
                        && model.view()
                                .selection()
                                .contains(model.view()
                                        .rows()
                                        .get(gallery.cellAt(x, y))
                                        .id()));
        new SampleDrag(table.viewerControl(), workspace, table::isSelectedAt);
        sash.addListener(SWT.Resize, e -> arrange());
        arrange();
    }

    private void serve(Control control, IServiceLocator services) {
        var commands = new CommandCall(services);
        new SampleShortcuts(control, model, services);
        control.addListener(SWT.DefaultSelection, e -> commands.run(CommandIds.EDIT_SAMPLE));
    }

    /** One menu for both: made twice, it would hold everything twice. */
    void registerMenu(IWorkbenchPartSite site, SelectionOfView selection) {
        var menu = new MenuManager();
        site.registerContextMenu(menu, selection);
        gallery.control().setMenu(menu.createContextMenu(modes));
        table.viewerControl().setMenu(gallery.control().getMenu());
    }

    Control control() {
        return sash;
    }

    void setFocus() {
        Control top = ((StackLayout) modes.getLayout()).topControl;
        if (top == table.control()) {
            table.setFocus();
        } else if (top == gallery.control()) {
            gallery.control().setFocus();
        } else {
            filter.focusSearch();
        }
    }

    void focusSearch() {
        filter.focusSearch();
    }

    /** Serves the pictures of another dataset. */
    void serve(Optional<ThumbnailMaker> maker) {
        gallery.serve(maker);
    }

    /** Shows another view. */
    void show(BrowserView view) {
        filter.show(view);
        tree.show(view);
        Control top = view.rows().isEmpty() ? nothing.control() : pictures ? gallery.control() : table.control();
        if (((StackLayout) modes.getLayout()).topControl != top) {
            ((StackLayout) modes.getLayout()).topControl = top;
            modes.layout();
        }
        if (top == gallery.control()) {
            gallery.show(view);
        } else if (top == table.control()) {
            table.show(view);
        } else {
            nothing.show(view);
        }
    }

    /** Whether the samples are seen as pictures, not as a table. */
    boolean isGallery() {
        return pictures;
    }

    void showGallery(boolean asPictures) {
        pictures = asPictures;
        show(model.view());
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

    Gallery gallery() {
        return gallery;
    }

    /** Whether the tree is to be there; empty while nobody has said: then it is where there are several folders, and room. */
    Optional<Boolean> setsWanted() {
        return setsWanted;
    }

    void showSets(boolean wanted) {
        setsWanted = Optional.of(wanted);
        arrange();
    }

    boolean isShowingSets() {
        return setsWanted.orElse(severalFolders && sash.getSize().x >= TREE_FROM);
    }

    /** Has something told when the tree comes or goes. */
    void onSets(Runnable told) {
        setsListeners.add(told);
    }

    /** Widths of the table's columns, as a text to be kept. */
    String columns() {
        return table.widths();
    }

    void columns(String widths) {
        table.widths(widths);
    }

    private void counted(SampleSets sets) {
        severalFolders = sets.folders() > 1;
        arrange();
    }

    private void arrange() {
        Control alone = isShowingSets() ? null : right;
        if (sash.getMaximizedControl() != alone) {
            sash.setMaximizedControl(alone);
            setsListeners.forEach(Runnable::run);
        }
    }
}
