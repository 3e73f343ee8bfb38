package org.maskwright.ui.edit;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.maskwright.core.SampleName;
import org.maskwright.ui.icons.Icon;

/**
 * A sample whose mask is edited.
 *
 * @param name by which it is known
 */
record SampleInput(SampleName name) implements IEditorInput, IPersistableElement {
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.BRUSH.descriptor();
    }

    @Override
    public String getName() {
        return name.label();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return SampleInputFactory.ID;
    }

    @Override
    public void saveState(IMemento into) {
        SampleInputFactory.save(name, into);
    }

    @Override
    public String getToolTipText() {
        return name.key();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
