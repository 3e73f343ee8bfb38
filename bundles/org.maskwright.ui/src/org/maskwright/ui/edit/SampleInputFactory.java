package org.maskwright.ui.edit;

import java.util.Optional;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.maskwright.core.SampleName;

/** Makes the input of an editor that was open when the workbench ended. */
public final class SampleInputFactory implements IElementFactory {
    /** The factory's id, as {@code plugin.xml} has it. */
    static final String ID = "org.maskwright.ui.edit.sample";

    private static final String KEY = "key";

    private static final String LABEL = "label";

    static void save(SampleName name, IMemento into) {
        into.putString(KEY, name.key());
        into.putString(LABEL, name.label());
    }

    @Override
    public IAdaptable createElement(IMemento from) {
        String key = Optional.ofNullable(from.getString(KEY)).orElse("");
        String label = Optional.ofNullable(from.getString(LABEL)).orElse("");
        boolean known = !key.isEmpty() && !label.isEmpty();
        return new SampleInput(known ? new SampleName(key, label) : SampleName.NONE);
    }
}
