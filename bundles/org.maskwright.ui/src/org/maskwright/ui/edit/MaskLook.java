package org.maskwright.ui.edit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.maskwright.core.Subscription;
import org.maskwright.ui.canvas.raster.LabelColours;
import org.maskwright.ui.canvas.raster.Look;
import org.maskwright.ui.canvas.raster.Overlay;
import org.maskwright.ui.canvas.raster.Tone;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.preferences.Preference;
import org.maskwright.ui.preferences.PreferenceValues;

/** How the mask is seen while it is edited. Of the UI thread; listeners are called after each change. */
final class MaskLook {
    /** Ways to see a mask. */
    enum Way {
        FILL,
        CONTOUR,
        MASK,
        CHANGES
    }

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Way way = Way.FILL;
    private Way before = Way.FILL;
    private int opacityPercent;
    private int rgb;
    private Tone tone = Tone.AS_IS;
    private boolean smooth;

    MaskLook(PreferenceValues preferences) {
        this.opacityPercent = preferences.ink().opacityPercent();
        this.rgb = preferences.ink().rgb();
        this.smooth = preferences.get(Preference.SMOOTH);
    }

    /** Takes the colour that is chosen in the preferences, and whether the photo is smooth, as often as they change. */
    Subscription follow(PreferenceValues preferences, UiThread screen) {
        return preferences.onChange(
                List.of(Preference.INK, Preference.SMOOTH),
                () -> screen.soon(() -> {
                    smooth = preferences.get(Preference.SMOOTH);
                    rgb(preferences.ink().rgb());
                }));
    }

    Way way() {
        return way;
    }

    void way(Way next) {
        if (next != way) {
            before = way;
            way = next;
            tell();
        }
    }

    /** Shows it in one way, or as it was shown before again. */
    void toggle(Way wanted) {
        way(way != wanted ? wanted : before == wanted ? Way.FILL : before);
    }

    int opacityPercent() {
        return opacityPercent;
    }

    void opacity(int percent) {
        opacityPercent = Math.clamp(percent, 0, 100);
        tell();
    }

    int rgb() {
        return rgb;
    }

    void rgb(int next) {
        rgb = next;
        tell();
    }

    /** How light the image is shown. */
    Tone tone() {
        return tone;
    }

    void tone(Tone next) {
        tone = next;
        tell();
    }

    /** How all of it is drawn, but for what is laid upon the image. */
    Look with(Overlay overlay) {
        return new Look(overlay, new LabelColours(rgb), tone, smooth);
    }

    Overlay overlay() {
        return switch (way) {
            case FILL -> new Overlay.Fill(opacityPercent);
            case CONTOUR -> new Overlay.Contour();
            case MASK -> new Overlay.MaskOnly();
            case CHANGES -> new Overlay.Change();
        };
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
