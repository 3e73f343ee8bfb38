package org.maskwright.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maskwright.imaging.mask.MaskInk;

class PreferenceTest {
    private final PreferenceValues values = new PreferenceValues();

    @AfterEach
    void restore() {
        Preference.all().forEach(p -> set(p, p.standardText()));
    }

    private static void set(Preference preference, String text) {
        InstanceScope.INSTANCE.getNode(PreferenceValues.STORE).put(preference.key(), text);
    }

    @Test
    void standardValuesHoldWhileNothingIsSet() {
        new StandardValues().initializeDefaultPreferences();
        for (Preference preference : Preference.all()) {
            assertEquals(
                    preference.standardText(),
                    DefaultScope.INSTANCE.getNode(PreferenceValues.STORE).get(preference.key(), "none"));
        }
        assertTrue(values.get(Preference.REOPEN));
        assertTrue(values.get(Preference.ASK_QUARANTINE));
        assertEquals(128, values.get(Preference.THUMBNAILS));
        assertEquals(MaskInk.STANDARD, values.ink());
    }

    @Test
    void whatIsSetIsReadAndKeptWithinItsBounds() {
        set(Preference.REOPEN, "false");
        set(Preference.THUMBNAILS, "1");
        set(Preference.INK, "0,128,255");
        set(Preference.OPACITY, "70");
        assertFalse(values.get(Preference.REOPEN));
        assertEquals(16, values.get(Preference.THUMBNAILS));
        assertEquals(new MaskInk(0x0080ff, 70), values.ink());
        set(Preference.INK, "rather red");
        set(Preference.OPACITY, "a lot");
        assertEquals(MaskInk.STANDARD, values.ink());
    }

    @Test
    void whatIsSetHereIsReadHereAndByThePage() {
        values.set(Preference.ASK_QUARANTINE, false);
        assertFalse(values.get(Preference.ASK_QUARANTINE));
        assertFalse(new ScopedPreferenceStore(InstanceScope.INSTANCE, PreferenceValues.STORE)
                .getBoolean(Preference.ASK_QUARANTINE.key()));
        values.set(Preference.ASK_QUARANTINE, true);
        assertTrue(values.get(Preference.ASK_QUARANTINE));
    }

    @Test
    void changesAreTold() {
        List<String> told = new ArrayList<>();
        var subscription = values.onChange(List.of(Preference.OPACITY), () -> told.add("opacity"));
        set(Preference.OPACITY, "50");
        set(Preference.THUMBNAILS, "64");
        subscription.close();
        set(Preference.OPACITY, "60");
        assertEquals(List.of("opacity"), told);
    }
}
