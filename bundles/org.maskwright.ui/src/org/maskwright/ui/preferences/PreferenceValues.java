package org.maskwright.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.maskwright.core.Subscription;
import org.maskwright.imaging.mask.MaskInk;
import org.osgi.service.prefs.BackingStoreException;

/** What the user has set. What somebody wrote into the store that is no value is taken for the standard one. Safe for any thread. */
public final class PreferenceValues {
    /** Name of the store. */
    static final String STORE = "org.maskwright.ui";

    private final IEclipsePreferences set = InstanceScope.INSTANCE.getNode(STORE);
    private final IEclipsePreferences standard = DefaultScope.INSTANCE.getNode(STORE);

    /** Yes or no. */
    public boolean get(Preference.Flag flag) {
        return Boolean.parseBoolean(text(flag));
    }

    /** A number within its bounds. */
    public int get(Preference.Amount amount) {
        try {
            return Math.clamp(Integer.parseInt(text(amount)), amount.min(), amount.max());
        } catch (NumberFormatException notANumber) {
            return amount.standard();
        }
    }

    /** A colour, {@code 0xRRGGBB}. */
    public int get(Preference.Colour colour) {
        List<Integer> parts = new ArrayList<>();
        for (String part : text(colour).split(",")) {
            try {
                parts.add(Math.clamp(Integer.parseInt(part.strip()), 0, 255));
            } catch (NumberFormatException notANumber) {
                return colour.standard();
            }
        }
        return parts.size() == 3 ? parts.get(0) << 16 | parts.get(1) << 8 | parts.get(2) : colour.standard();
    }

    /** How masks are drawn upon their images. */
    public MaskInk ink() {
        return new MaskInk(get(Preference.INK), get(Preference.OPACITY));
    }

    /** Sets it, here and for the next start. */
    public void set(Preference.Flag flag, boolean value) {
        set.putBoolean(flag.key(), value);
        try {
            set.flush();
        } catch (BackingStoreException notKept) {
            ILog.of(PreferenceValues.class)
                    .warn(flag.key() + " holds until the window is closed: it cannot be kept", notKept);
        }
    }

    private String text(Preference preference) {
        return set.get(preference.key(), standard.get(preference.key(), preference.standardText()));
    }

    /** Tells when one of these is set to something else; on the thread that sets it. */
    public Subscription onChange(List<Preference> preferences, Runnable listener) {
        List<String> keys = preferences.stream().map(Preference::key).toList();
        IPreferenceChangeListener ears = e -> {
            if (keys.contains(e.getKey())) {
                listener.run();
            }
        };
        set.addPreferenceChangeListener(ears);
        return () -> set.removePreferenceChangeListener(ears);
    }
}
