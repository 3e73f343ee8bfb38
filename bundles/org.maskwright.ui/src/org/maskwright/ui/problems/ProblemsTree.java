package org.maskwright.ui.problems;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.session.Ignored;
import org.maskwright.session.problems.ProblemsView;
import org.maskwright.ui.parts.FittedColumns;
import org.maskwright.ui.parts.ListColours;
import org.maskwright.ui.parts.Named;

/** The tree of the problems view. What is open and selected stays so when findings change. Of the UI thread. */
final class ProblemsTree {
    /** More items than these are shown when they are asked for: a tree makes a widget of each. */
    static final int MOST_AT_ONCE = 500;

    /** Narrower, a finding says nothing; px. */
    private static final int LEAST_TEXT = 320;

    private final TreeViewer viewer;
    private final FittedColumns columns;

    /** A group holds tens of thousands of findings: to compare or hash all of them for each row would take seconds. */
    private static final IElementComparer IDENTITY = new IElementComparer() {
        @Override
        public boolean equals(Object a, Object b) {
            return a == b;
        }

        @Override
        public int hashCode(Object element) {
            return System.identityHashCode(element);
        }
    };

    ProblemsTree(Composite parent, RuleBook book) {
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.FULL_SELECTION);
        viewer.setComparer(IDENTITY);
        viewer.setUseHashlookup(true);
        viewer.setDisplayIncrementally(MOST_AT_ONCE);
        viewer.getTree().setHeaderVisible(true);
        Named.as(viewer.getTree(), ProblemsMessages.NAME);
        var labels = new ProblemLabels(viewer.getTree(), book);
        column(ProblemsMessages.WHAT).setLabelProvider(labels.description());
        column(ProblemsMessages.SAMPLE).setLabelProvider(labels.sample());
        column(ProblemsMessages.FIXES).setLabelProvider(labels.fixes());
        column(ProblemsMessages.FILE).setLabelProvider(labels.file());
        columns = FittedColumns.of(viewer.getTree(), LEAST_TEXT);
        viewer.setContentProvider(new ProblemsContent());
        ColumnViewerToolTipSupport.enableFor(viewer);
        ListColours.follow(viewer);
    }

    private TreeViewerColumn column(String title) {
        var column = new TreeViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setResizable(true);
        return column;
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Groups are told apart by their keys, findings by what they say. */
    void show(ProblemsView view) {
        Set<String> open = new HashSet<>();
        for (Object element : viewer.getExpandedElements()) {
            open.add(key(element));
        }
        List<?> selected = viewer.getStructuredSelection().toList();
        viewer.getTree().setRedraw(false);
        try {
            viewer.setInput(view);
            viewer.setExpandedElements(
                    view.groups().stream().filter(g -> open.contains(key(g))).toArray());
            view.hidden().rules().stream()
                    .filter(r -> open.contains(key(r)))
                    .forEach(r -> viewer.setExpandedState(r, true));
            List<Object> still = new ArrayList<>();
            selected.stream().limit(MOST_AT_ONCE).forEach(o -> again(o, view).ifPresent(still::add));
            viewer.setSelection(new StructuredSelection(still), false);
        } finally {
            viewer.getTree().setRedraw(true);
        }
        columns.fit();
    }

    private static String key(Object element) {
        return switch (element) {
            case ProblemsView.ProblemGroup group -> "group " + group.key();
            case Ignored.Rule rule -> "ignored " + rule.rule();
            default -> "";
        };
    }

    private static Optional<?> again(Object element, ProblemsView view) {
        return switch (element) {
            case Finding finding -> shown(finding, view);
            case ProblemsView.ProblemGroup group ->
                view.groups().stream().filter(g -> g.key().equals(group.key())).findFirst();
            case Ignored.Rule rule ->
                view.hidden().rules().stream()
                        .filter(r -> r.rule().equals(rule.rule()))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** The same finding among those that are shown. */
    private static Optional<Finding> shown(Finding finding, ProblemsView view) {
        String key = view.grouping() == ProblemsView.Grouping.RULE ? finding.rule() : finding.about();
        return view.groups().stream()
                .filter(g -> g.key().equals(key))
                .flatMap(g -> g.findings().stream().limit(MOST_AT_ONCE))
                .filter(finding::equals)
                .findFirst();
    }

    /** Opens a finding's group and selects it; whether it is among those that are shown. */
    boolean reveal(Finding finding) {
        ProblemsView view = (ProblemsView) viewer.getInput();
        Optional<Finding> found = shown(finding, view);
        found.ifPresent(f -> {
            view.groups().stream()
                    .filter(g -> g.findings().contains(f))
                    .findFirst()
                    .ifPresent(g -> viewer.setExpandedState(g, true));
            viewer.setSelection(new StructuredSelection(f), true);
        });
        return found.isPresent();
    }
}
