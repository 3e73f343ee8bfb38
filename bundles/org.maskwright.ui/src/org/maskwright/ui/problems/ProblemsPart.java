package org.maskwright.ui.problems;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.IShowInTarget;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.part.ViewPart;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.core.Subscription;
import org.maskwright.session.Amount;
import org.maskwright.session.Ignored;
import org.maskwright.session.problems.ProblemDetails;
import org.maskwright.session.problems.ProblemsView;
import org.maskwright.session.problems.ProblemsView.Grouping;
import org.maskwright.session.workspace.Workspace;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.Keyboard;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.parts.Searchable;
import org.maskwright.ui.words.GroundMessages;

/** Shows the findings in groups, and what the selected one means; a double click shows the sample in the browser. */
public final class ProblemsPart extends ViewPart implements Searchable, IShowInTarget {
    private Workspace workspace;
    private Text filter;
    private SashForm sash;
    private ProblemsTree tree;
    private DetailsPane details;
    private Action ignored;
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
        filter.setMessage(ProblemsMessages.FILTER);
        Named.as(filter, ProblemsMessages.FILTER);
        filter.setText(workspace.problems().view().text());
        filter.addListener(SWT.Modify, e -> workspace.problems().filter(filter.getText()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        createBody(parent);
        fill(getViewSite().getActionBars().getToolBarManager());
        getSite().setSelectionProvider(tree.viewer());
        Runnable later =
                UiThread.of(parent).merged(() -> show(workspace.problems().view()));
        changes = workspace.problems().onChange(v -> later.run());
        parent.addDisposeListener(e -> changes.close());
        show(workspace.problems().view());
    }

    private void createBody(Composite parent) {
        sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        tree = new ProblemsTree(sash, workspace.book());
        details = new DetailsPane(
                sash, getSite(), () -> revealSamples(tree.viewer().getStructuredSelection()));
        sash.setWeights(66, 34);
        sash.addListener(SWT.Resize, e -> turn());
        var viewer = tree.viewer();
        viewer.addSelectionChangedListener(
                e -> details.show(ProblemDetails.of(e.getStructuredSelection().toList(), workspace.book())));
        viewer.addDoubleClickListener(e -> activate(viewer.getStructuredSelection()));
        var menu = new MenuManager();
        getSite().registerContextMenu(menu, viewer);
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
    }

    /** The details stand beside the tree where the view is wide, as at the bottom of the window, and below it elsewhere. */
    private void turn() {
        Point size = sash.getSize();
        int wanted = size.x > 2 * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
        }
    }

    private void fill(IToolBarManager bar) {
        for (Severity severity : Severity.values()) {
            bar.add(new SeverityToggle(workspace.problems(), severity));
        }
        ignored = new Action(ProblemsMessages.SHOW_IGNORED, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                workspace.problems().showIgnored(isChecked());
            }
        };
        ignored.setImageDescriptor(Icon.IGNORE.descriptor());
        bar.add(ignored);
        bar.add(new Separator());
        bar.add(grouping(Grouping.RULE, Icon.BY_RULE, ProblemsMessages.BY_RULE));
        bar.add(grouping(Grouping.SAMPLE, Icon.BY_SAMPLE, ProblemsMessages.BY_SAMPLE));
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

    private void show(ProblemsView view) {
        // Another dataset's view is not filtered by what was typed for the last one.
        if (!filter.getText().equals(view.text())) {
            filter.setText(view.text());
        }
        tree.show(view);
        details.show(ProblemDetails.of(tree.viewer().getStructuredSelection().toList(), workspace.book()));
        ProblemsView.Hidden hidden = view.hidden();
        ignored.setChecked(hidden.shown());
        ignored.setToolTipText(NLS.bind(
                ProblemsMessages.SHOW_IGNORED_TIP,
                hidden.findings().size(),
                hidden.off().size()));
        setPartName(title(view));
    }

    private static String title(ProblemsView view) {
        if (!view.checked()) {
            return ProblemsMessages.UNCHECKED;
        }
        Object[] figures = {
            Amount.of(view.count(Severity.ERROR), GroundMessages.ERROR, GroundMessages.ERRORS),
            Amount.of(view.count(Severity.WARNING), GroundMessages.WARNING, GroundMessages.WARNINGS),
            Amount.of(view.count(Severity.INFO), GroundMessages.NOTE, GroundMessages.NOTES),
            view.seen()
        };
        boolean all = view.seen() == view.all().size();
        return NLS.bind(all ? ProblemsMessages.COUNT : ProblemsMessages.SEEN, figures);
    }

    private void activate(IStructuredSelection selection) {
        Object first = selection.getFirstElement();
        boolean group = first instanceof ProblemsView.ProblemGroup || first instanceof Ignored.Rule;
        if (group && selection.size() == 1) {
            tree.viewer().setExpandedState(first, !tree.viewer().getExpandedState(first));
        } else if (revealSamples(selection) == 1) {
            Map<String, String> where =
                    first instanceof Finding f ? Map.of(CommandIds.EDIT_SAMPLE_RULE, f.rule()) : Map.of();
            new CommandCall(getSite()).run(CommandIds.EDIT_SAMPLE, where);
        }
    }

    /** Selects the samples of what is selected; tells how many there are. */
    private int revealSamples(IStructuredSelection selection) {
        Set<String> samples = new LinkedHashSet<>();
        for (Object element : selection) {
            List<Finding> findings =
                    switch (element) {
                        case Finding finding -> List.of(finding);
                        case ProblemsView.ProblemGroup group -> group.findings();
                        case Ignored hidden -> hidden.findings();
                        default -> List.of();
                    };
            findings.stream()
                    .map(f -> f.sample().key())
                    .filter(s -> !s.isEmpty())
                    .forEach(samples::add);
        }
        workspace.browser().reveal(List.copyOf(samples));
        return samples.size();
    }

    /** Selects a finding that is selected elsewhere; whether it is one. */
    @Override
    public boolean show(ShowInContext context) {
        if (context.getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof Finding finding) {
            reveal(finding);
            return true;
        }
        return false;
    }

    /** Wherever it is: what hides it is reset. */
    private void reveal(Finding finding) {
        if (!tree.reveal(finding)) {
            filter.setText("");
            workspace.problems().filter(EnumSet.allOf(Severity.class));
            // Of a very large group, not all are shown at once.
            show(workspace.problems().view());
            if (!tree.reveal(finding)) {
                filter.setText(finding.about());
                show(workspace.problems().view());
                tree.reveal(finding);
            }
        }
    }

    @Override
    public void focusSearch() {
        filter.setFocus();
        filter.selectAll();
    }

    @Override
    public void setFocus() {
        if (!Keyboard.isIn(sash.getParent())) {
            tree.viewer().getControl().setFocus();
        }
    }
}
