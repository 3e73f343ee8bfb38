package org.maskwright.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ColorFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.maskwright.ui.words.GroundMessages;

/** The page of all {@link Preference}s. */
public final class GeneralPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    /** Makes the page over the workbench's store. */
    public GeneralPage() {
        super(GRID);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, PreferenceValues.STORE));
        setDescription(GroundMessages.PREFERENCES_DESCRIPTION);
    }

    @Override
    public void init(IWorkbench workbench) {}

    @Override
    protected void createFieldEditors() {
        Preference.all().forEach(p -> addField(editor(p)));
    }

    private FieldEditor editor(Preference preference) {
        return switch (preference) {
            case Preference.Flag flag -> new BooleanFieldEditor(flag.key(), flag.label(), getFieldEditorParent());
            case Preference.Colour colour ->
                new ColorFieldEditor(colour.key(), colour.label() + ":", getFieldEditorParent());
            case Preference.Amount amount -> {
                var number = new IntegerFieldEditor(amount.key(), amount.label() + ":", getFieldEditorParent(), 6);
                number.setValidRange(amount.min(), amount.max());
                number.setErrorMessage(NLS.bind(
                        GroundMessages.PREFERENCE_RANGE, new Object[] {amount.label(), amount.min(), amount.max()}));
                yield number;
            }
        };
    }
}
