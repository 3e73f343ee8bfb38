package org.maskwright.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;

/** Writes the standard value of each {@link Preference} where the platform looks for it. */
public final class StandardValues extends AbstractPreferenceInitializer {
    @Override
    public void initializeDefaultPreferences() {
        var node = DefaultScope.INSTANCE.getNode(PreferenceValues.STORE);
        Preference.all().forEach(p -> node.put(p.key(), p.standardText()));
    }
}
