package org.maskwright.ui.browser;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.browse.BrowserView;
import org.maskwright.session.browse.SampleSet;
import org.maskwright.session.browse.SampleSets;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.ListColours;
import org.maskwright.ui.parts.Named;

/** The folders of the dataset and other sets of its samples; choosing one filters the browser. Counted in the background. Of the UI thread. */
final class SetsTree {
    /** A folder with more folders than these is shown closed at first. */
    private static final int MOST_OPENED = 40;

    /** More items than these are shown when they are asked for. */
    private static final int MOST_AT_ONCE = 1000;

    private final BrowserModel model;
    private final TreeViewer viewer;
    private final Consumer<SampleSets> counted;
    private List<BrowserRow> asked = List.of();
    private SampleSets sets = SampleSets.NONE;
    private BrowserFilter filter = BrowserFilter.ALL;
    private boolean showing;

    /** @param counted told of the sets when they are shown */
    SetsTree(Composite parent, BrowserModel model, Consumer<SampleSets> counted) {
        this.model = model;
        this.counted = counted;
        viewer = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setContentProvider(new SetsContent());
        viewer.setComparer(new SetsContent.SameChoice());
        viewer.setUseHashlookup(true);
        viewer.setDisplayIncrementally(MOST_AT_ONCE);
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new SetLabels(viewer.getTree())));
        viewer.addSelectionChangedListener(e -> choose());
        viewer.setInput((SetsContent.Latest) () -> sets);
        ListColours.follow(viewer);
        Named.as(viewer.getTree(), BrowserMessages.SETS_NAME);
    }

    Tree control() {
        return viewer.getTree();
    }

    private void choose() {
        if (!showing && viewer.getStructuredSelection().getFirstElement() instanceof SampleSet set) {
            model.filter(set.choice().applied(model.view().filter()));
        }
    }

    /** Shows another view: new samples are counted, another filter marks another set. */
    void show(BrowserView view) {
        filter = view.filter();
        if (view.all() != asked) {
            asked = view.all();
            count(asked);
        }
        mark();
    }

    private void count(List<BrowserRow> rows) {
        UiThread screen = UiThread.of(viewer.getTree());
        Job job = Job.createSystem(BrowserMessages.SETS_JOB, monitor -> {
            SampleSets found = SampleSets.of(rows);
            screen.soon(() -> take(rows, found));
        });
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private void take(List<BrowserRow> rows, SampleSets found) {
        if (rows != asked) {
            return;
        }
        boolean first = sets.roots().isEmpty();
        sets = found;
        showing = true;
        viewer.getTree().setRedraw(false);
        try {
            viewer.refresh();
            if (first) {
                found.roots().forEach(this::open);
            }
        } finally {
            viewer.getTree().setRedraw(true);
            showing = false;
        }
        mark();
        counted.accept(found);
    }

    private void open(SampleSet set) {
        if (!set.children().isEmpty() && set.children().size() <= MOST_OPENED) {
            viewer.setExpandedState(set, true);
            set.children().forEach(this::open);
        }
    }

    private void mark() {
        List<SampleSet> path = sets.path(SampleSet.chosen(filter));
        var selected = path.isEmpty() ? StructuredSelection.EMPTY : new TreeSelection(new TreePath(path.toArray()));
        if (!viewer.getStructuredSelection().equals(selected)) {
            showing = true;
            try {
                viewer.setSelection(selected, true);
            } finally {
                showing = false;
            }
        }
    }
}
