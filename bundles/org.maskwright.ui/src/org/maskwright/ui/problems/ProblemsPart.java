package org.maskwright.ui.problems;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.core.Subscription;
import org.maskwright.ui.Icon;
import org.maskwright.ui.Messages;
import org.maskwright.ui.model.ProblemsView;
import org.maskwright.ui.model.ProblemsView.Grouping;
import org.maskwright.ui.model.Workspace;

/** Shows the findings in groups; a double click shows the sample in the browser. */
public final class ProblemsPart extends ViewPart {
    /** The view's id. */
    public static final String ID = "org.maskwright.ui.problems";

    /** More items than these are shown when they are asked for: a tree makes a widget of each. */
    private static final int MOST_AT_ONCE = 1000;

    private final TreeColumnLayout layout = new TreeColumnLayout(true);
    private Workspace workspace;
    private Text filter;
    private TreeViewer viewer;
    private Subscription changes;

    @Override
    public void init(IViewSite site, IMemento saved) throws PartInitException {
        super.init(site, saved);
        if (saved != null) {
            ProblemsMemory.restore(saved, site.getService(Workspace.class).problems());
        }
    }

    @Override
    public void saveState(IMemento into) {
        ProblemsMemory.save(into, workspace.problems().view());
    }

    @Override
    public void createPartControl(Composite parent) {
        workspace = getSite().getService(Workspace.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        var top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        filter = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.PROBLEMS_FILTER);
        filter.setText(workspace.problems().view().text());
        filter.addListener(SWT.Modify, e -> workspace.problems().filter(filter.getText()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        createTree(parent);
        fill(getViewSite().getActionBars().getToolBarManager());
        getSite().setSelectionProvider(viewer);
        changes = workspace.problems().onChange(v -> later());
        parent.addDisposeListener(e -> changes.close());
        show(workspace.problems().view());
    }

    private void createTree(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        viewer = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION);
        viewer.setUseHashlookup(true);
        viewer.setDisplayIncrementally(MOST_AT_ONCE);
        viewer.getTree().setHeaderVisible(true);
        var labels = new ProblemLabels(viewer.getTree());
        column(Messages.PROBLEMS_WHAT, 62).setLabelProvider(labels.description());
        column(Messages.PROBLEMS_SAMPLE, 9).setLabelProvider(labels.sample());
        column(Messages.PROBLEMS_FIXES, 13).setLabelProvider(labels.fixes());
        column(Messages.PROBLEMS_FILE, 16).setLabelProvider(labels.file());
        viewer.setContentProvider(new ProblemsContent());
        viewer.addDoubleClickListener(e -> reveal(viewer.getStructuredSelection()));
        var menu = new MenuManager();
        getSite().registerContextMenu(menu, viewer);
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
    }

    private TreeViewerColumn column(String title, int weight) {
        var column = new TreeViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 7 * weight, true));
        return column;
    }

    private void fill(IToolBarManager bar) {
        for (Severity severity : Severity.values()) {
            bar.add(new SeverityToggle(workspace.problems(), severity));
        }
        bar.add(new Separator());
        bar.add(grouping(Grouping.RULE, Icon.BY_RULE, Messages.PROBLEMS_BY_RULE));
        bar.add(grouping(Grouping.SAMPLE, Icon.BY_SAMPLE, Messages.PROBLEMS_BY_SAMPLE));
    }

    private Action grouping(Grouping grouping, Icon icon, String text) {
        var action = new Action(text, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    workspace.problems().group(grouping);
                }
            }
        };
        action.setImageDescriptor(icon.descriptor());
        action.setToolTipText(text);
        action.setChecked(workspace.problems().view().grouping() == grouping);
        return action;
    }

    private void later() {
        viewer.getControl().getDisplay().asyncExec(() -> {
            if (!viewer.getControl().isDisposed()) {
                show(workspace.problems().view());
            }
        });
    }

    /** What is open stays open: groups are told apart by their keys. */
    private void show(ProblemsView view) {
        List<String> open = new ArrayList<>();
        for (Object element : viewer.getExpandedElements()) {
            open.add(((ProblemsView.Group) element).key());
        }
        viewer.getTree().setRedraw(false);
        try {
            viewer.setInput(view);
            viewer.setExpandedElements(
                    view.groups().stream().filter(g -> open.contains(g.key())).toArray());
        } finally {
            viewer.getTree().setRedraw(true);
        }
        Object[] figures = {
            view.count(Severity.ERROR), view.count(Severity.WARNING), view.count(Severity.INFO), view.seen()
        };
        boolean all = view.seen() == view.all().size();
        setPartName(NLS.bind(
                !view.checked() ? Messages.PROBLEMS_UNCHECKED : all ? Messages.PROBLEMS_COUNT : Messages.PROBLEMS_SEEN,
                figures));
    }

    private void reveal(IStructuredSelection selection) {
        Object first = selection.getFirstElement();
        if (first instanceof ProblemsView.Group group && selection.size() == 1) {
            viewer.setExpandedState(group, !viewer.getExpandedState(group));
            return;
        }
        List<String> samples = new ArrayList<>();
        for (Object element : selection) {
            if (element instanceof Finding finding && !finding.sample().isEmpty()) {
                samples.add(finding.sample());
            }
        }
        workspace.browser().reveal(samples);
    }

    @Override
    public void setFocus() {
        viewer.getControl().setFocus();
    }
}
