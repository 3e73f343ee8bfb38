package org.maskwright.ui.problems;

import java.util.stream.Stream;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.maskwright.session.Ignored;
import org.maskwright.session.problems.ProblemsView;

/** Groups, and the findings in them; below, what is ignored. The tree asks for findings only when a group is opened. */
final class ProblemsContent implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return input instanceof ProblemsView view
                ? Stream.concat(view.groups().stream(), view.hidden().rules().stream())
                        .toArray()
                : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
            case ProblemsView.ProblemGroup group -> group.findings().toArray();
            case Ignored.Rule rule -> rule.ones().toArray();
            default -> new Object[0];
        };
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof ProblemsView.ProblemGroup
                || element instanceof Ignored.Rule rule && !rule.ones().isEmpty();
    }
}
