package org.maskwright.ui.browser;

import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.maskwright.session.browse.SampleSet;
import org.maskwright.session.browse.SampleSets;

/** Sets of samples as a tree; children are made when their parent is opened. */
final class SetsContent implements ITreeContentProvider {
    /** The tree's input: it stays the same while sets are counted again, so that items stay where they are. */
    interface Latest {
        SampleSets sets();
    }

    @Override
    public Object[] getElements(Object input) {
        return ((Latest) input).sets().roots().toArray();
    }

    @Override
    public Object[] getChildren(Object set) {
        return ((SampleSet) set).children().toArray();
    }

    @Override
    public Object getParent(Object set) {
        return null;
    }

    @Override
    public boolean hasChildren(Object set) {
        return !((SampleSet) set).children().isEmpty();
    }

    /** Sets of the same choice are the same, however many samples they have by now: what is open stays open. */
    static final class SameChoice implements IElementComparer {
        @Override
        public boolean equals(Object a, Object b) {
            return a instanceof SampleSet one && b instanceof SampleSet other ? one.isOf(other.choice()) : a.equals(b);
        }

        @Override
        public int hashCode(Object element) {
            return switch (element) {
                case SampleSet set
                when set.choice() instanceof SampleSet.FolderSet folder ->
                    folder.path().hashCode();
                case SampleSet set -> set.choice().hashCode();
                default -> element.hashCode();
            };
        }
    }
}
