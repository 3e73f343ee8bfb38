package org.maskwright.ui.edit;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.maskwright.core.Subscription;
import org.maskwright.ui.canvas.ImageCanvas;
import org.maskwright.ui.canvas.RuledCanvas;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;

/** What helps to find one's way in a picture, for those who want it: rulers, and a map while only a part is seen. Of the UI thread. */
final class CanvasAids {
    private final PreferenceValues preferences;
    private final RuledCanvas ruled;

    CanvasAids(Composite parent, PreferenceValues preferences) {
        this.preferences = preferences;
        ruled = new RuledCanvas(parent);
        show();
    }

    Control control() {
        return ruled.control();
    }

    ImageCanvas canvas() {
        return ruled.canvas();
    }

    /** Follows what the user sets. */
    Subscription follow(UiThread screen) {
        return preferences.onChange(List.of(Preference.RULERS, Preference.MAP), () -> screen.soon(this::show));
    }

    private void show() {
        ruled.showRulers(preferences.get(Preference.RULERS));
        ruled.canvas().showMap(preferences.get(Preference.MAP));
    }
}
