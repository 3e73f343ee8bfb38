package org.maskwright.ui.problems;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.maskwright.check.Finding;
import org.maskwright.ui.model.ProblemsView;

/** Groups, and the findings in them. The tree asks for findings only when a group is opened. */
final class ProblemsContent implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return input instanceof ProblemsView view ? view.groups().toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof ProblemsView.Group group ? group.findings().toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !(element instanceof Finding);
    }
}
